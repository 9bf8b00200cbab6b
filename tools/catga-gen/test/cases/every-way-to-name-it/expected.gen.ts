// Made by catga-gen. Do not edit: run `catga-gen` to make it again. Commit it: `catga-gen --check` fails when it is stale.

import {
  type Application,
  type Catga,
  type CatgaOptions,
  type Codec,
  type Host,
  type Reader,
  type Wiring,
  type Writer,
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
}

function wire(host: Host<CatgaServices>): Wiring {
  const findHandler = host.singleton('findHandler', () => new FindHandler())
  const listHandler = host.singleton('listHandler', () => new ListHandler())
  const store = host.singleton('store', () => new Store())
  const paymentHandler = host.singleton('paymentHandler', () => new PaymentHandler(store))
  const refundHandler = host.singleton('refundHandler', () => new RefundHandler())
  return {
    behaviors: [],
    entries: [
      query(
        {
          type: 'Find',
          version: 1,
          class: Find,
          codec: findCodec,
          result: findResultCodec,
          handler: { name: 'FindHandler', class: FindHandler, lifetime: 'singleton', dependencies: 0 },
        },
        call => (message, context) => {
          try {
            return call.settle(findHandler.handle(message), context)
          } catch (error) {
            return call.failed(error, context)
          }
        },
      ),
      query(
        {
          type: 'List',
          version: 1,
          class: List,
          codec: listCodec,
          result: listResultCodec,
          handler: { name: 'ListHandler', class: ListHandler, lifetime: 'singleton', dependencies: 0 },
        },
        call => (message, context) => {
          try {
            return call.settle(listHandler.handle(message), context)
          } catch (error) {
            return call.failed(error, context)
          }
        },
      ),
      command(
        {
          type: 'Pay',
          version: 1,
          class: Pay,
          codec: payCodec,
          result: payResultCodec,
          handler: { name: 'PaymentHandler', class: PaymentHandler, lifetime: 'singleton', dependencies: 1 },
        },
        call => (message, context) => {
          try {
            return call.settle(paymentHandler.handle(message), context)
          } catch (error) {
            return call.failed(error, context)
          }
        },
      ),
      command(
        {
          type: 'Refund',
          version: 1,
          class: Refund,
          codec: refundCodec,
          result: refundResultCodec,
          handler: { name: 'RefundHandler', class: RefundHandler, lifetime: 'singleton', dependencies: 0 },
        },
        call => (message, context) => {
          try {
            return call.settle(refundHandler.handle(message), context)
          } catch (error) {
            return call.failed(error, context)
          }
        },
      ),
    ],
  }
}

const findCodec: Codec<Find> = {
  write: writeFind,
  read: readFind,
  toPlain: findToPlain,
  fromPlain: findFromPlain,
}

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

const listCodec: Codec<List> = {
  write: writeList,
  read: readList,
  toPlain: listToPlain,
  fromPlain: listFromPlain,
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

const payCodec: Codec<Pay> = {
  write: writePay,
  read: readPay,
  toPlain: payToPlain,
  fromPlain: payFromPlain,
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

const refundCodec: Codec<Refund> = {
  write: writeRefund,
  read: readRefund,
  toPlain: refundToPlain,
  fromPlain: refundFromPlain,
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

function writeFind(writer: Writer, _value: Find): void {
  writer.map(0)
}

function readFind(reader: Reader): Find {
  if (reader.map() !== 0) throw reader.mismatch
  return new Find()
}

function findToPlain(_value: Find): unknown {
  return {}
}

function findFromPlain(value: unknown, path: string): Find {
  plainObject(value, path)
  return new Find()
}

function writeList(writer: Writer, _value: List): void {
  writer.map(0)
}

function readList(reader: Reader): List {
  if (reader.map() !== 0) throw reader.mismatch
  return new List()
}

function listToPlain(_value: List): unknown {
  return {}
}

function listFromPlain(value: unknown, path: string): List {
  plainObject(value, path)
  return new List()
}

function writePay(writer: Writer, value: Pay): void {
  writer.map(1)
  writer.key(idKey)
  writer.string(value.id)
}

function readPay(reader: Reader): Pay {
  if (reader.map() !== 1) throw reader.mismatch
  reader.expect(idKey)
  const id = reader.string()
  return new Pay(id)
}

function payToPlain(value: Pay): unknown {
  return { id: value.id }
}

function payFromPlain(value: unknown, path: string): Pay {
  const fields = plainObject(value, path)
  const id = plainString(plainField(fields, 'id'), under(path, 'id'))
  return new Pay(id)
}

function writeRefund(writer: Writer, _value: Refund): void {
  writer.map(0)
}

function readRefund(reader: Reader): Refund {
  if (reader.map() !== 0) throw reader.mismatch
  return new Refund()
}

function refundToPlain(_value: Refund): unknown {
  return {}
}

function refundFromPlain(value: unknown, path: string): Refund {
  plainObject(value, path)
  return new Refund()
}

const idKey = key('id')
