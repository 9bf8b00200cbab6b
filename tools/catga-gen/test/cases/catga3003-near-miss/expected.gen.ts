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
import { AllHandler, FindHandler, PayHandler, Unit } from './handlers.ts'
import { All, Find, Paid, Pay } from './messages.ts'

/** What the application needs and the compiler cannot construct: pass it as `services`. */
export type CatgaServices = Record<never, never>

/** What the compiler constructs: a test replaces it through `overrides`. */
export interface CatgaOverrides {
  readonly allHandler: AllHandler
  readonly findHandler: FindHandler
  readonly payHandler: PayHandler
  readonly unit: Unit
}

/** Makes the application: all its parts, wired. `start()` it, and `stop()` it at the end. */
export function createCatga(options: CatgaOptions<CatgaServices, CatgaOverrides> = {}): Promise<Catga> {
  return startApplication(application, options)
}

const application: Application<CatgaServices> = {
  codegen: 1,
  fingerprint: '8578f95b4e244361',
  wire,
}

function wire(host: Host<CatgaServices>): Wiring {
  const allHandler = host.singleton('allHandler', () => new AllHandler())
  const findHandler = host.singleton('findHandler', () => new FindHandler())
  const makeUnit = host.scoped('unit', (client: MessageClient) => new Unit(client))
  const makePayHandler = host.scoped('payHandler', (unit_: Unit) => new PayHandler(unit_))
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
          handler: { name: 'PayHandler', class: PayHandler, lifetime: 'scoped', dependencies: 1 },
        },
        call => (message, context) => {
          const own = call.context(context)
          try {
            const ownUnit = makeUnit(own.catga)
            return call.settle(makePayHandler(ownUnit).handle(message), own)
          } catch (error) {
            return call.failed(error, own)
          }
        },
      ),
      event({ type: 'pay.paid', version: 1, class: Paid, handlers: [] }, call => () => call.handled),
    ],
  }
}
