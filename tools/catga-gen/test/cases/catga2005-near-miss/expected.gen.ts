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
  codecs,
}

function wire(host: Host<CatgaServices>): Wiring {
  const allHandler = host.overridden<AllHandler>('allHandler') ?? host.own(new AllHandler())
  const findHandler = host.overridden<FindHandler>('findHandler') ?? host.own(new FindHandler())
  const payHandler = host.overridden<PayHandler>('payHandler') ?? host.own(new PayHandler())
  const refundHandler = host.overridden<RefundHandler>('refundHandler') ?? host.own(new RefundHandler())
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
      command(
        {
          type: 'Refund',
          version: 1,
          class: Refund,
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
      event({ type: 'pay.paid', version: 1, class: Paid, handlers: [] }, call => () => call.handled),
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
  const reasonKey = key('reason')
  const userIdKey = key('userId')

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
    codecsOf(Refund, {
      write(writer, value) {
        let size = 2
        if (value.reason !== undefined) size += 1
        writer.map(size)
        writer.stringField(idKey, value.id)
        writer.stringField(userIdKey, value.userId)
        if (value.reason !== undefined) {
          writer.stringField(reasonKey, value.reason)
        }
      },
      read(reader) {
        const size = reader.map()
        let seen = 2
        const id = reader.stringField(idKey)
        const userId = reader.stringField(userIdKey)
        let reason: string | undefined
        if (seen < size && reader.key(reasonKey)) {
          reason = reader.string()
          seen += 1
        }
        if (seen !== size) throw reader.mismatch
        return new Refund(id, userId, reason)
      },
      toPlain(value) {
        return { id: value.id, userId: value.userId, reason: value.reason }
      },
      fromPlain(value, path) {
        const fields = plainObject(value, path)
        const id = plainString(plainField(fields, 'id'), under(path, 'id'))
        const userId = plainString(plainField(fields, 'userId'), under(path, 'userId'))
        const rawReason = plainField(fields, 'reason')
        const reason = rawReason === undefined ? undefined : plainString(rawReason, under(path, 'reason'))
        return new Refund(id, userId, reason)
      },
    }),
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
