// Made by catga-gen. Do not edit: run `catga-gen` to make it again. Commit it: `catga-gen --check` fails when it is stale.

import {
  type Application,
  type Catga,
  type CatgaOptions,
  type Codec,
  type Host,
  type MessageCodecs,
  type Wiring,
  codecsOf,
  command,
  key,
  numberToPlain,
  plainBoolean,
  plainField,
  plainList,
  plainNumber,
  plainObject,
  plainString,
  query,
  startApplication,
  under,
} from '@catga/core/codegen'
import PaymentHandler from './handlers.ts'
import { FindHandler, ListsHandler as ListHandler, RefundHandler } from './handlers.ts'
import { Find, List } from './messages/find.ts'
import Refund from './messages/pay.ts'
import { Pay } from './messages/pay.ts'
import { Store } from './store.ts'

/** What the application needs and the compiler cannot construct: pass it as `services`. */
export type CatgaServices = Record<never, never>

/** What the compiler constructs: a test replaces it through `overrides`. */
export interface CatgaOverrides {
  readonly findHandler: FindHandler
  readonly listHandler: ListHandler
  readonly paymentHandler: PaymentHandler
  readonly refundHandler: RefundHandler
  readonly store: Store
}

/** Makes the application: all its parts, wired. `start()` it, and `stop()` it at the end. */
export function createCatga(options: CatgaOptions<CatgaServices, CatgaOverrides> = {}): Promise<Catga> {
  return startApplication(application, options)
}

const application: Application<CatgaServices> = {
  codegen: 1,
  fingerprint: 'b8708c3c270bb298',
  wire,
  codecs,
}

function wire(host: Host<CatgaServices>): Wiring {
  const findHandler = host.overridden<FindHandler>('findHandler') ?? host.own(new FindHandler())
  const listHandler = host.overridden<ListHandler>('listHandler') ?? host.own(new ListHandler())
  const store = host.overridden<Store>('store') ?? host.own(new Store())
  const paymentHandler =
    host.overridden<PaymentHandler>('paymentHandler') ?? host.own(new PaymentHandler(store))
  const refundHandler = host.overridden<RefundHandler>('refundHandler') ?? host.own(new RefundHandler())
  return {
    behaviors: [],
    entries: [
      query(
        {
          type: 'Find',
          version: 1,
          class: Find,
          handler: { name: 'FindHandler', class: FindHandler, lifetime: 'singleton', dependencies: 0 },
        },
        function (call) {
          return (message, context) => {
            try {
              return call.settle(findHandler.handle(message), context)
            } catch (error) {
              return call.failed(error, context)
            }
          }
        },
      ),
      query(
        {
          type: 'List',
          version: 1,
          class: List,
          handler: { name: 'ListHandler', class: ListHandler, lifetime: 'singleton', dependencies: 0 },
        },
        function (call) {
          return (message, context) => {
            try {
              return call.settle(listHandler.handle(message), context)
            } catch (error) {
              return call.failed(error, context)
            }
          }
        },
      ),
      command(
        {
          type: 'Pay',
          version: 1,
          class: Pay,
          handler: { name: 'PaymentHandler', class: PaymentHandler, lifetime: 'singleton', dependencies: 1 },
        },
        function (call) {
          return (message, context) => {
            try {
              return call.settle(paymentHandler.handle(message), context)
            } catch (error) {
              return call.failed(error, context)
            }
          }
        },
      ),
      command(
        {
          type: 'Refund',
          version: 1,
          class: Refund,
          handler: { name: 'RefundHandler', class: RefundHandler, lifetime: 'singleton', dependencies: 0 },
        },
        function (call) {
          return (message, context) => {
            try {
              return call.settle(refundHandler.handle(message), context)
            } catch (error) {
              return call.failed(error, context)
            }
          }
        },
      ),
    ],
  }
}

/** How values become bytes and come back. Called when the first one does. */
function codecs(): readonly MessageCodecs[] {
  const findResultCodec: Codec<string> = {
    write: (writer, value) => {
      writer.string(value)
    },
    read: reader => {
      return reader.string()
    },
    toPlain: value => value,
    fromPlain: (value, path) => plainString(value, path),
  }

  const listResultCodec: Codec<readonly string[]> = {
    write: (writer, value) => {
      writer.array(value.length)
      for (const item of value) {
        writer.string(item)
      }
    },
    read: reader => {
      const value: string[] = []
      for (let left = reader.array(); left > 0; left -= 1) value.push(reader.string())
      return value
    },
    toPlain: value => value,
    fromPlain: (value, path) => plainList(value, path, plainString),
  }

  const payResultCodec: Codec<number> = {
    write: (writer, value) => {
      writer.number(value)
    },
    read: reader => {
      return reader.number()
    },
    toPlain: value => numberToPlain(value),
    fromPlain: (value, path) => plainNumber(value, path),
  }

  const refundResultCodec: Codec<boolean> = {
    write: (writer, value) => {
      writer.boolean(value)
    },
    read: reader => {
      return reader.boolean()
    },
    toPlain: value => value,
    fromPlain: (value, path) => plainBoolean(value, path),
  }

  const idKey = key('id')

  return [
    codecsOf(
      Find,
      {
        write(writer, _value) {
          writer.map(0)
        },
        read(reader) {
          if (reader.map() !== 0) throw reader.mismatch
          return new Find()
        },
        toPlain(_value) {
          return {}
        },
        fromPlain(value, path) {
          plainObject(value, path)
          return new Find()
        },
      },
      findResultCodec,
    ),
    codecsOf(
      List,
      {
        write(writer, _value) {
          writer.map(0)
        },
        read(reader) {
          if (reader.map() !== 0) throw reader.mismatch
          return new List()
        },
        toPlain(_value) {
          return {}
        },
        fromPlain(value, path) {
          plainObject(value, path)
          return new List()
        },
      },
      listResultCodec,
    ),
    codecsOf(
      Pay,
      {
        write(writer, value) {
          writer.map(1)
          writer.stringField(idKey, value.id)
        },
        read(reader) {
          if (reader.map() !== 1) throw reader.mismatch
          const id = reader.stringField(idKey)
          return new Pay(id)
        },
        toPlain(value) {
          return { id: value.id }
        },
        fromPlain(value, path) {
          const fields = plainObject(value, path)
          const id = plainString(plainField(fields, 'id'), under(path, 'id'))
          return new Pay(id)
        },
      },
      payResultCodec,
    ),
    codecsOf(
      Refund,
      {
        write(writer, _value) {
          writer.map(0)
        },
        read(reader) {
          if (reader.map() !== 0) throw reader.mismatch
          return new Refund()
        },
        toPlain(_value) {
          return {}
        },
        fromPlain(value, path) {
          plainObject(value, path)
          return new Refund()
        },
      },
      refundResultCodec,
    ),
  ]
}
