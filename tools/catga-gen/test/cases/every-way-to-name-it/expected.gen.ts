// Made by catga-gen. Do not edit: run `catga-gen` to make it again. Commit it: `catga-gen --check` fails when it is stale.

import {
  type Application,
  type Catga,
  type CatgaOptions,
  type Host,
  type Wiring,
  command,
  query,
  startApplication,
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
  fingerprint: 'fa1488aa70e9ec0b',
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
