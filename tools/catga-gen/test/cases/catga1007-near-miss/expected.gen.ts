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
  event,
  key,
  numberToPlain,
  plainField,
  plainNumber,
  plainObject,
  plainString,
  query,
  startApplication,
  streamQuery,
  under,
} from '@catga/core/codegen'
import { AllHandler, FindHandler, PayHandler } from './handlers.ts'
import { All, Find, Paid, Pay } from './messages.ts'

/** What the application needs and the compiler cannot construct: pass it as `services`. */
export type CatgaServices = Record<never, never>

/** What the compiler constructs: a test replaces it through `overrides`. */
export interface CatgaOverrides {
  readonly allHandler: AllHandler
  readonly findHandler: FindHandler
  readonly payHandler: PayHandler
}

/** Makes the application: all its parts, wired. `start()` it, and `stop()` it at the end. */
export function createCatga(options: CatgaOptions<CatgaServices, CatgaOverrides> = {}): Promise<Catga> {
  return startApplication(application, options)
}

const application: Application<CatgaServices> = {
  codegen: 1,
  fingerprint: '0f1a65c468b0b4e9',
  wire,
  codecs,
}

function wire(host: Host<CatgaServices>): Wiring {
  const allHandler = host.overridden<AllHandler>('allHandler') ?? host.own(new AllHandler())
  const findHandler = host.overridden<FindHandler>('findHandler') ?? host.own(new FindHandler())
  const payHandler = host.overridden<PayHandler>('payHandler') ?? host.own(new PayHandler())
  return {
    behaviors: [],
    entries: [
      streamQuery(
        {
          type: 'All',
          version: 1,
          class: All,
          handler: { name: 'AllHandler', class: AllHandler, lifetime: 'singleton', dependencies: 0 },
        },
        () => message => allHandler.handle(message),
      ),
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
      command(
        {
          type: 'Pay',
          version: 1,
          class: Pay,
          handler: { name: 'PayHandler', class: PayHandler, lifetime: 'singleton', dependencies: 0 },
        },
        function (call) {
          return (message, context) => {
            try {
              return call.settle(payHandler.handle(message), context)
            } catch (error) {
              return call.failed(error, context)
            }
          }
        },
      ),
      event({ type: 'payment.done', version: 1, class: Paid, handlers: [] }, call => () => call.handled),
    ],
  }
}

/** How values become bytes and come back. Called when the first one does. */
function codecs(): readonly MessageCodecs[] {
  const allResultCodec: Codec<string> = {
    write: (writer, value) => {
      writer.string(value)
    },
    read: reader => {
      return reader.string()
    },
    toPlain: value => value,
    fromPlain: (value, path) => plainString(value, path),
  }

  const findResultCodec: Codec<string | undefined> = {
    write: (writer, value) => {
      if (value === undefined) {
        writer.nil()
      } else {
        writer.string(value)
      }
    },
    read: reader => {
      if (reader.nil()) return undefined
      return reader.string()
    },
    toPlain: value => value === undefined ? undefined : value,
    fromPlain: (value, path) => value === undefined || value === null ? undefined : plainString(value, path),
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

  const idKey = key('id')

  return [
    codecsOf(
      All,
      {
        write(writer, _value) {
          writer.map(0)
        },
        read(reader) {
          if (reader.map() !== 0) throw reader.mismatch
          return new All()
        },
        toPlain(_value) {
          return {}
        },
        fromPlain(value, path) {
          plainObject(value, path)
          return new All()
        },
      },
      allResultCodec,
    ),
    codecsOf(
      Find,
      {
        write(writer, value) {
          writer.map(1)
          writer.stringField(idKey, value.id)
        },
        read(reader) {
          if (reader.map() !== 1) throw reader.mismatch
          const id = reader.stringField(idKey)
          return new Find(id)
        },
        toPlain(value) {
          return { id: value.id }
        },
        fromPlain(value, path) {
          const fields = plainObject(value, path)
          const id = plainString(plainField(fields, 'id'), under(path, 'id'))
          return new Find(id)
        },
      },
      findResultCodec,
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
    codecsOf(Paid, {
      write(writer, value) {
        writer.map(1)
        writer.stringField(idKey, value.id)
      },
      read(reader) {
        if (reader.map() !== 1) throw reader.mismatch
        const id = reader.stringField(idKey)
        return new Paid(id)
      },
      toPlain(value) {
        return { id: value.id }
      },
      fromPlain(value, path) {
        const fields = plainObject(value, path)
        const id = plainString(plainField(fields, 'id'), under(path, 'id'))
        return new Paid(id)
      },
    }),
  ]
}
