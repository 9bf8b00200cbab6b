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
import { AllHandler, FindHandler, PayHandler, RefundHandler } from './handlers.ts'
import { All, Find, Paid, Pay, Refund } from './messages.ts'

/** What the application needs and the compiler cannot construct: pass it as `services`. */
export type CatgaServices = Record<never, never>

/** What the compiler constructs: a test replaces it through `overrides`. */
export interface CatgaOverrides {
  readonly allHandler: AllHandler
  readonly findHandler: FindHandler
  readonly payHandler: PayHandler
  readonly refundHandler: RefundHandler
}

/** Makes the application: all its parts, wired. `start()` it, and `stop()` it at the end. */
export function createCatga(options: CatgaOptions<CatgaServices, CatgaOverrides> = {}): Promise<Catga> {
  return startApplication(application, options)
}

const application: Application<CatgaServices> = {
  codegen: 1,
  fingerprint: '1fdbc4875cc32f2c',
  wire,
}

function wire(host: Host<CatgaServices>): Wiring {
  const allHandler = host.singleton('allHandler', () => new AllHandler())
  const findHandler = host.singleton('findHandler', () => new FindHandler())
  const payHandler = host.singleton('payHandler', () => new PayHandler())
  const refundHandler = host.singleton('refundHandler', () => new RefundHandler())
  return {
    behaviors: [],
    entries: [
      streamQuery(
        {
          type: 'All',
          version: 1,
          class: All,
          codec: allCodec,
          result: allResultCodec,
          handler: { name: 'AllHandler', class: AllHandler, lifetime: 'singleton', dependencies: 0 },
        },
        () => message => allHandler.handle(message),
      ),
      query(
        {
          type: 'Find',
          version: 1,
          class: Find,
          codec: findCodec,
          result: findResultCodec,
          handler: { name: 'FindHandler', class: FindHandler, lifetime: 'singleton', dependencies: 0 },
          http: {
            method: 'GET',
            path: '/pay',
            status: 200,
            location: undefined,
            bind: {},
            schema: {
              query: {
                type: 'object',
                properties: { id: { type: 'string' } },
                required: ['id'],
                additionalProperties: false,
              },
              result: { type: 'string' },
            },
          },
        },
        call => (message, context) => {
          try {
            return call.settle(findHandler.handle(message), context)
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
          handler: { name: 'PayHandler', class: PayHandler, lifetime: 'singleton', dependencies: 0 },
          http: {
            method: 'POST',
            path: '/pay/:id',
            status: 201,
            location: '/paid/{id}',
            bind: {},
            schema: {
              params: {
                type: 'object',
                properties: { id: { type: 'string' } },
                required: ['id'],
                additionalProperties: false,
              },
              result: { type: 'number' },
            },
          },
        },
        call => (message, context) => {
          try {
            return call.settle(payHandler.handle(message), context)
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
          handler: { name: 'RefundHandler', class: RefundHandler, lifetime: 'singleton', dependencies: 0 },
          http: {
            method: 'DELETE',
            path: '/pay/:id',
            status: 204,
            location: undefined,
            bind: { userId: 'sub' },
            schema: {
              params: {
                type: 'object',
                properties: { id: { type: 'string' } },
                required: ['id'],
                additionalProperties: false,
              },
              query: {
                type: 'object',
                properties: { reason: { type: 'string' } },
                additionalProperties: false,
              },
            },
          },
        },
        call => (message, context) => {
          try {
            return call.settle(refundHandler.handle(message), context)
          } catch (error) {
            return call.failed(error, context)
          }
        },
      ),
      event({
        type: 'pay.paid',
        version: 1,
        class: Paid,
        codec: paidCodec,
        handlers: [],
      }, call => () => call.handled),
    ],
  }
}

const allCodec: Codec<All> = {
  write: writeAll,
  read: readAll,
  toPlain: allToPlain,
  fromPlain: allFromPlain,
}

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

const findCodec: Codec<Find> = {
  write: writeFind,
  read: readFind,
  toPlain: findToPlain,
  fromPlain: findFromPlain,
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

const paidCodec: Codec<Paid> = {
  write: writePaid,
  read: readPaid,
  toPlain: paidToPlain,
  fromPlain: paidFromPlain,
}

function writeAll(writer: Writer, _value: All): void {
  writer.map(0)
}

function readAll(reader: Reader): All {
  if (reader.map() !== 0) throw reader.mismatch
  return new All()
}

function allToPlain(_value: All): unknown {
  return {}
}

function allFromPlain(value: unknown, path: string): All {
  plainObject(value, path)
  return new All()
}

function writeFind(writer: Writer, value: Find): void {
  writer.map(1)
  writer.key(idKey)
  writer.string(value.id)
}

function readFind(reader: Reader): Find {
  if (reader.map() !== 1) throw reader.mismatch
  reader.expect(idKey)
  const id = reader.string()
  return new Find(id)
}

function findToPlain(value: Find): unknown {
  return { id: value.id }
}

function findFromPlain(value: unknown, path: string): Find {
  const fields = plainObject(value, path)
  const id = plainString(plainField(fields, 'id'), under(path, 'id'))
  return new Find(id)
}

function writePaid(writer: Writer, value: Paid): void {
  writer.map(1)
  writer.key(idKey)
  writer.string(value.id)
}

function readPaid(reader: Reader): Paid {
  if (reader.map() !== 1) throw reader.mismatch
  reader.expect(idKey)
  const id = reader.string()
  return new Paid(id)
}

function paidToPlain(value: Paid): unknown {
  return { id: value.id }
}

function paidFromPlain(value: unknown, path: string): Paid {
  const fields = plainObject(value, path)
  const id = plainString(plainField(fields, 'id'), under(path, 'id'))
  return new Paid(id)
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

function writeRefund(writer: Writer, value: Refund): void {
  let size = 2
  if (value.reason !== undefined) size += 1
  writer.map(size)
  writer.key(idKey)
  writer.string(value.id)
  writer.key(userIdKey)
  writer.string(value.userId)
  if (value.reason !== undefined) {
    writer.key(reasonKey)
    writer.string(value.reason)
  }
}

function readRefund(reader: Reader): Refund {
  const size = reader.map()
  let seen = 2
  reader.expect(idKey)
  const id = reader.string()
  reader.expect(userIdKey)
  const userId = reader.string()
  let reason: string | undefined
  if (seen < size && reader.key(reasonKey)) {
    reason = reader.string()
    seen += 1
  }
  if (seen !== size) throw reader.mismatch
  return new Refund(id, userId, reason)
}

function refundToPlain(value: Refund): unknown {
  return { id: value.id, userId: value.userId, reason: value.reason }
}

function refundFromPlain(value: unknown, path: string): Refund {
  const fields = plainObject(value, path)
  const id = plainString(plainField(fields, 'id'), under(path, 'id'))
  const userId = plainString(plainField(fields, 'userId'), under(path, 'userId'))
  const rawReason = plainField(fields, 'reason')
  const reason = rawReason === undefined ? undefined : plainString(rawReason, under(path, 'reason'))
  return new Refund(id, userId, reason)
}

const idKey = key('id')
const reasonKey = key('reason')
const userIdKey = key('userId')
