// Made by catga-gen. Do not edit: run `catga-gen` to make it again. Commit it: `catga-gen --check` fails when it is stale.

import {
  type Application,
  type Catga,
  type CatgaOptions,
  type Codec,
  type Host,
  type JsonSchema,
  type MessageClient,
  type MessageCodecs,
  type Mutable,
  type Reader,
  type Wiring,
  type Writer,
  codecsOf,
  command,
  dateToPlain,
  event,
  key,
  numberToPlain,
  plainDate,
  plainField,
  plainList,
  plainLiteral,
  plainNumber,
  plainObject,
  plainString,
  query,
  startApplication,
  under,
} from '@catga/core/codegen'
import { CancelOrder } from './commands/cancel-order.ts'
import { CreateOrder, OrderCreatedResult } from './commands/create-order.ts'
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
import type { OrderItem } from './models/order-item.ts'
import type { OrderStats } from './models/order-stats.ts'
import { type HistoryEntry, OrderStore } from './models/order-store.ts'
import { Order } from './models/order.ts'
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
  fingerprint: '2a81545ed8bb684b',
  wire,
  codecs,
}

function wire(host: Host<CatgaServices>): Wiring {
  const orderStore = host.overridden<OrderStore>('orderStore') ?? host.own(new OrderStore())
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
  const getAllOrdersHandler =
    host.overridden<GetAllOrdersHandler>('getAllOrdersHandler') ?? host.own(
      new GetAllOrdersHandler(orderStore),
    )
  const getOrderHandler =
    host.overridden<GetOrderHandler>('getOrderHandler') ?? host.own(new GetOrderHandler(orderStore))
  const getOrderHistoryHandler =
    host.overridden<GetOrderHistoryHandler>('getOrderHistoryHandler') ?? host.own(
      new GetOrderHistoryHandler(orderStore),
    )
  const getOrderStatsHandler =
    host.overridden<GetOrderStatsHandler>('getOrderStatsHandler') ?? host.own(
      new GetOrderStatsHandler(orderStore, host.clock),
    )
  const orderEventLogger =
    host.overridden<OrderEventLogger>('orderEventLogger') ?? host.own(new OrderEventLogger(host.logger))
  const orderHistoryRecorder =
    host.overridden<OrderHistoryRecorder>('orderHistoryRecorder') ?? host.own(
      new OrderHistoryRecorder(orderStore),
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
          http: {
            method: 'POST',
            path: '/orders/:orderId/cancel',
            status: 200,
            location: undefined,
            bind: {},
            schema: {
              params: {
                type: 'object',
                properties: { orderId: { type: 'string' } },
                required: ['orderId'],
                additionalProperties: false,
              },
              result: orderSchema,
            },
          },
        },
        function (call) {
          return (message, context) => {
            const own = call.context(context)
            try {
              return call.promise(makeCancelOrderHandler(own.catga).handle(message), own)
            } catch (error) {
              return call.failed(error, own)
            }
          }
        },
      ),
      command(
        {
          type: 'CreateOrder',
          version: 1,
          class: CreateOrder,
          handler: { name: 'CreateOrderHandler', class: CreateOrderHandler, lifetime: 'scoped', dependencies: 4 },
          http: {
            method: 'POST',
            path: '/orders',
            status: 201,
            location: '/orders/{orderId}',
            bind: {},
            schema: {
              body: {
                type: 'object',
                properties: {
                  customerId: { type: 'string' },
                  items: {
                    type: 'array',
                    items: {
                      type: 'object',
                      properties: {
                        productId: { type: 'string' },
                        name: { type: 'string' },
                        quantity: { type: 'number' },
                        price: { type: 'number' },
                      },
                      required: ['productId', 'name', 'quantity', 'price'],
                      additionalProperties: false,
                    },
                  },
                },
                required: ['customerId', 'items'],
                additionalProperties: false,
              },
              result: {
                type: 'object',
                properties: {
                  orderId: { type: 'string' },
                  customerId: { type: 'string' },
                  total: { type: 'number' },
                  createdAt: { type: 'string', format: 'date-time' },
                },
                required: ['orderId', 'customerId', 'total', 'createdAt'],
                additionalProperties: false,
              },
            },
          },
        },
        function (call) {
          return (message, context) => {
            const own = call.context(context)
            try {
              return call.promise(makeCreateOrderHandler(own.catga).handle(message), own)
            } catch (error) {
              return call.failed(error, own)
            }
          }
        },
      ),
      command(
        {
          type: 'DeliverOrder',
          version: 1,
          class: DeliverOrder,
          handler: { name: 'DeliverOrderHandler', class: DeliverOrderHandler, lifetime: 'scoped', dependencies: 3 },
          http: {
            method: 'POST',
            path: '/orders/:orderId/deliver',
            status: 200,
            location: undefined,
            bind: {},
            schema: {
              params: {
                type: 'object',
                properties: { orderId: { type: 'string' } },
                required: ['orderId'],
                additionalProperties: false,
              },
              result: orderSchema,
            },
          },
        },
        function (call) {
          return (message, context) => {
            const own = call.context(context)
            try {
              return call.promise(makeDeliverOrderHandler(own.catga).handle(message), own)
            } catch (error) {
              return call.failed(error, own)
            }
          }
        },
      ),
      query(
        {
          type: 'GetAllOrders',
          version: 1,
          class: GetAllOrders,
          handler: { name: 'GetAllOrdersHandler', class: GetAllOrdersHandler, lifetime: 'singleton', dependencies: 1 },
          http: {
            method: 'GET',
            path: '/orders',
            status: 200,
            location: undefined,
            bind: {},
            schema: {
              result: {
                type: 'array',
                items: {
                  type: 'object',
                  properties: {
                    id: { type: 'string' },
                    customerId: { type: 'string' },
                    items: {
                      type: 'array',
                      items: {
                        type: 'object',
                        properties: {
                          productId: { type: 'string' },
                          name: { type: 'string' },
                          quantity: { type: 'number' },
                          price: { type: 'number' },
                        },
                        required: ['productId', 'name', 'quantity', 'price'],
                        additionalProperties: false,
                      },
                    },
                    total: { type: 'number' },
                    createdAt: { type: 'string', format: 'date-time' },
                    status: {
                      type: 'string',
                      enum: ['Pending', 'Paid', 'Shipped', 'Delivered', 'Cancelled'],
                    },
                    paidAt: { type: 'string', format: 'date-time' },
                    paymentMethod: { type: 'string' },
                    shippedAt: { type: 'string', format: 'date-time' },
                    trackingNumber: { type: 'string' },
                    deliveredAt: { type: 'string', format: 'date-time' },
                    cancelledAt: { type: 'string', format: 'date-time' },
                  },
                  required: ['id', 'customerId', 'items', 'total', 'createdAt', 'status'],
                  additionalProperties: false,
                },
              },
            },
          },
        },
        function (call) {
          return (message, context) => {
            try {
              return call.settle(getAllOrdersHandler.handle(message), context)
            } catch (error) {
              return call.failed(error, context)
            }
          }
        },
      ),
      query(
        {
          type: 'GetOrder',
          version: 1,
          class: GetOrder,
          handler: { name: 'GetOrderHandler', class: GetOrderHandler, lifetime: 'singleton', dependencies: 1 },
          http: {
            method: 'GET',
            path: '/orders/:orderId',
            status: 200,
            location: undefined,
            bind: {},
            schema: {
              params: {
                type: 'object',
                properties: { orderId: { type: 'string' } },
                required: ['orderId'],
                additionalProperties: false,
              },
              result: orderSchema,
            },
          },
        },
        function (call) {
          return (message, context) => {
            try {
              return call.settle(getOrderHandler.handle(message), context)
            } catch (error) {
              return call.failed(error, context)
            }
          }
        },
      ),
      query(
        {
          type: 'GetOrderHistory',
          version: 1,
          class: GetOrderHistory,
          handler: { name: 'GetOrderHistoryHandler', class: GetOrderHistoryHandler, lifetime: 'singleton', dependencies: 1 },
          http: {
            method: 'GET',
            path: '/orders/:orderId/history',
            status: 200,
            location: undefined,
            bind: {},
            schema: {
              params: {
                type: 'object',
                properties: { orderId: { type: 'string' } },
                required: ['orderId'],
                additionalProperties: false,
              },
              result: {
                type: 'array',
                items: {
                  type: 'object',
                  properties: {
                    type: { type: 'string' },
                    orderId: { type: 'string' },
                    customerId: { type: 'string' },
                    total: { type: 'number' },
                    paymentMethod: { type: 'string' },
                    trackingNumber: { type: 'string' },
                    createdAt: { type: 'string', format: 'date-time' },
                    paidAt: { type: 'string', format: 'date-time' },
                    shippedAt: { type: 'string', format: 'date-time' },
                    deliveredAt: { type: 'string', format: 'date-time' },
                    cancelledAt: { type: 'string', format: 'date-time' },
                  },
                  required: ['type', 'orderId'],
                  additionalProperties: false,
                },
              },
            },
          },
        },
        function (call) {
          return (message, context) => {
            try {
              return call.settle(getOrderHistoryHandler.handle(message), context)
            } catch (error) {
              return call.failed(error, context)
            }
          }
        },
      ),
      query(
        {
          type: 'GetOrderStats',
          version: 1,
          class: GetOrderStats,
          handler: { name: 'GetOrderStatsHandler', class: GetOrderStatsHandler, lifetime: 'singleton', dependencies: 2 },
          http: {
            method: 'GET',
            path: '/stats',
            status: 200,
            location: undefined,
            bind: {},
            schema: {
              result: {
                type: 'object',
                properties: {
                  totalOrders: { type: 'number' },
                  byStatus: {
                    type: 'object',
                    properties: {
                      Pending: { type: 'number' },
                      Paid: { type: 'number' },
                      Shipped: { type: 'number' },
                      Delivered: { type: 'number' },
                      Cancelled: { type: 'number' },
                    },
                    additionalProperties: false,
                  },
                  totalRevenue: { type: 'number' },
                  timestamp: { type: 'string', format: 'date-time' },
                },
                required: ['totalOrders', 'byStatus', 'totalRevenue', 'timestamp'],
                additionalProperties: false,
              },
            },
          },
        },
        function (call) {
          return (message, context) => {
            try {
              return call.settle(getOrderStatsHandler.handle(message), context)
            } catch (error) {
              return call.failed(error, context)
            }
          }
        },
      ),
      command(
        {
          type: 'PayOrder',
          version: 1,
          class: PayOrder,
          handler: { name: 'PayOrderHandler', class: PayOrderHandler, lifetime: 'scoped', dependencies: 3 },
          http: {
            method: 'POST',
            path: '/orders/:orderId/pay',
            status: 200,
            location: undefined,
            bind: {},
            schema: {
              params: {
                type: 'object',
                properties: { orderId: { type: 'string' } },
                required: ['orderId'],
                additionalProperties: false,
              },
              body: {
                type: 'object',
                properties: { paymentMethod: { type: 'string' } },
                additionalProperties: false,
              },
              result: orderSchema,
            },
          },
        },
        function (call) {
          return (message, context) => {
            const own = call.context(context)
            try {
              return call.promise(makePayOrderHandler(own.catga).handle(message), own)
            } catch (error) {
              return call.failed(error, own)
            }
          }
        },
      ),
      command(
        {
          type: 'ShipOrder',
          version: 1,
          class: ShipOrder,
          handler: { name: 'ShipOrderHandler', class: ShipOrderHandler, lifetime: 'scoped', dependencies: 3 },
          http: {
            method: 'POST',
            path: '/orders/:orderId/ship',
            status: 200,
            location: undefined,
            bind: {},
            schema: {
              params: {
                type: 'object',
                properties: { orderId: { type: 'string' } },
                required: ['orderId'],
                additionalProperties: false,
              },
              body: {
                type: 'object',
                properties: { trackingNumber: { type: 'string' } },
                additionalProperties: false,
              },
              result: orderSchema,
            },
          },
        },
        function (call) {
          return (message, context) => {
            const own = call.context(context)
            try {
              return call.promise(makeShipOrderHandler(own.catga).handle(message), own)
            } catch (error) {
              return call.failed(error, own)
            }
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
        function (call) {
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
        function (call) {
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
        function (call) {
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
        function (call) {
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
        function (call) {
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

const orderSchema: JsonSchema = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    customerId: { type: 'string' },
    items: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          productId: { type: 'string' },
          name: { type: 'string' },
          quantity: { type: 'number' },
          price: { type: 'number' },
        },
        required: ['productId', 'name', 'quantity', 'price'],
        additionalProperties: false,
      },
    },
    total: { type: 'number' },
    createdAt: { type: 'string', format: 'date-time' },
    status: { type: 'string', enum: ['Pending', 'Paid', 'Shipped', 'Delivered', 'Cancelled'] },
    paidAt: { type: 'string', format: 'date-time' },
    paymentMethod: { type: 'string' },
    shippedAt: { type: 'string', format: 'date-time' },
    trackingNumber: { type: 'string' },
    deliveredAt: { type: 'string', format: 'date-time' },
    cancelledAt: { type: 'string', format: 'date-time' },
  },
  required: ['id', 'customerId', 'items', 'total', 'createdAt', 'status'],
  additionalProperties: false,
}

/** How values become bytes and come back. Called when the first one does. */
function codecs(): readonly MessageCodecs[] {
  const orderCodec: Codec<Order> = {
    write: writeOrder,
    read: readOrder,
    toPlain: orderToPlain,
    fromPlain: orderFromPlain,
  }

  const orderCreatedResultCodec: Codec<OrderCreatedResult> = {
    write: writeOrderCreatedResult,
    read: readOrderCreatedResult,
    toPlain: orderCreatedResultToPlain,
    fromPlain: orderCreatedResultFromPlain,
  }

  const getAllOrdersResultCodec: Codec<readonly Order[]> = {
    write: (writer, value) => {
      writer.array(value.length)
      for (const item of value) {
        writeOrder(writer, item)
      }
    },
    read: reader => {
      const value: Order[] = []
      for (let left = reader.array(); left > 0; left -= 1) value.push(readOrder(reader))
      return value
    },
    toPlain: value => value.map(orderToPlain),
    fromPlain: (value, path) => plainList(value, path, orderFromPlain),
  }

  const getOrderHistoryResultCodec: Codec<readonly HistoryEntry[]> = {
    write: (writer, value) => {
      writer.array(value.length)
      for (const item of value) {
        writeHistoryEntry(writer, item)
      }
    },
    read: reader => {
      const value: HistoryEntry[] = []
      for (let left = reader.array(); left > 0; left -= 1) value.push(readHistoryEntry(reader))
      return value
    },
    toPlain: value => value.map(historyEntryToPlain),
    fromPlain: (value, path) => plainList(value, path, historyEntryFromPlain),
  }

  const orderStatsCodec: Codec<OrderStats> = {
    write: writeOrderStats,
    read: readOrderStats,
    toPlain: orderStatsToPlain,
    fromPlain: orderStatsFromPlain,
  }

  function writeHistoryEntry(writer: Writer, value: HistoryEntry): void {
    let size = 2
    if (value.customerId !== undefined) size += 1
    if (value.total !== undefined) size += 1
    if (value.paymentMethod !== undefined) size += 1
    if (value.trackingNumber !== undefined) size += 1
    if (value.createdAt !== undefined) size += 1
    if (value.paidAt !== undefined) size += 1
    if (value.shippedAt !== undefined) size += 1
    if (value.deliveredAt !== undefined) size += 1
    if (value.cancelledAt !== undefined) size += 1
    writer.map(size)
    writer.stringField(typeKey, value.type)
    writer.stringField(orderIdKey, value.orderId)
    if (value.customerId !== undefined) {
      writer.stringField(customerIdKey, value.customerId)
    }
    if (value.total !== undefined) {
      writer.numberField(totalKey, value.total)
    }
    if (value.paymentMethod !== undefined) {
      writer.stringField(paymentMethodKey, value.paymentMethod)
    }
    if (value.trackingNumber !== undefined) {
      writer.stringField(trackingNumberKey, value.trackingNumber)
    }
    if (value.createdAt !== undefined) {
      writer.key(createdAtKey)
      writer.date(value.createdAt)
    }
    if (value.paidAt !== undefined) {
      writer.key(paidAtKey)
      writer.date(value.paidAt)
    }
    if (value.shippedAt !== undefined) {
      writer.key(shippedAtKey)
      writer.date(value.shippedAt)
    }
    if (value.deliveredAt !== undefined) {
      writer.key(deliveredAtKey)
      writer.date(value.deliveredAt)
    }
    if (value.cancelledAt !== undefined) {
      writer.key(cancelledAtKey)
      writer.date(value.cancelledAt)
    }
  }

  function readHistoryEntry(reader: Reader): HistoryEntry {
    const size = reader.map()
    let seen = 2
    const type = reader.stringField(typeKey)
    const orderId = reader.stringField(orderIdKey)
    let customerId: string | undefined
    if (seen < size && reader.key(customerIdKey)) {
      customerId = reader.string()
      seen += 1
    }
    let total: number | undefined
    if (seen < size && reader.key(totalKey)) {
      total = reader.number()
      seen += 1
    }
    let paymentMethod: string | undefined
    if (seen < size && reader.key(paymentMethodKey)) {
      paymentMethod = reader.string()
      seen += 1
    }
    let trackingNumber: string | undefined
    if (seen < size && reader.key(trackingNumberKey)) {
      trackingNumber = reader.string()
      seen += 1
    }
    let createdAt: Date | undefined
    if (seen < size && reader.key(createdAtKey)) {
      createdAt = reader.date()
      seen += 1
    }
    let paidAt: Date | undefined
    if (seen < size && reader.key(paidAtKey)) {
      paidAt = reader.date()
      seen += 1
    }
    let shippedAt: Date | undefined
    if (seen < size && reader.key(shippedAtKey)) {
      shippedAt = reader.date()
      seen += 1
    }
    let deliveredAt: Date | undefined
    if (seen < size && reader.key(deliveredAtKey)) {
      deliveredAt = reader.date()
      seen += 1
    }
    let cancelledAt: Date | undefined
    if (seen < size && reader.key(cancelledAtKey)) {
      cancelledAt = reader.date()
      seen += 1
    }
    if (seen !== size) throw reader.mismatch
    const made: Mutable<HistoryEntry> = { type, orderId }
    if (customerId !== undefined) made.customerId = customerId
    if (total !== undefined) made.total = total
    if (paymentMethod !== undefined) made.paymentMethod = paymentMethod
    if (trackingNumber !== undefined) made.trackingNumber = trackingNumber
    if (createdAt !== undefined) made.createdAt = createdAt
    if (paidAt !== undefined) made.paidAt = paidAt
    if (shippedAt !== undefined) made.shippedAt = shippedAt
    if (deliveredAt !== undefined) made.deliveredAt = deliveredAt
    if (cancelledAt !== undefined) made.cancelledAt = cancelledAt
    return made
  }

  function historyEntryToPlain(value: HistoryEntry): unknown {
    return {
      type: value.type,
      orderId: value.orderId,
      customerId: value.customerId,
      total: value.total === undefined ? undefined : numberToPlain(value.total),
      paymentMethod: value.paymentMethod,
      trackingNumber: value.trackingNumber,
      createdAt: value.createdAt === undefined ? undefined : dateToPlain(value.createdAt),
      paidAt: value.paidAt === undefined ? undefined : dateToPlain(value.paidAt),
      shippedAt: value.shippedAt === undefined ? undefined : dateToPlain(value.shippedAt),
      deliveredAt: value.deliveredAt === undefined ? undefined : dateToPlain(value.deliveredAt),
      cancelledAt: value.cancelledAt === undefined ? undefined : dateToPlain(value.cancelledAt),
    }
  }

  function historyEntryFromPlain(value: unknown, path: string): HistoryEntry {
    const fields = plainObject(value, path)
    const type = plainString(plainField(fields, 'type'), under(path, 'type'))
    const orderId = plainString(plainField(fields, 'orderId'), under(path, 'orderId'))
    const rawCustomerId = plainField(fields, 'customerId')
    const customerId = rawCustomerId === undefined ? undefined : plainString(rawCustomerId, under(path, 'customerId'))
    const rawTotal = plainField(fields, 'total')
    const total = rawTotal === undefined ? undefined : plainNumber(rawTotal, under(path, 'total'))
    const rawPaymentMethod = plainField(fields, 'paymentMethod')
    const paymentMethod = rawPaymentMethod === undefined ? undefined : plainString(rawPaymentMethod, under(path, 'paymentMethod'))
    const rawTrackingNumber = plainField(fields, 'trackingNumber')
    const trackingNumber = rawTrackingNumber === undefined ? undefined : plainString(rawTrackingNumber, under(path, 'trackingNumber'))
    const rawCreatedAt = plainField(fields, 'createdAt')
    const createdAt = rawCreatedAt === undefined ? undefined : plainDate(rawCreatedAt, under(path, 'createdAt'))
    const rawPaidAt = plainField(fields, 'paidAt')
    const paidAt = rawPaidAt === undefined ? undefined : plainDate(rawPaidAt, under(path, 'paidAt'))
    const rawShippedAt = plainField(fields, 'shippedAt')
    const shippedAt = rawShippedAt === undefined ? undefined : plainDate(rawShippedAt, under(path, 'shippedAt'))
    const rawDeliveredAt = plainField(fields, 'deliveredAt')
    const deliveredAt = rawDeliveredAt === undefined ? undefined : plainDate(rawDeliveredAt, under(path, 'deliveredAt'))
    const rawCancelledAt = plainField(fields, 'cancelledAt')
    const cancelledAt = rawCancelledAt === undefined ? undefined : plainDate(rawCancelledAt, under(path, 'cancelledAt'))
    const made: Mutable<HistoryEntry> = { type, orderId }
    if (customerId !== undefined) made.customerId = customerId
    if (total !== undefined) made.total = total
    if (paymentMethod !== undefined) made.paymentMethod = paymentMethod
    if (trackingNumber !== undefined) made.trackingNumber = trackingNumber
    if (createdAt !== undefined) made.createdAt = createdAt
    if (paidAt !== undefined) made.paidAt = paidAt
    if (shippedAt !== undefined) made.shippedAt = shippedAt
    if (deliveredAt !== undefined) made.deliveredAt = deliveredAt
    if (cancelledAt !== undefined) made.cancelledAt = cancelledAt
    return made
  }

  function writeOrder(writer: Writer, value: Order): void {
    let size = 6
    if (value.paidAt !== undefined) size += 1
    if (value.paymentMethod !== undefined) size += 1
    if (value.shippedAt !== undefined) size += 1
    if (value.trackingNumber !== undefined) size += 1
    if (value.deliveredAt !== undefined) size += 1
    if (value.cancelledAt !== undefined) size += 1
    writer.map(size)
    writer.stringField(idKey, value.id)
    writer.stringField(customerIdKey, value.customerId)
    writer.key(itemsKey)
    writer.array(value.items.length)
    for (const item of value.items) {
      writeOrderItem(writer, item)
    }
    writer.numberField(totalKey, value.total)
    writer.key(createdAtKey)
    writer.date(value.createdAt)
    writer.stringField(statusKey, value.status)
    if (value.paidAt !== undefined) {
      writer.key(paidAtKey)
      writer.date(value.paidAt)
    }
    if (value.paymentMethod !== undefined) {
      writer.stringField(paymentMethodKey, value.paymentMethod)
    }
    if (value.shippedAt !== undefined) {
      writer.key(shippedAtKey)
      writer.date(value.shippedAt)
    }
    if (value.trackingNumber !== undefined) {
      writer.stringField(trackingNumberKey, value.trackingNumber)
    }
    if (value.deliveredAt !== undefined) {
      writer.key(deliveredAtKey)
      writer.date(value.deliveredAt)
    }
    if (value.cancelledAt !== undefined) {
      writer.key(cancelledAtKey)
      writer.date(value.cancelledAt)
    }
  }

  function readOrder(reader: Reader): Order {
    const size = reader.map()
    let seen = 6
    const id = reader.stringField(idKey)
    const customerId = reader.stringField(customerIdKey)
    reader.expect(itemsKey)
    const items: OrderItem[] = []
    for (let left = reader.array(); left > 0; left -= 1) items.push(readOrderItem(reader))
    const total = reader.numberField(totalKey)
    reader.expect(createdAtKey)
    const createdAt = reader.date()
    const status = reader.stringField(statusKey)
    if (
      status !== 'Pending'
      && status !== 'Paid'
      && status !== 'Shipped'
      && status !== 'Delivered'
      && status !== 'Cancelled'
    ) throw reader.mismatch
    let paidAt: Date | undefined
    if (seen < size && reader.key(paidAtKey)) {
      paidAt = reader.date()
      seen += 1
    }
    let paymentMethod: string | undefined
    if (seen < size && reader.key(paymentMethodKey)) {
      paymentMethod = reader.string()
      seen += 1
    }
    let shippedAt: Date | undefined
    if (seen < size && reader.key(shippedAtKey)) {
      shippedAt = reader.date()
      seen += 1
    }
    let trackingNumber: string | undefined
    if (seen < size && reader.key(trackingNumberKey)) {
      trackingNumber = reader.string()
      seen += 1
    }
    let deliveredAt: Date | undefined
    if (seen < size && reader.key(deliveredAtKey)) {
      deliveredAt = reader.date()
      seen += 1
    }
    let cancelledAt: Date | undefined
    if (seen < size && reader.key(cancelledAtKey)) {
      cancelledAt = reader.date()
      seen += 1
    }
    if (seen !== size) throw reader.mismatch
    return new Order(
      id,
      customerId,
      items,
      total,
      createdAt,
      status,
      paidAt,
      paymentMethod,
      shippedAt,
      trackingNumber,
      deliveredAt,
      cancelledAt,
    )
  }

  function orderToPlain(value: Order): unknown {
    return {
      id: value.id,
      customerId: value.customerId,
      items: value.items.map(orderItemToPlain),
      total: numberToPlain(value.total),
      createdAt: dateToPlain(value.createdAt),
      status: value.status,
      paidAt: value.paidAt === undefined ? undefined : dateToPlain(value.paidAt),
      paymentMethod: value.paymentMethod,
      shippedAt: value.shippedAt === undefined ? undefined : dateToPlain(value.shippedAt),
      trackingNumber: value.trackingNumber,
      deliveredAt: value.deliveredAt === undefined ? undefined : dateToPlain(value.deliveredAt),
      cancelledAt: value.cancelledAt === undefined ? undefined : dateToPlain(value.cancelledAt),
    }
  }

  function orderFromPlain(value: unknown, path: string): Order {
    const fields = plainObject(value, path)
    const id = plainString(plainField(fields, 'id'), under(path, 'id'))
    const customerId = plainString(plainField(fields, 'customerId'), under(path, 'customerId'))
    const items = plainList(plainField(fields, 'items'), under(path, 'items'), orderItemFromPlain)
    const total = plainNumber(plainField(fields, 'total'), under(path, 'total'))
    const createdAt = plainDate(plainField(fields, 'createdAt'), under(path, 'createdAt'))
    const status = plainLiteral(plainField(fields, 'status'), ['Pending', 'Paid', 'Shipped', 'Delivered', 'Cancelled'], under(path, 'status'))
    const rawPaidAt = plainField(fields, 'paidAt')
    const paidAt = rawPaidAt === undefined ? undefined : plainDate(rawPaidAt, under(path, 'paidAt'))
    const rawPaymentMethod = plainField(fields, 'paymentMethod')
    const paymentMethod = rawPaymentMethod === undefined ? undefined : plainString(rawPaymentMethod, under(path, 'paymentMethod'))
    const rawShippedAt = plainField(fields, 'shippedAt')
    const shippedAt = rawShippedAt === undefined ? undefined : plainDate(rawShippedAt, under(path, 'shippedAt'))
    const rawTrackingNumber = plainField(fields, 'trackingNumber')
    const trackingNumber = rawTrackingNumber === undefined ? undefined : plainString(rawTrackingNumber, under(path, 'trackingNumber'))
    const rawDeliveredAt = plainField(fields, 'deliveredAt')
    const deliveredAt = rawDeliveredAt === undefined ? undefined : plainDate(rawDeliveredAt, under(path, 'deliveredAt'))
    const rawCancelledAt = plainField(fields, 'cancelledAt')
    const cancelledAt = rawCancelledAt === undefined ? undefined : plainDate(rawCancelledAt, under(path, 'cancelledAt'))
    return new Order(
      id,
      customerId,
      items,
      total,
      createdAt,
      status,
      paidAt,
      paymentMethod,
      shippedAt,
      trackingNumber,
      deliveredAt,
      cancelledAt,
    )
  }

  function writeOrderCreatedResult(writer: Writer, value: OrderCreatedResult): void {
    writer.map(4)
    writer.stringField(orderIdKey, value.orderId)
    writer.stringField(customerIdKey, value.customerId)
    writer.numberField(totalKey, value.total)
    writer.key(createdAtKey)
    writer.date(value.createdAt)
  }

  function readOrderCreatedResult(reader: Reader): OrderCreatedResult {
    if (reader.map() !== 4) throw reader.mismatch
    const orderId = reader.stringField(orderIdKey)
    const customerId = reader.stringField(customerIdKey)
    const total = reader.numberField(totalKey)
    reader.expect(createdAtKey)
    const createdAt = reader.date()
    return new OrderCreatedResult(orderId, customerId, total, createdAt)
  }

  function orderCreatedResultToPlain(value: OrderCreatedResult): unknown {
    return {
      orderId: value.orderId,
      customerId: value.customerId,
      total: numberToPlain(value.total),
      createdAt: dateToPlain(value.createdAt),
    }
  }

  function orderCreatedResultFromPlain(value: unknown, path: string): OrderCreatedResult {
    const fields = plainObject(value, path)
    const orderId = plainString(plainField(fields, 'orderId'), under(path, 'orderId'))
    const customerId = plainString(plainField(fields, 'customerId'), under(path, 'customerId'))
    const total = plainNumber(plainField(fields, 'total'), under(path, 'total'))
    const createdAt = plainDate(plainField(fields, 'createdAt'), under(path, 'createdAt'))
    return new OrderCreatedResult(orderId, customerId, total, createdAt)
  }

  function writeOrderItem(writer: Writer, value: OrderItem): void {
    writer.map(4)
    writer.stringField(productIdKey, value.productId)
    writer.stringField(nameKey, value.name)
    writer.numberField(quantityKey, value.quantity)
    writer.numberField(priceKey, value.price)
  }

  function readOrderItem(reader: Reader): OrderItem {
    if (reader.map() !== 4) throw reader.mismatch
    const productId = reader.stringField(productIdKey)
    const name = reader.stringField(nameKey)
    const quantity = reader.numberField(quantityKey)
    const price = reader.numberField(priceKey)
    return { productId, name, quantity, price }
  }

  function orderItemToPlain(value: OrderItem): unknown {
    return {
      productId: value.productId,
      name: value.name,
      quantity: numberToPlain(value.quantity),
      price: numberToPlain(value.price),
    }
  }

  function orderItemFromPlain(value: unknown, path: string): OrderItem {
    const fields = plainObject(value, path)
    const productId = plainString(plainField(fields, 'productId'), under(path, 'productId'))
    const name = plainString(plainField(fields, 'name'), under(path, 'name'))
    const quantity = plainNumber(plainField(fields, 'quantity'), under(path, 'quantity'))
    const price = plainNumber(plainField(fields, 'price'), under(path, 'price'))
    return { productId, name, quantity, price }
  }

  function writeOrderStats(writer: Writer, value: OrderStats): void {
    writer.map(4)
    writer.numberField(totalOrdersKey, value.totalOrders)
    writer.key(byStatusKey)
    writeOrderStatsByStatus(writer, value.byStatus)
    writer.numberField(totalRevenueKey, value.totalRevenue)
    writer.key(timestampKey)
    writer.date(value.timestamp)
  }

  function readOrderStats(reader: Reader): OrderStats {
    if (reader.map() !== 4) throw reader.mismatch
    const totalOrders = reader.numberField(totalOrdersKey)
    reader.expect(byStatusKey)
    const byStatus = readOrderStatsByStatus(reader)
    const totalRevenue = reader.numberField(totalRevenueKey)
    reader.expect(timestampKey)
    const timestamp = reader.date()
    return { totalOrders, byStatus, totalRevenue, timestamp }
  }

  function orderStatsToPlain(value: OrderStats): unknown {
    return {
      totalOrders: numberToPlain(value.totalOrders),
      byStatus: orderStatsByStatusToPlain(value.byStatus),
      totalRevenue: numberToPlain(value.totalRevenue),
      timestamp: dateToPlain(value.timestamp),
    }
  }

  function orderStatsFromPlain(value: unknown, path: string): OrderStats {
    const fields = plainObject(value, path)
    const totalOrders = plainNumber(plainField(fields, 'totalOrders'), under(path, 'totalOrders'))
    const byStatus = orderStatsByStatusFromPlain(plainField(fields, 'byStatus'), under(path, 'byStatus'))
    const totalRevenue = plainNumber(plainField(fields, 'totalRevenue'), under(path, 'totalRevenue'))
    const timestamp = plainDate(plainField(fields, 'timestamp'), under(path, 'timestamp'))
    return { totalOrders, byStatus, totalRevenue, timestamp }
  }

  function writeOrderStatsByStatus(writer: Writer, value: { readonly Pending?: number; readonly Paid?: number; readonly Shipped?: number; readonly Delivered?: number; readonly Cancelled?: number }): void {
    let size = 0
    if (value.Pending !== undefined) size += 1
    if (value.Paid !== undefined) size += 1
    if (value.Shipped !== undefined) size += 1
    if (value.Delivered !== undefined) size += 1
    if (value.Cancelled !== undefined) size += 1
    writer.map(size)
    if (value.Pending !== undefined) {
      writer.numberField(PendingKey, value.Pending)
    }
    if (value.Paid !== undefined) {
      writer.numberField(PaidKey, value.Paid)
    }
    if (value.Shipped !== undefined) {
      writer.numberField(ShippedKey, value.Shipped)
    }
    if (value.Delivered !== undefined) {
      writer.numberField(DeliveredKey, value.Delivered)
    }
    if (value.Cancelled !== undefined) {
      writer.numberField(CancelledKey, value.Cancelled)
    }
  }

  function readOrderStatsByStatus(reader: Reader): { readonly Pending?: number; readonly Paid?: number; readonly Shipped?: number; readonly Delivered?: number; readonly Cancelled?: number } {
    const size = reader.map()
    let seen = 0
    let Pending: number | undefined
    if (seen < size && reader.key(PendingKey)) {
      Pending = reader.number()
      seen += 1
    }
    let Paid: number | undefined
    if (seen < size && reader.key(PaidKey)) {
      Paid = reader.number()
      seen += 1
    }
    let Shipped: number | undefined
    if (seen < size && reader.key(ShippedKey)) {
      Shipped = reader.number()
      seen += 1
    }
    let Delivered: number | undefined
    if (seen < size && reader.key(DeliveredKey)) {
      Delivered = reader.number()
      seen += 1
    }
    let Cancelled: number | undefined
    if (seen < size && reader.key(CancelledKey)) {
      Cancelled = reader.number()
      seen += 1
    }
    if (seen !== size) throw reader.mismatch
    const made: Mutable<{ readonly Pending?: number; readonly Paid?: number; readonly Shipped?: number; readonly Delivered?: number; readonly Cancelled?: number }> = {}
    if (Pending !== undefined) made.Pending = Pending
    if (Paid !== undefined) made.Paid = Paid
    if (Shipped !== undefined) made.Shipped = Shipped
    if (Delivered !== undefined) made.Delivered = Delivered
    if (Cancelled !== undefined) made.Cancelled = Cancelled
    return made
  }

  function orderStatsByStatusToPlain(value: { readonly Pending?: number; readonly Paid?: number; readonly Shipped?: number; readonly Delivered?: number; readonly Cancelled?: number }): unknown {
    return {
      Pending: value.Pending === undefined ? undefined : numberToPlain(value.Pending),
      Paid: value.Paid === undefined ? undefined : numberToPlain(value.Paid),
      Shipped: value.Shipped === undefined ? undefined : numberToPlain(value.Shipped),
      Delivered: value.Delivered === undefined ? undefined : numberToPlain(value.Delivered),
      Cancelled: value.Cancelled === undefined ? undefined : numberToPlain(value.Cancelled),
    }
  }

  function orderStatsByStatusFromPlain(value: unknown, path: string): { readonly Pending?: number; readonly Paid?: number; readonly Shipped?: number; readonly Delivered?: number; readonly Cancelled?: number } {
    const fields = plainObject(value, path)
    const rawPending = plainField(fields, 'Pending')
    const Pending = rawPending === undefined ? undefined : plainNumber(rawPending, under(path, 'Pending'))
    const rawPaid = plainField(fields, 'Paid')
    const Paid = rawPaid === undefined ? undefined : plainNumber(rawPaid, under(path, 'Paid'))
    const rawShipped = plainField(fields, 'Shipped')
    const Shipped = rawShipped === undefined ? undefined : plainNumber(rawShipped, under(path, 'Shipped'))
    const rawDelivered = plainField(fields, 'Delivered')
    const Delivered = rawDelivered === undefined ? undefined : plainNumber(rawDelivered, under(path, 'Delivered'))
    const rawCancelled = plainField(fields, 'Cancelled')
    const Cancelled = rawCancelled === undefined ? undefined : plainNumber(rawCancelled, under(path, 'Cancelled'))
    const made: Mutable<{ readonly Pending?: number; readonly Paid?: number; readonly Shipped?: number; readonly Delivered?: number; readonly Cancelled?: number }> = {}
    if (Pending !== undefined) made.Pending = Pending
    if (Paid !== undefined) made.Paid = Paid
    if (Shipped !== undefined) made.Shipped = Shipped
    if (Delivered !== undefined) made.Delivered = Delivered
    if (Cancelled !== undefined) made.Cancelled = Cancelled
    return made
  }

  const CancelledKey = key('Cancelled')
  const DeliveredKey = key('Delivered')
  const PaidKey = key('Paid')
  const PendingKey = key('Pending')
  const ShippedKey = key('Shipped')
  const byStatusKey = key('byStatus')
  const cancelledAtKey = key('cancelledAt')
  const createdAtKey = key('createdAt')
  const customerIdKey = key('customerId')
  const deliveredAtKey = key('deliveredAt')
  const idKey = key('id')
  const itemsKey = key('items')
  const nameKey = key('name')
  const orderIdKey = key('orderId')
  const paidAtKey = key('paidAt')
  const paymentMethodKey = key('paymentMethod')
  const priceKey = key('price')
  const productIdKey = key('productId')
  const quantityKey = key('quantity')
  const shippedAtKey = key('shippedAt')
  const statusKey = key('status')
  const timestampKey = key('timestamp')
  const totalKey = key('total')
  const totalOrdersKey = key('totalOrders')
  const totalRevenueKey = key('totalRevenue')
  const trackingNumberKey = key('trackingNumber')
  const typeKey = key('type')

  return [
    codecsOf(
      CancelOrder,
      {
        write(writer, value) {
          writer.map(1)
          writer.stringField(orderIdKey, value.orderId)
        },
        read(reader) {
          if (reader.map() !== 1) throw reader.mismatch
          const orderId = reader.stringField(orderIdKey)
          return new CancelOrder(orderId)
        },
        toPlain(value) {
          return { orderId: value.orderId }
        },
        fromPlain(value, path) {
          const fields = plainObject(value, path)
          const orderId = plainString(plainField(fields, 'orderId'), under(path, 'orderId'))
          return new CancelOrder(orderId)
        },
      },
      orderCodec,
    ),
    codecsOf(
      CreateOrder,
      {
        write(writer, value) {
          writer.map(2)
          writer.stringField(customerIdKey, value.customerId)
          writer.key(itemsKey)
          writer.array(value.items.length)
          for (const item of value.items) {
            writeOrderItem(writer, item)
          }
        },
        read(reader) {
          if (reader.map() !== 2) throw reader.mismatch
          const customerId = reader.stringField(customerIdKey)
          reader.expect(itemsKey)
          const items: OrderItem[] = []
          for (let left = reader.array(); left > 0; left -= 1) items.push(readOrderItem(reader))
          return new CreateOrder(customerId, items)
        },
        toPlain(value) {
          return { customerId: value.customerId, items: value.items.map(orderItemToPlain) }
        },
        fromPlain(value, path) {
          const fields = plainObject(value, path)
          const customerId = plainString(plainField(fields, 'customerId'), under(path, 'customerId'))
          const items = plainList(plainField(fields, 'items'), under(path, 'items'), orderItemFromPlain)
          return new CreateOrder(customerId, items)
        },
      },
      orderCreatedResultCodec,
    ),
    codecsOf(
      DeliverOrder,
      {
        write(writer, value) {
          writer.map(1)
          writer.stringField(orderIdKey, value.orderId)
        },
        read(reader) {
          if (reader.map() !== 1) throw reader.mismatch
          const orderId = reader.stringField(orderIdKey)
          return new DeliverOrder(orderId)
        },
        toPlain(value) {
          return { orderId: value.orderId }
        },
        fromPlain(value, path) {
          const fields = plainObject(value, path)
          const orderId = plainString(plainField(fields, 'orderId'), under(path, 'orderId'))
          return new DeliverOrder(orderId)
        },
      },
      orderCodec,
    ),
    codecsOf(
      GetAllOrders,
      {
        write(writer, _value) {
          writer.map(0)
        },
        read(reader) {
          if (reader.map() !== 0) throw reader.mismatch
          return new GetAllOrders()
        },
        toPlain(_value) {
          return {}
        },
        fromPlain(value, path) {
          plainObject(value, path)
          return new GetAllOrders()
        },
      },
      getAllOrdersResultCodec,
    ),
    codecsOf(
      GetOrder,
      {
        write(writer, value) {
          writer.map(1)
          writer.stringField(orderIdKey, value.orderId)
        },
        read(reader) {
          if (reader.map() !== 1) throw reader.mismatch
          const orderId = reader.stringField(orderIdKey)
          return new GetOrder(orderId)
        },
        toPlain(value) {
          return { orderId: value.orderId }
        },
        fromPlain(value, path) {
          const fields = plainObject(value, path)
          const orderId = plainString(plainField(fields, 'orderId'), under(path, 'orderId'))
          return new GetOrder(orderId)
        },
      },
      orderCodec,
    ),
    codecsOf(
      GetOrderHistory,
      {
        write(writer, value) {
          writer.map(1)
          writer.stringField(orderIdKey, value.orderId)
        },
        read(reader) {
          if (reader.map() !== 1) throw reader.mismatch
          const orderId = reader.stringField(orderIdKey)
          return new GetOrderHistory(orderId)
        },
        toPlain(value) {
          return { orderId: value.orderId }
        },
        fromPlain(value, path) {
          const fields = plainObject(value, path)
          const orderId = plainString(plainField(fields, 'orderId'), under(path, 'orderId'))
          return new GetOrderHistory(orderId)
        },
      },
      getOrderHistoryResultCodec,
    ),
    codecsOf(
      GetOrderStats,
      {
        write(writer, _value) {
          writer.map(0)
        },
        read(reader) {
          if (reader.map() !== 0) throw reader.mismatch
          return new GetOrderStats()
        },
        toPlain(_value) {
          return {}
        },
        fromPlain(value, path) {
          plainObject(value, path)
          return new GetOrderStats()
        },
      },
      orderStatsCodec,
    ),
    codecsOf(
      PayOrder,
      {
        write(writer, value) {
          let size = 1
          if (value.paymentMethod !== undefined) size += 1
          writer.map(size)
          writer.stringField(orderIdKey, value.orderId)
          if (value.paymentMethod !== undefined) {
            writer.stringField(paymentMethodKey, value.paymentMethod)
          }
        },
        read(reader) {
          const size = reader.map()
          let seen = 1
          const orderId = reader.stringField(orderIdKey)
          let paymentMethod: string | undefined
          if (seen < size && reader.key(paymentMethodKey)) {
            paymentMethod = reader.string()
            seen += 1
          }
          if (seen !== size) throw reader.mismatch
          return new PayOrder(orderId, paymentMethod)
        },
        toPlain(value) {
          return { orderId: value.orderId, paymentMethod: value.paymentMethod }
        },
        fromPlain(value, path) {
          const fields = plainObject(value, path)
          const orderId = plainString(plainField(fields, 'orderId'), under(path, 'orderId'))
          const rawPaymentMethod = plainField(fields, 'paymentMethod')
          const paymentMethod = rawPaymentMethod === undefined ? undefined : plainString(rawPaymentMethod, under(path, 'paymentMethod'))
          return new PayOrder(orderId, paymentMethod)
        },
      },
      orderCodec,
    ),
    codecsOf(
      ShipOrder,
      {
        write(writer, value) {
          let size = 1
          if (value.trackingNumber !== undefined) size += 1
          writer.map(size)
          writer.stringField(orderIdKey, value.orderId)
          if (value.trackingNumber !== undefined) {
            writer.stringField(trackingNumberKey, value.trackingNumber)
          }
        },
        read(reader) {
          const size = reader.map()
          let seen = 1
          const orderId = reader.stringField(orderIdKey)
          let trackingNumber: string | undefined
          if (seen < size && reader.key(trackingNumberKey)) {
            trackingNumber = reader.string()
            seen += 1
          }
          if (seen !== size) throw reader.mismatch
          return new ShipOrder(orderId, trackingNumber)
        },
        toPlain(value) {
          return { orderId: value.orderId, trackingNumber: value.trackingNumber }
        },
        fromPlain(value, path) {
          const fields = plainObject(value, path)
          const orderId = plainString(plainField(fields, 'orderId'), under(path, 'orderId'))
          const rawTrackingNumber = plainField(fields, 'trackingNumber')
          const trackingNumber = rawTrackingNumber === undefined ? undefined : plainString(rawTrackingNumber, under(path, 'trackingNumber'))
          return new ShipOrder(orderId, trackingNumber)
        },
      },
      orderCodec,
    ),
    codecsOf(OrderCancelled, {
      write(writer, value) {
        writer.map(2)
        writer.stringField(orderIdKey, value.orderId)
        writer.key(cancelledAtKey)
        writer.date(value.cancelledAt)
      },
      read(reader) {
        if (reader.map() !== 2) throw reader.mismatch
        const orderId = reader.stringField(orderIdKey)
        reader.expect(cancelledAtKey)
        const cancelledAt = reader.date()
        return new OrderCancelled(orderId, cancelledAt)
      },
      toPlain(value) {
        return { orderId: value.orderId, cancelledAt: dateToPlain(value.cancelledAt) }
      },
      fromPlain(value, path) {
        const fields = plainObject(value, path)
        const orderId = plainString(plainField(fields, 'orderId'), under(path, 'orderId'))
        const cancelledAt = plainDate(plainField(fields, 'cancelledAt'), under(path, 'cancelledAt'))
        return new OrderCancelled(orderId, cancelledAt)
      },
    }),
    codecsOf(OrderCreated, {
      write(writer, value) {
        writer.map(4)
        writer.stringField(orderIdKey, value.orderId)
        writer.stringField(customerIdKey, value.customerId)
        writer.numberField(totalKey, value.total)
        writer.key(createdAtKey)
        writer.date(value.createdAt)
      },
      read(reader) {
        if (reader.map() !== 4) throw reader.mismatch
        const orderId = reader.stringField(orderIdKey)
        const customerId = reader.stringField(customerIdKey)
        const total = reader.numberField(totalKey)
        reader.expect(createdAtKey)
        const createdAt = reader.date()
        return new OrderCreated(orderId, customerId, total, createdAt)
      },
      toPlain(value) {
        return {
          orderId: value.orderId,
          customerId: value.customerId,
          total: numberToPlain(value.total),
          createdAt: dateToPlain(value.createdAt),
        }
      },
      fromPlain(value, path) {
        const fields = plainObject(value, path)
        const orderId = plainString(plainField(fields, 'orderId'), under(path, 'orderId'))
        const customerId = plainString(plainField(fields, 'customerId'), under(path, 'customerId'))
        const total = plainNumber(plainField(fields, 'total'), under(path, 'total'))
        const createdAt = plainDate(plainField(fields, 'createdAt'), under(path, 'createdAt'))
        return new OrderCreated(orderId, customerId, total, createdAt)
      },
    }),
    codecsOf(OrderDelivered, {
      write(writer, value) {
        writer.map(2)
        writer.stringField(orderIdKey, value.orderId)
        writer.key(deliveredAtKey)
        writer.date(value.deliveredAt)
      },
      read(reader) {
        if (reader.map() !== 2) throw reader.mismatch
        const orderId = reader.stringField(orderIdKey)
        reader.expect(deliveredAtKey)
        const deliveredAt = reader.date()
        return new OrderDelivered(orderId, deliveredAt)
      },
      toPlain(value) {
        return { orderId: value.orderId, deliveredAt: dateToPlain(value.deliveredAt) }
      },
      fromPlain(value, path) {
        const fields = plainObject(value, path)
        const orderId = plainString(plainField(fields, 'orderId'), under(path, 'orderId'))
        const deliveredAt = plainDate(plainField(fields, 'deliveredAt'), under(path, 'deliveredAt'))
        return new OrderDelivered(orderId, deliveredAt)
      },
    }),
    codecsOf(OrderPaid, {
      write(writer, value) {
        writer.map(3)
        writer.stringField(orderIdKey, value.orderId)
        writer.stringField(paymentMethodKey, value.paymentMethod)
        writer.key(paidAtKey)
        writer.date(value.paidAt)
      },
      read(reader) {
        if (reader.map() !== 3) throw reader.mismatch
        const orderId = reader.stringField(orderIdKey)
        const paymentMethod = reader.stringField(paymentMethodKey)
        reader.expect(paidAtKey)
        const paidAt = reader.date()
        return new OrderPaid(orderId, paymentMethod, paidAt)
      },
      toPlain(value) {
        return {
          orderId: value.orderId,
          paymentMethod: value.paymentMethod,
          paidAt: dateToPlain(value.paidAt),
        }
      },
      fromPlain(value, path) {
        const fields = plainObject(value, path)
        const orderId = plainString(plainField(fields, 'orderId'), under(path, 'orderId'))
        const paymentMethod = plainString(plainField(fields, 'paymentMethod'), under(path, 'paymentMethod'))
        const paidAt = plainDate(plainField(fields, 'paidAt'), under(path, 'paidAt'))
        return new OrderPaid(orderId, paymentMethod, paidAt)
      },
    }),
    codecsOf(OrderShipped, {
      write(writer, value) {
        writer.map(3)
        writer.stringField(orderIdKey, value.orderId)
        writer.stringField(trackingNumberKey, value.trackingNumber)
        writer.key(shippedAtKey)
        writer.date(value.shippedAt)
      },
      read(reader) {
        if (reader.map() !== 3) throw reader.mismatch
        const orderId = reader.stringField(orderIdKey)
        const trackingNumber = reader.stringField(trackingNumberKey)
        reader.expect(shippedAtKey)
        const shippedAt = reader.date()
        return new OrderShipped(orderId, trackingNumber, shippedAt)
      },
      toPlain(value) {
        return {
          orderId: value.orderId,
          trackingNumber: value.trackingNumber,
          shippedAt: dateToPlain(value.shippedAt),
        }
      },
      fromPlain(value, path) {
        const fields = plainObject(value, path)
        const orderId = plainString(plainField(fields, 'orderId'), under(path, 'orderId'))
        const trackingNumber = plainString(plainField(fields, 'trackingNumber'), under(path, 'trackingNumber'))
        const shippedAt = plainDate(plainField(fields, 'shippedAt'), under(path, 'shippedAt'))
        return new OrderShipped(orderId, trackingNumber, shippedAt)
      },
    }),
  ]
}
