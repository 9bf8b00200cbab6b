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
import { CancelOrder } from './commands/cancel-order.ts'
import { CreateOrder } from './commands/create-order.ts'
import { DeliverOrder } from './commands/deliver-order.ts'
import { PayOrder } from './commands/pay-order.ts'
import { ShipOrder } from './commands/ship-order.ts'
import { OrderCancelled } from './events/order-cancelled.ts'
import { OrderCreated } from './events/order-created.ts'
import { OrderDelivered } from './events/order-delivered.ts'
import { OrderPaid } from './events/order-paid.ts'
import { OrderShipped } from './events/order-shipped.ts'
import { CancelOrderHandler } from './handlers/cancel-order-handler.ts'
import { CreateOrderHandler } from './handlers/create-order-handler.ts'
import { DeliverOrderHandler } from './handlers/deliver-order-handler.ts'
import { GetAllOrdersHandler } from './handlers/get-all-orders-handler.ts'
import { GetOrderHandler } from './handlers/get-order-handler.ts'
import { GetOrderHistoryHandler } from './handlers/get-order-history-handler.ts'
import { GetOrderStatsHandler } from './handlers/get-order-stats-handler.ts'
import { OrderEventLogger } from './handlers/order-event-logger.ts'
import { OrderHistoryRecorder } from './handlers/order-history-recorder.ts'
import { PayOrderHandler } from './handlers/pay-order-handler.ts'
import { ShipOrderHandler } from './handlers/ship-order-handler.ts'
import { OrderStore } from './models/order-store.ts'
import { GetAllOrders } from './queries/get-all-orders.ts'
import { GetOrderHistory } from './queries/get-order-history.ts'
import { GetOrderStats } from './queries/get-order-stats.ts'
import { GetOrder } from './queries/get-order.ts'

/** What the application needs and the compiler cannot construct: pass it as `services`. */
export type CatgaServices = Record<never, never>

/** What the compiler constructs: a test replaces it through `overrides`. */
export interface CatgaOverrides {
  readonly cancelOrderHandler: CancelOrderHandler
  readonly createOrderHandler: CreateOrderHandler
  readonly deliverOrderHandler: DeliverOrderHandler
  readonly getAllOrdersHandler: GetAllOrdersHandler
  readonly getOrderHandler: GetOrderHandler
  readonly getOrderHistoryHandler: GetOrderHistoryHandler
  readonly getOrderStatsHandler: GetOrderStatsHandler
  readonly orderEventLogger: OrderEventLogger
  readonly orderHistoryRecorder: OrderHistoryRecorder
  readonly orderStore: OrderStore
  readonly payOrderHandler: PayOrderHandler
  readonly shipOrderHandler: ShipOrderHandler
}

/** Makes the application: all its parts, wired. `start()` it, and `stop()` it at the end. */
export function createCatga(options: CatgaOptions<CatgaServices, CatgaOverrides> = {}): Promise<Catga> {
  return startApplication(application, options)
}

const application: Application<CatgaServices> = {
  codegen: 1,
  fingerprint: '7a687acd483cd1b1',
  wire,
}

