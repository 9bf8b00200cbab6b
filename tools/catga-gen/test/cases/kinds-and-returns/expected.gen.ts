// Made by catga-gen. Do not edit: run `catga-gen` to make it again. Commit it: `catga-gen --check` fails when it is stale.

import {
  type Application,
  type Catga,
  type CatgaOptions,
  type Host,
  type Wiring,
  command,
  event,
  query,
  startApplication,
  streamQuery,
} from '@catga/core/codegen'
import { AllHandler, FindHandler, First, PayHandler, Second } from './handlers.ts'
import { All, Find, Paid, Pay } from './messages.ts'

/** What the application needs and the compiler cannot construct: pass it as `services`. */
export type CatgaServices = Record<never, never>

/** What the compiler constructs: a test replaces it through `overrides`. */
export interface CatgaOverrides {
  readonly allHandler: AllHandler
  readonly findHandler: FindHandler
  readonly first: First
  readonly payHandler: PayHandler
  readonly second: Second
}

/** Makes the application: all its parts, wired. `start()` it, and `stop()` it at the end. */
export function createCatga(options: CatgaOptions<CatgaServices, CatgaOverrides> = {}): Promise<Catga> {
  return startApplication(application, options)
}

const application: Application<CatgaServices> = {
  codegen: 1,
  fingerprint: 'fa6296ef356aebcb',
  wire,
}

function wire(host: Host<CatgaServices>): Wiring {
  const allHandler = host.singleton('allHandler', () => new AllHandler())
  const findHandler = host.singleton('findHandler', () => new FindHandler())
  const first = host.singleton('first', () => new First())
  const payHandler = host.singleton('payHandler', () => new PayHandler())
  const second = host.singleton('second', () => new Second())
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
        () => () => allHandler.handle(),
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
            return findHandler.handle(message)
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
          handler: { name: 'PayHandler', class: PayHandler, lifetime: 'singleton', dependencies: 0, policy: ['retry', 'timeoutMs'] },
        },
        call => (message, context) => {
          const own = call.context(context)
          try {
            return call.promise(payHandler.handle(message, own), own)
          } catch (error) {
            return call.failed(error, own)
          }
        },
      ),
      event(
        {
          type: 'pay.paid',
          version: 1,
          class: Paid,
          handlers: [
            { name: 'First', class: First, lifetime: 'singleton', dependencies: 0 },
            { name: 'Second', class: Second, lifetime: 'singleton', dependencies: 0 },
          ],
        },
        call => {
          const handle1 = call.handler(0, message => first.handle(message))
          const handle2 = call.handler(1, message => second.handle(message))
          return (message, context) => {
            let returned1: unknown
            let returned2: unknown
            try {
              returned1 = handle1(message, context)
            } catch (error) {
              returned1 = call.threw(0, error)
            }
            try {
              returned2 = handle2(message, context)
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
