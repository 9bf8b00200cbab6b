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
} from '@catga/core/codegen'
import {
  Charge,
  ChargeHandler,
  Charged,
  GetTotal,
  GetTotalHandler,
  Ledger,
  type PaymentGateway,
  WriteLedger,
} from './payments.ts'

/** What the application needs and the compiler cannot construct: pass it as `services`. */
export interface CatgaServices {
  readonly paymentGateway: PaymentGateway
}

/** What the compiler constructs: a test replaces it through `overrides`. */
export interface CatgaOverrides {
  readonly chargeHandler: ChargeHandler
  readonly getTotalHandler: GetTotalHandler
  readonly ledger: Ledger
  readonly writeLedger: WriteLedger
}

/** Makes the application: all its parts, wired. `start()` it, and `stop()` it at the end. */
export function createCatga(options: CatgaOptions<CatgaServices, CatgaOverrides>): Promise<Catga> {
  return startApplication(application, options)
}

const application: Application<CatgaServices> = {
  codegen: 1,
  fingerprint: '7c9a7d300367e249',
  wire,
}

function wire(host: Host<CatgaServices>): Wiring {
  const paymentGatewayOf = host.scopedService('paymentGateway')
  const makeChargeHandler = host.scoped(
    'chargeHandler',
    (paymentGateway_: CatgaServices['paymentGateway'], client: MessageClient) => new ChargeHandler(paymentGateway_, client),
  )
  const ledger = host.singleton('ledger', () => new Ledger())
  const getTotalHandler = host.singleton('getTotalHandler', () => new GetTotalHandler(ledger))
  const writeLedger = host.singleton('writeLedger', () => new WriteLedger(ledger))
  return {
    behaviors: [],
    entries: [
      command(
        {
          type: 'Charge',
          version: 1,
          class: Charge,
          handler: { name: 'ChargeHandler', class: ChargeHandler, lifetime: 'scoped', dependencies: 2, policy: ['circuitBreaker', 'concurrency', 'retry', 'timeoutMs'] },
        },
        call => (message, context) => {
          const own = call.context(context)
          try {
            const returned = call.inScope(own, scope => {
              const ownPaymentGateway = paymentGatewayOf(scope)
              return makeChargeHandler(ownPaymentGateway, own.catga).handle(message, own)
            })
            return call.settle(returned, own)
          } catch (error) {
            return call.failed(error, own)
          }
        },
      ),
      query(
        {
          type: 'GetTotal',
          version: 1,
          class: GetTotal,
          handler: { name: 'GetTotalHandler', class: GetTotalHandler, lifetime: 'singleton', dependencies: 1 },
        },
        call => (_message, context) => {
          try {
            return getTotalHandler.handle()
          } catch (error) {
            return call.failed(error, context)
          }
        },
      ),
      event(
        {
          type: 'payment.charged',
          version: 1,
          class: Charged,
          handlers: [
            { name: 'WriteLedger', class: WriteLedger, lifetime: 'singleton', dependencies: 1 },
          ],
        },
        call => {
          const handle1 = call.handler(0, message => writeLedger.handle(message))
          return (message, context) => {
            let returned1: unknown
            try {
              returned1 = handle1(message, context)
            } catch (error) {
              returned1 = call.threw(0, error)
            }
            if ((returned1) === undefined) return call.handled
            return call.join([returned1])
          }
        },
      ),
    ],
  }
}