function wire(host: Host<CatgaServices>): Wiring {
  const orderStore = host.singleton('orderStore', () => new OrderStore())
  const makeCancelOrderHandler = host.scoped(
    'cancelOrderHandler',
    (client: MessageClient) => new CancelOrderHandler(orderStore, client, host.clock),
  )
  const makeCreateOrderHandler = host.scoped(
    'createOrderHandler',
    (client: MessageClient) => new CreateOrderHandler(orderStore, client, host.ids, host.clock),
  )
  const makeDeliverOrderHandler = host.scoped(
    'deliverOrderHandler',
    (client: MessageClient) => new DeliverOrderHandler(orderStore, client, host.clock),
  )
  const getAllOrdersHandler = host.singleton('getAllOrdersHandler', () => new GetAllOrdersHandler(orderStore))
  const getOrderHandler = host.singleton('getOrderHandler', () => new GetOrderHandler(orderStore))
  const getOrderHistoryHandler = host.singleton(
    'getOrderHistoryHandler',
    () => new GetOrderHistoryHandler(orderStore),
  )
  const getOrderStatsHandler = host.singleton(
    'getOrderStatsHandler',
    () => new GetOrderStatsHandler(orderStore, host.clock),
  )
  const orderEventLogger = host.singleton('orderEventLogger', () => new OrderEventLogger(host.logger))
  const orderHistoryRecorder = host.singleton(
    'orderHistoryRecorder',
    () => new OrderHistoryRecorder(orderStore),
  )
  const makePayOrderHandler = host.scoped(
    'payOrderHandler',
    (client: MessageClient) => new PayOrderHandler(orderStore, client, host.clock),
  )
  const makeShipOrderHandler = host.scoped(
    'shipOrderHandler',
    (client: MessageClient) => new ShipOrderHandler(orderStore, client, host.clock),
  )
  return {
    behaviors: [],
    entries: [
      command(
        {
          type: 'CancelOrder',
          version: 1,
          class: CancelOrder,
          handler: { name: 'CancelOrderHandler', class: CancelOrderHandler, lifetime: 'scoped', dependencies: 3 },
        },
        call => (message, context) => {
          const own = call.context(context)
          try {
            return call.promise(makeCancelOrderHandler(own.catga).handle(message), own)
          } catch (error) {
            return call.failed(error, own)
          }
        },
      ),
      command(
        {
          type: 'CreateOrder',
          version: 1,
          class: CreateOrder,
          handler: { name: 'CreateOrderHandler', class: CreateOrderHandler, lifetime: 'scoped', dependencies: 4 },
        },
        call => (message, context) => {
          const own = call.context(context)
          try {
            return call.promise(makeCreateOrderHandler(own.catga).handle(message), own)
          } catch (error) {
            return call.failed(error, own)
          }
        },
      ),
      command(
        {
          type: 'DeliverOrder',
          version: 1,
          class: DeliverOrder,
          handler: { name: 'DeliverOrderHandler', class: DeliverOrderHandler, lifetime: 'scoped', dependencies: 3 },
        },
        call => (message, context) => {
          const own = call.context(context)
          try {
            return call.promise(makeDeliverOrderHandler(own.catga).handle(message), own)
          } catch (error) {
            return call.failed(error, own)
          }
        },
      ),
      query(
        {
          type: 'GetAllOrders',
          version: 1,
          class: GetAllOrders,
          handler: { name: 'GetAllOrdersHandler', class: GetAllOrdersHandler, lifetime: 'singleton', dependencies: 1 },
        },
        call => (message, context) => {
          try {
            return call.settle(getAllOrdersHandler.handle(message), context)
          } catch (error) {
            return call.failed(error, context)
          }
        },
      ),
      query(
        {
          type: 'GetOrder',
          version: 1,
          class: GetOrder,
          handler: { name: 'GetOrderHandler', class: GetOrderHandler, lifetime: 'singleton', dependencies: 1 },
        },
        call => (message, context) => {
          try {
            return call.settle(getOrderHandler.handle(message), context)
          } catch (error) {
            return call.failed(error, context)
          }
        },
      ),
      query(
        {
          type: 'GetOrderHistory',
          version: 1,
          class: GetOrderHistory,
          handler: { name: 'GetOrderHistoryHandler', class: GetOrderHistoryHandler, lifetime: 'singleton', dependencies: 1 },
        },
        call => (message, context) => {
          try {
            return call.settle(getOrderHistoryHandler.handle(message), context)
          } catch (error) {
            return call.failed(error, context)
          }
        },
      ),
      query(
        {
          type: 'GetOrderStats',
          version: 1,
          class: GetOrderStats,
          handler: { name: 'GetOrderStatsHandler', class: GetOrderStatsHandler, lifetime: 'singleton', dependencies: 2 },
        },
        call => (message, context) => {
          try {
            return call.settle(getOrderStatsHandler.handle(message), context)
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
          handler: { name: 'PayOrderHandler', class: PayOrderHandler, lifetime: 'scoped', dependencies: 3 },
        },
        call => (message, context) => {
          const own = call.context(context)
          try {
            return call.promise(makePayOrderHandler(own.catga).handle(message), own)
          } catch (error) {
            return call.failed(error, own)
          }
        },
      ),
      command(
        {
          type: 'ShipOrder',
          version: 1,
          class: ShipOrder,
          handler: { name: 'ShipOrderHandler', class: ShipOrderHandler, lifetime: 'scoped', dependencies: 3 },
        },
        call => (message, context) => {
          const own = call.context(context)
          try {
            return call.promise(makeShipOrderHandler(own.catga).handle(message), own)
          } catch (error) {
            return call.failed(error, own)
          }
        },
      ),
      event(
        {
          type: 'order.cancelled',
          version: 1,
          class: OrderCancelled,
          handlers: [
            { name: 'OrderEventLogger', class: OrderEventLogger, lifetime: 'singleton', dependencies: 1 },
            {
              name: 'OrderHistoryRecorder',
              class: OrderHistoryRecorder,
              lifetime: 'singleton',
              dependencies: 1,
            },
          ],
        },
        call => {
          const handle1 = call.handler(0, (message, context) => {
            const own = call.context(context)
            return orderEventLogger.handle(message, own)
          })
          const handle2 = call.handler(1, message => orderHistoryRecorder.handle(message))
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
          type: 'order.created',
          version: 1,
          class: OrderCreated,
          handlers: [
            { name: 'OrderEventLogger', class: OrderEventLogger, lifetime: 'singleton', dependencies: 1 },
            {
              name: 'OrderHistoryRecorder',
              class: OrderHistoryRecorder,
              lifetime: 'singleton',
              dependencies: 1,
            },
          ],
        },
        call => {
          const handle1 = call.handler(0, (message, context) => {
            const own = call.context(context)
            return orderEventLogger.handle(message, own)
          })
          const handle2 = call.handler(1, message => orderHistoryRecorder.handle(message))
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
          type: 'order.delivered',
          version: 1,
          class: OrderDelivered,
          handlers: [
            { name: 'OrderEventLogger', class: OrderEventLogger, lifetime: 'singleton', dependencies: 1 },
            {
              name: 'OrderHistoryRecorder',
              class: OrderHistoryRecorder,
              lifetime: 'singleton',
              dependencies: 1,
            },
          ],
        },
        call => {
          const handle1 = call.handler(0, (message, context) => {
            const own = call.context(context)
            return orderEventLogger.handle(message, own)
          })
          const handle2 = call.handler(1, message => orderHistoryRecorder.handle(message))
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
          type: 'order.paid',
          version: 1,
          class: OrderPaid,
          handlers: [
            { name: 'OrderEventLogger', class: OrderEventLogger, lifetime: 'singleton', dependencies: 1 },
            {
              name: 'OrderHistoryRecorder',
              class: OrderHistoryRecorder,
              lifetime: 'singleton',
              dependencies: 1,
            },
          ],
        },
        call => {
          const handle1 = call.handler(0, (message, context) => {
            const own = call.context(context)
            return orderEventLogger.handle(message, own)
          })
          const handle2 = call.handler(1, message => orderHistoryRecorder.handle(message))
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
          type: 'order.shipped',
          version: 1,
          class: OrderShipped,
          handlers: [
            { name: 'OrderEventLogger', class: OrderEventLogger, lifetime: 'singleton', dependencies: 1 },
            {
              name: 'OrderHistoryRecorder',
              class: OrderHistoryRecorder,
              lifetime: 'singleton',
              dependencies: 1,
            },
          ],
        },
        call => {
          const handle1 = call.handler(0, (message, context) => {
            const own = call.context(context)
            return orderEventLogger.handle(message, own)
          })
          const handle2 = call.handler(1, message => orderHistoryRecorder.handle(message))
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
