// Made by catga-gen. Do not edit: run `catga-gen` to make it again. Commit it: `catga-gen --check` fails when it is stale.

import {
  type Application,
  type Catga,
  type CatgaOptions,
  type Host,
  type MessageClient,
  type Wiring,
  event,
  startApplication,
} from '@catga/core/codegen'
import { Closed, Moved, Opened, Unheard } from './events.ts'
import { Audit, Ledger, OnlyOpened, Timing } from './handlers.ts'

/** What the application needs and the compiler cannot construct: pass it as `services`. */
export type CatgaServices = Record<never, never>

/** What the compiler constructs: a test replaces it through `overrides`. */
export interface CatgaOverrides {
  readonly audit: Audit
  readonly ledger: Ledger
  readonly onlyOpened: OnlyOpened
  readonly timing: Timing
}

/** Makes the application: all its parts, wired. `start()` it, and `stop()` it at the end. */
export function createCatga(options: CatgaOptions<CatgaServices, CatgaOverrides> = {}): Promise<Catga> {
  return startApplication(application, options)
}

const application: Application<CatgaServices> = {
  codegen: 1,
  fingerprint: 'dd8df81c2d8c290b',
  wire,
}

function wire(host: Host<CatgaServices>): Wiring {
  const makeAudit = host.scoped('audit', (client: MessageClient) => new Audit(client))
  const ledger = host.singleton('ledger', () => new Ledger())
  const onlyOpened = host.singleton('onlyOpened', () => new OnlyOpened())
  const timing = host.singleton('timing', () => new Timing())
  return {
    behaviors: [
      { name: 'OnlyOpened', class: OnlyOpened, messages: [Opened], behavior: onlyOpened },
      { name: 'Timing', class: Timing, behavior: timing },
    ],
    entries: [
      event({ type: 'Unheard', version: 1, class: Unheard, handlers: [] }, call => () => call.handled),
      event(
        {
          type: 'account.closed',
          version: 2,
          class: Closed,
          handlers: [
            { name: 'Audit', class: Audit, lifetime: 'scoped', dependencies: 1 },
            { name: 'Ledger', class: Ledger, lifetime: 'singleton', dependencies: 0 },
          ],
        },
        call => {
          const handle1 = call.handler(0, (message, context) => {
            const own = call.context(context)
            return makeAudit(own.catga).handle(message, own)
          })
          const handle2 = call.handler(1, message => ledger.handle(message))
          return (message, context) => {
            const own = call.context(context)
            let returned1: unknown
            let returned2: unknown
            try {
              returned1 = handle1(message, own)
            } catch (error) {
              returned1 = call.threw(0, error)
            }
            try {
              returned2 = handle2(message, own)
            } catch (error) {
              returned2 = call.threw(1, error)
            }
            if ((returned1 ?? returned2) === undefined) return call.handled
            return call.join([returned1, returned2])
          }
        },
      ),
      event(
        {
          type: 'account.moved',
          version: 1,
          class: Moved,
          handlers: [
            { name: 'Audit', class: Audit, lifetime: 'scoped', dependencies: 1 },
          ],
        },
        call => {
          const handle1 = call.handler(0, (message, context) => {
            const own = call.context(context)
            return makeAudit(own.catga).handle(message, own)
          })
          return (message, context) => {
            const own = call.context(context)
            let returned1: unknown
            try {
              returned1 = handle1(message, own)
            } catch (error) {
              returned1 = call.threw(0, error)
            }
            if ((returned1) === undefined) return call.handled
            return call.join([returned1])
          }
        },
      ),
      event(
        {
          type: 'account.opened',
          version: 1,
          class: Opened,
          handlers: [
            { name: 'Audit', class: Audit, lifetime: 'scoped', dependencies: 1 },
            { name: 'Ledger', class: Ledger, lifetime: 'singleton', dependencies: 0 },
          ],
        },
        call => {
          const handle1 = call.handler(0, (message, context) => {
            const own = call.context(context)
            return makeAudit(own.catga).handle(message, own)
          })
          const handle2 = call.handler(1, message => ledger.handle(message))
          return (message, context) => {
            const own = call.context(context)
            let returned1: unknown
            let returned2: unknown
            try {
              returned1 = handle1(message, own)
            } catch (error) {
              returned1 = call.threw(0, error)
            }
            try {
              returned2 = handle2(message, own)
            } catch (error) {
              returned2 = call.threw(1, error)
            }
            if ((returned1 ?? returned2) === undefined) return call.handled
            return call.join([returned1, returned2])
          }
        },
      ),
    ],
  }
}
