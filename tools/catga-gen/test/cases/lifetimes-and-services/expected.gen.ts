// Made by catga-gen. Do not edit: run `catga-gen` to make it again. Commit it: `catga-gen --check` fails when it is stale.

import {
  type Application,
  type Catga,
  type CatgaOptions,
  type Codec,
  type Host,
  type MessageClient,
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
  codecs,
}

function wire(host: Host<CatgaServices>): Wiring {
  const gatewayOf = host.scopedService('gateway')
  const mailer = host.service('mailer')
  const mailerOf = host.scopedService('mailer')
  const rates = host.service('rates')
  const store = host.overridden<Store>('store') ?? host.own(new Store())
  const makeUnit = host.scoped('unit', (client: MessageClient) => new Unit(client, store))
  const makeAllHandler = host.scoped('allHandler', (unit_: Unit) => new AllHandler(unit_))
  const makeReport = host.transient(
    'report',
    (mailer_: CatgaServices['mailer']) => new Report(store, mailer_),
  )
  const findHandler =
    host.overridden<FindHandler>('findHandler') ?? host.own(
      new FindHandler(store, host.own(makeReport(mailer)), rates, host.clock, host.ids, host.logger, host.catga),
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
          handler: { name: 'AllHandler', class: AllHandler, lifetime: 'scoped', dependencies: 1 },
        },
        function (call) {
          return (message, context) => {
            const own = call.context(context)
            return call.inStreamScope(own, scope => {
              const ownUnit = scope.own(makeUnit(own.catga))
              return makeAllHandler(ownUnit).handle(message)
            })
          }
        },
      ),
      query(
        {
          type: 'Find',
          version: 1,
          class: Find,
          handler: { name: 'FindHandler', class: FindHandler, lifetime: 'singleton', dependencies: 7 },
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
          handler: { name: 'PayHandler', class: PayHandler, lifetime: 'scoped', dependencies: 4 },
        },
        function (call) {
          return (message, context) => {
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
