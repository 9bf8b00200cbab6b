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
  CreateOrderHandler,
  CreateOrderLaterHandler,
  CreateOrderScopedHandler,
  First,
  FirstLater,
  GetOrderHandler,
  PayOrderHandler,
  Second,
  SecondLater,
  Third,
  ThirdLater,
} from './handlers.ts'
import {
  CreateOrder,
  CreateOrderLater,
  CreateOrderScoped,
  GetOrder,
  OrderCreated,
  OrderCreatedLater,
  PayOrder,
} from './messages.ts'

/** What the application needs and the compiler cannot construct: pass it as `services`. */
export type CatgaServices = Record<never, never>

/** What the compiler constructs: a test replaces it through `overrides`. */
export interface CatgaOverrides {
  readonly createOrderHandler: CreateOrderHandler
  readonly createOrderLaterHandler: CreateOrderLaterHandler
  readonly createOrderScopedHandler: CreateOrderScopedHandler
  readonly first: First
  readonly firstLater: FirstLater
  readonly getOrderHandler: GetOrderHandler
  readonly payOrderHandler: PayOrderHandler
  readonly second: Second
  readonly secondLater: SecondLater
  readonly third: Third
  readonly thirdLater: ThirdLater
}

/** Makes the application: all its parts, wired. `start()` it, and `stop()` it at the end. */
export function createCatga(options: CatgaOptions<CatgaServices, CatgaOverrides> = {}): Promise<Catga> {
  return startApplication(application, options)
}

const application: Application<CatgaServices> = {
  codegen: 1,
  fingerprint: '30547d9f2313b90f',
  wire,
}

function wire(host: Host<CatgaServices>): Wiring {
  const createOrderHandler = host.singleton('createOrderHandler', () => new CreateOrderHandler())
  const createOrderLaterHandler = host.singleton(
    'createOrderLaterHandler',
    () => new CreateOrderLaterHandler(),
  )
  const makeCreateOrderScopedHandler = host.scoped(
    'createOrderScopedHandler',
    (client: MessageClient) => new CreateOrderScopedHandler(client),
  )
  const first = host.singleton('first', () => new First())
  const firstLater = host.singleton('firstLater', () => new FirstLater())
  const getOrderHandler = host.singleton('getOrderHandler', () => new GetOrderHandler())
  const payOrderHandler = host.singleton('payOrderHandler', () => new PayOrderHandler())
  const second = host.singleton('second', () => new Second())
  const secondLater = host.singleton('secondLater', () => new SecondLater())
  const third = host.singleton('third', () => new Third())
  const thirdLater = host.singleton('thirdLater', () => new ThirdLater())
  return {
    behaviors: [],
    entries: [
      command(
        {
          type: 'CreateOrder',
          version: 1,
          class: CreateOrder,
          handler: { name: 'CreateOrderHandler', class: CreateOrderHandler, lifetime: 'singleton', dependencies: 0 },
        },
        call => (message, context) => {
          try {
            return createOrderHandler.handle(message)
          } catch (error) {
            return call.failed(error, context)
          }
        },
      ),
      command(
        {
          type: 'CreateOrderLater',
          version: 1,
          class: CreateOrderLater,
          handler: { name: 'CreateOrderLaterHandler', class: CreateOrderLaterHandler, lifetime: 'singleton', dependencies: 0 },
        },
        call => (message, context) => {
          try {
            return call.promise(createOrderLaterHandler.handle(message), context)
          } catch (error) {
            return call.failed(error, context)
          }
        },
      ),
      command(
        {
          type: 'CreateOrderScoped',
          version: 1,
          class: CreateOrderScoped,
          handler: { name: 'CreateOrderScopedHandler', class: CreateOrderScopedHandler, lifetime: 'scoped', dependencies: 1 },
        },
        call => (message, context) => {
          const own = call.context(context)
          try {
            return makeCreateOrderScopedHandler(own.catga).handle(message)
          } catch (error) {
            return call.failed(error, own)
          }
        },
      ),
      query(
        {
          type: 'GetOrder',
          version: 1,
          class: GetOrder,
          handler: { name: 'GetOrderHandler', class: GetOrderHandler, lifetime: 'singleton', dependencies: 0 },
        },
        call => (message, context) => {
          try {
            return getOrderHandler.handle(message)
          } catch (error) {
            return call.failed(error, context)
          }
        },
      ),
      command(
        {
          type: 'PayOrder',
          version: 1,
          class: PayOrder,
          handler: { name: 'PayOrderHandler', class: PayOrderHandler, lifetime: 'singleton', dependencies: 0 },
        },
        call => (message, context) => {
          try {
            return payOrderHandler.handle(message)
          } catch (error) {
            return call.failed(error, context)
          }
        },
      ),
      event(
        {
          type: 'order.created',
          version: 1,
          class: OrderCreated,
          handlers: [
            { name: 'First', class: First, lifetime: 'singleton', dependencies: 0 },
            { name: 'Second', class: Second, lifetime: 'singleton', dependencies: 0 },
            { name: 'Third', class: Third, lifetime: 'singleton', dependencies: 0 },
          ],
        },
        call => {
          const handle1 = call.handler(0, message => first.handle(message))
          const handle2 = call.handler(1, message => second.handle(message))
          const handle3 = call.handler(2, message => third.handle(message))
          return (message, context) => {
            let returned1: unknown
            let returned2: unknown
            let returned3: unknown
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
            try {
              returned3 = handle3(message, context)
            } catch (error) {
              returned3 = call.threw(2, error)
            }
            if ((returned1 ?? returned2 ?? returned3) === undefined) return call.handled
            return call.join([returned1, returned2, returned3])
          }
        },
      ),
      event(
        {
          type: 'order.created-later',
          version: 1,
          class: OrderCreatedLater,
          handlers: [
            { name: 'FirstLater', class: FirstLater, lifetime: 'singleton', dependencies: 0 },
            { name: 'SecondLater', class: SecondLater, lifetime: 'singleton', dependencies: 0 },
            { name: 'ThirdLater', class: ThirdLater, lifetime: 'singleton', dependencies: 0 },
          ],
        },
        call => {
          const handle1 = call.handler(0, message => firstLater.handle(message))
          const handle2 = call.handler(1, message => secondLater.handle(message))
          const handle3 = call.handler(2, message => thirdLater.handle(message))
          return (message, context) => {
            let returned1: unknown
            let returned2: unknown
            let returned3: unknown
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
            try {
              returned3 = handle3(message, context)
            } catch (error) {
              returned3 = call.threw(2, error)
            }
            if ((returned1 ?? returned2 ?? returned3) === undefined) return call.handled
            return call.join([returned1, returned2, returned3])
          }
        },
      ),
    ],
  }
}
