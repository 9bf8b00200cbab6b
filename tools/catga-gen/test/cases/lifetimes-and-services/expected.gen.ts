// Made by catga-gen. Do not edit: run `catga-gen` to make it again. Commit it: `catga-gen --check` fails when it is stale.

import {
  type Application,
  type Catga,
  type CatgaOptions,
  type Host,
  type MessageClient,
  type Wiring,
  command,
  event,
  query,
  startApplication,
  streamQuery,
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
  fingerprint: 'bc44c5854714fd0b',
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
      event({ type: 'pay.paid', version: 1, class: Paid, handlers: [] }, call => () => call.handled),
    ],
  }
}
