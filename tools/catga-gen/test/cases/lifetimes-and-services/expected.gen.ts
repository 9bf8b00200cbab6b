// Made by catga-gen. Do not edit: run `catga-gen` to make it again. Commit it: `catga-gen --check` fails when it is stale.

import {
  type Application,
  type Catga,
  type CatgaOptions,
  type Codec,
  type Host,
  type MessageClient,
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
import { AllHandler, FindHandler, PayHandler } from './handlers.ts'
import { All, Find, Paid, Pay } from './messages.ts'
import { type Gateway, type Mailer, type Rates, Report, Store, Unit } from './parts.ts'

/** What the application needs and the compiler cannot construct: pass it as `services`. */
export interface CatgaServices {
  readonly gateway: Gateway
  readonly mailer: Mailer
  readonly rates: Rates
}

/** What the compiler constructs: a test replaces it through `overrides`. */
export interface CatgaOverrides {
  readonly allHandler: AllHandler
  readonly findHandler: FindHandler
  readonly payHandler: PayHandler
  readonly report: Report
  readonly store: Store
  readonly unit: Unit
}

/** Makes the application: all its parts, wired. `start()` it, and `stop()` it at the end. */
export function createCatga(options: CatgaOptions<CatgaServices, CatgaOverrides>): Promise<Catga> {
  return startApplication(application, options)
}

const application: Application<CatgaServices> = {
  codegen: 1,
  fingerprint: 'eb8548e18d1e668c',
  wire,
}

function wire(host: Host<CatgaServices>): Wiring {
  const gatewayOf = host.scopedService('gateway')
  const mailer = host.service('mailer')
  const mailerOf = host.scopedService('mailer')
  const rates = host.service('rates')
  const store = host.singleton('store', () => new Store())
  const makeUnit = host.scoped('unit', (client: MessageClient) => new Unit(client, store))
  const makeAllHandler = host.scoped('allHandler', (unit_: Unit) => new AllHandler(unit_))
  const makeReport = host.transient(
    'report',
    (mailer_: CatgaServices['mailer']) => new Report(store, mailer_),
  )
  const findHandler = host.singleton(
    'findHandler',
    () => new FindHandler(store, host.own(makeReport(mailer)), rates, host.clock, host.ids, host.logger, host.catga),
  )
  const makePayHandler = host.scoped(
    'payHandler',
    (unit_: Unit, gateway_: CatgaServices['gateway'], report_: Report, client: MessageClient) => new PayHandler(unit_, gateway_, report_, client),
  )
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
          handler: { name: 'AllHandler', class: AllHandler, lifetime: 'scoped', dependencies: 1 },
        },
        call => (message, context) => {
          const own = call.context(context)
          return call.inStreamScope(own, scope => {
            const ownUnit = scope.own(makeUnit(own.catga))
            return makeAllHandler(ownUnit).handle(message)
          })
        },
      ),
      query(
        {
          type: 'Find',
          version: 1,
          class: Find,
          codec: findCodec,
          result: findResultCodec,
          handler: { name: 'FindHandler', class: FindHandler, lifetime: 'singleton', dependencies: 7 },
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
          handler: { name: 'PayHandler', class: PayHandler, lifetime: 'scoped', dependencies: 4 },
        },
        call => (message, context) => {
          const own = call.context(context)
          try {
            const returned = call.inScope(own, scope => {
              const ownMailer = mailerOf(scope)
              const ownGateway = gatewayOf(scope)
              const ownUnit = scope.own(makeUnit(own.catga))
              return makePayHandler(ownUnit, ownGateway, makeReport(ownMailer), own.catga).handle(message)
            })
            return call.settle(returned, own)
          } catch (error) {
            return call.failed(error, own)
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

const idKey = key('id')
