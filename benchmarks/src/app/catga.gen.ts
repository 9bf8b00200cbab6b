// Made by catga-gen. Do not edit: run `catga-gen` to make it again. Commit it: `catga-gen --check` fails when it is stale.

import {
  type Application,
  type Catga,
  type CatgaOptions,
  type Codec,
  type Host,
  type MessageClient,
  type Reader,
  type Wiring,
  type Writer,
  command,
  dateToPlain,
  event,
  key,
  numberToPlain,
  plainBoolean,
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
import { FindOrder, FindOrderHandler, TakeOrder, TakeOrderHandler } from '../http/messages.ts'
import { Created, type Item, type Order } from '../http/orders.ts'
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
  OrderResult,
  PayOrder,
  PaymentResult,
} from './messages.ts'

/** What the application needs and the compiler cannot construct: pass it as `services`. */
export type CatgaServices = Record<never, never>

/** What the compiler constructs: a test replaces it through `overrides`. */
export interface CatgaOverrides {
  readonly createOrderHandler: CreateOrderHandler
  readonly createOrderLaterHandler: CreateOrderLaterHandler
  readonly createOrderScopedHandler: CreateOrderScopedHandler
  readonly findOrderHandler: FindOrderHandler
  readonly first: First
  readonly firstLater: FirstLater
  readonly getOrderHandler: GetOrderHandler
  readonly payOrderHandler: PayOrderHandler
  readonly second: Second
  readonly secondLater: SecondLater
  readonly takeOrderHandler: TakeOrderHandler
  readonly third: Third
  readonly thirdLater: ThirdLater
}

/** Makes the application: all its parts, wired. `start()` it, and `stop()` it at the end. */
export function createCatga(options: CatgaOptions<CatgaServices, CatgaOverrides> = {}): Promise<Catga> {
  return startApplication(application, options)
}

const application: Application<CatgaServices> = {
  codegen: 1,
  fingerprint: '2d73cf08cd664742',
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
  const findOrderHandler = host.singleton('findOrderHandler', () => new FindOrderHandler())
  const first = host.singleton('first', () => new First())
  const firstLater = host.singleton('firstLater', () => new FirstLater())
  const getOrderHandler = host.singleton('getOrderHandler', () => new GetOrderHandler())
  const payOrderHandler = host.singleton('payOrderHandler', () => new PayOrderHandler())
  const second = host.singleton('second', () => new Second())
  const secondLater = host.singleton('secondLater', () => new SecondLater())
  const takeOrderHandler = host.singleton('takeOrderHandler', () => new TakeOrderHandler())
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
          codec: createOrderCodec,
          result: orderResultCodec,
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
          codec: createOrderLaterCodec,
          result: orderResultCodec,
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
          codec: createOrderScopedCodec,
          result: orderResultCodec,
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
          type: 'FindOrder',
          version: 1,
          class: FindOrder,
          codec: findOrderCodec,
          result: orderCodec,
          handler: { name: 'FindOrderHandler', class: FindOrderHandler, lifetime: 'singleton', dependencies: 0 },
          http: {
            method: 'GET',
            path: '/orders/:id',
            status: 200,
            location: undefined,
            bind: {},
            schema: {
              params: {
                type: 'object',
                properties: { id: { type: 'string' } },
                required: ['id'],
                additionalProperties: false,
              },
              result: {
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
                  status: { type: 'string', enum: ['Pending', 'Paid'] },
                },
                required: ['id', 'customerId', 'items', 'total', 'createdAt', 'status'],
                additionalProperties: false,
              },
            },
          },
        },
        call => (message, context) => {
          try {
            return call.promise(findOrderHandler.handle(message), context)
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
          codec: getOrderCodec,
          result: orderResultCodec,
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
          codec: payOrderCodec,
          result: paymentResultCodec,
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
      command(
        {
          type: 'TakeOrder',
          version: 1,
          class: TakeOrder,
          codec: takeOrderCodec,
          result: createdCodec,
          handler: { name: 'TakeOrderHandler', class: TakeOrderHandler, lifetime: 'singleton', dependencies: 0 },
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
        call => (message, context) => {
          try {
            return takeOrderHandler.handle(message)
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
          codec: orderCreatedCodec,
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
          codec: orderCreatedLaterCodec,
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

const createOrderCodec: Codec<CreateOrder> = {
  write: writeCreateOrder,
  read: readCreateOrder,
  toPlain: createOrderToPlain,
  fromPlain: createOrderFromPlain,
}

const orderResultCodec: Codec<OrderResult> = {
  write: writeOrderResult,
  read: readOrderResult,
  toPlain: orderResultToPlain,
  fromPlain: orderResultFromPlain,
}

const createOrderLaterCodec: Codec<CreateOrderLater> = {
  write: writeCreateOrderLater,
  read: readCreateOrderLater,
  toPlain: createOrderLaterToPlain,
  fromPlain: createOrderLaterFromPlain,
}

const createOrderScopedCodec: Codec<CreateOrderScoped> = {
  write: writeCreateOrderScoped,
  read: readCreateOrderScoped,
  toPlain: createOrderScopedToPlain,
  fromPlain: createOrderScopedFromPlain,
}

const findOrderCodec: Codec<FindOrder> = {
  write: writeFindOrder,
  read: readFindOrder,
  toPlain: findOrderToPlain,
  fromPlain: findOrderFromPlain,
}

const orderCodec: Codec<Order> = {
  write: writeOrder,
  read: readOrder,
  toPlain: orderToPlain,
  fromPlain: orderFromPlain,
}

const getOrderCodec: Codec<GetOrder> = {
  write: writeGetOrder,
  read: readGetOrder,
  toPlain: getOrderToPlain,
  fromPlain: getOrderFromPlain,
}

const payOrderCodec: Codec<PayOrder> = {
  write: writePayOrder,
  read: readPayOrder,
  toPlain: payOrderToPlain,
  fromPlain: payOrderFromPlain,
}

const paymentResultCodec: Codec<PaymentResult> = {
  write: writePaymentResult,
  read: readPaymentResult,
  toPlain: paymentResultToPlain,
  fromPlain: paymentResultFromPlain,
}

const takeOrderCodec: Codec<TakeOrder> = {
  write: writeTakeOrder,
  read: readTakeOrder,
  toPlain: takeOrderToPlain,
  fromPlain: takeOrderFromPlain,
}

const createdCodec: Codec<Created> = {
  write: writeCreated,
  read: readCreated,
  toPlain: createdToPlain,
  fromPlain: createdFromPlain,
}

const orderCreatedCodec: Codec<OrderCreated> = {
  write: writeOrderCreated,
  read: readOrderCreated,
  toPlain: orderCreatedToPlain,
  fromPlain: orderCreatedFromPlain,
}

const orderCreatedLaterCodec: Codec<OrderCreatedLater> = {
  write: writeOrderCreatedLater,
  read: readOrderCreatedLater,
  toPlain: orderCreatedLaterToPlain,
  fromPlain: orderCreatedLaterFromPlain,
}

function writeCreateOrder(writer: Writer, value: CreateOrder): void {
  writer.map(4)
  writer.key(customerIdKey)
  writer.number(value.customerId)
  writer.key(productIdKey)
  writer.string(value.productId)
  writer.key(quantityKey)
  writer.number(value.quantity)
  writer.key(priceKey)
  writer.number(value.price)
}

function readCreateOrder(reader: Reader): CreateOrder {
  if (reader.map() !== 4) throw reader.mismatch
  reader.expect(customerIdKey)
  const customerId = reader.number()
  reader.expect(productIdKey)
  const productId = reader.string()
  reader.expect(quantityKey)
  const quantity = reader.number()
  reader.expect(priceKey)
  const price = reader.number()
  return new CreateOrder(customerId, productId, quantity, price)
}

function createOrderToPlain(value: CreateOrder): unknown {
  return {
    customerId: numberToPlain(value.customerId),
    productId: value.productId,
    quantity: numberToPlain(value.quantity),
    price: numberToPlain(value.price),
  }
}

function createOrderFromPlain(value: unknown, path: string): CreateOrder {
  const fields = plainObject(value, path)
  const customerId = plainNumber(plainField(fields, 'customerId'), under(path, 'customerId'))
  const productId = plainString(plainField(fields, 'productId'), under(path, 'productId'))
  const quantity = plainNumber(plainField(fields, 'quantity'), under(path, 'quantity'))
  const price = plainNumber(plainField(fields, 'price'), under(path, 'price'))
  return new CreateOrder(customerId, productId, quantity, price)
}

function writeCreateOrderLater(writer: Writer, value: CreateOrderLater): void {
  writer.map(4)
  writer.key(customerIdKey)
  writer.number(value.customerId)
  writer.key(productIdKey)
  writer.string(value.productId)
  writer.key(quantityKey)
  writer.number(value.quantity)
  writer.key(priceKey)
  writer.number(value.price)
}

function readCreateOrderLater(reader: Reader): CreateOrderLater {
  if (reader.map() !== 4) throw reader.mismatch
  reader.expect(customerIdKey)
  const customerId = reader.number()
  reader.expect(productIdKey)
  const productId = reader.string()
  reader.expect(quantityKey)
  const quantity = reader.number()
  reader.expect(priceKey)
  const price = reader.number()
  return new CreateOrderLater(customerId, productId, quantity, price)
}

function createOrderLaterToPlain(value: CreateOrderLater): unknown {
  return {
    customerId: numberToPlain(value.customerId),
    productId: value.productId,
    quantity: numberToPlain(value.quantity),
    price: numberToPlain(value.price),
  }
}

function createOrderLaterFromPlain(value: unknown, path: string): CreateOrderLater {
  const fields = plainObject(value, path)
  const customerId = plainNumber(plainField(fields, 'customerId'), under(path, 'customerId'))
  const productId = plainString(plainField(fields, 'productId'), under(path, 'productId'))
  const quantity = plainNumber(plainField(fields, 'quantity'), under(path, 'quantity'))
  const price = plainNumber(plainField(fields, 'price'), under(path, 'price'))
  return new CreateOrderLater(customerId, productId, quantity, price)
}

function writeCreateOrderScoped(writer: Writer, value: CreateOrderScoped): void {
  writer.map(4)
  writer.key(customerIdKey)
  writer.number(value.customerId)
  writer.key(productIdKey)
  writer.string(value.productId)
  writer.key(quantityKey)
  writer.number(value.quantity)
  writer.key(priceKey)
  writer.number(value.price)
}

function readCreateOrderScoped(reader: Reader): CreateOrderScoped {
  if (reader.map() !== 4) throw reader.mismatch
  reader.expect(customerIdKey)
  const customerId = reader.number()
  reader.expect(productIdKey)
  const productId = reader.string()
  reader.expect(quantityKey)
  const quantity = reader.number()
  reader.expect(priceKey)
  const price = reader.number()
  return new CreateOrderScoped(customerId, productId, quantity, price)
}

function createOrderScopedToPlain(value: CreateOrderScoped): unknown {
  return {
    customerId: numberToPlain(value.customerId),
    productId: value.productId,
    quantity: numberToPlain(value.quantity),
    price: numberToPlain(value.price),
  }
}

function createOrderScopedFromPlain(value: unknown, path: string): CreateOrderScoped {
  const fields = plainObject(value, path)
  const customerId = plainNumber(plainField(fields, 'customerId'), under(path, 'customerId'))
  const productId = plainString(plainField(fields, 'productId'), under(path, 'productId'))
  const quantity = plainNumber(plainField(fields, 'quantity'), under(path, 'quantity'))
  const price = plainNumber(plainField(fields, 'price'), under(path, 'price'))
  return new CreateOrderScoped(customerId, productId, quantity, price)
}

function writeCreated(writer: Writer, value: Created): void {
  writer.map(4)
  writer.key(orderIdKey)
  writer.string(value.orderId)
  writer.key(customerIdKey)
  writer.string(value.customerId)
  writer.key(totalKey)
  writer.number(value.total)
  writer.key(createdAtKey)
  writer.date(value.createdAt)
}

function readCreated(reader: Reader): Created {
  if (reader.map() !== 4) throw reader.mismatch
  reader.expect(orderIdKey)
  const orderId = reader.string()
  reader.expect(customerIdKey)
  const customerId = reader.string()
  reader.expect(totalKey)
  const total = reader.number()
  reader.expect(createdAtKey)
  const createdAt = reader.date()
  return new Created(orderId, customerId, total, createdAt)
}

function createdToPlain(value: Created): unknown {
  return {
    orderId: value.orderId,
    customerId: value.customerId,
    total: numberToPlain(value.total),
    createdAt: dateToPlain(value.createdAt),
  }
}

function createdFromPlain(value: unknown, path: string): Created {
  const fields = plainObject(value, path)
  const orderId = plainString(plainField(fields, 'orderId'), under(path, 'orderId'))
  const customerId = plainString(plainField(fields, 'customerId'), under(path, 'customerId'))
  const total = plainNumber(plainField(fields, 'total'), under(path, 'total'))
  const createdAt = plainDate(plainField(fields, 'createdAt'), under(path, 'createdAt'))
  return new Created(orderId, customerId, total, createdAt)
}

function writeFindOrder(writer: Writer, value: FindOrder): void {
  writer.map(1)
  writer.key(idKey)
  writer.string(value.id)
}

function readFindOrder(reader: Reader): FindOrder {
  if (reader.map() !== 1) throw reader.mismatch
  reader.expect(idKey)
  const id = reader.string()
  return new FindOrder(id)
}

function findOrderToPlain(value: FindOrder): unknown {
  return { id: value.id }
}

function findOrderFromPlain(value: unknown, path: string): FindOrder {
  const fields = plainObject(value, path)
  const id = plainString(plainField(fields, 'id'), under(path, 'id'))
  return new FindOrder(id)
}

function writeGetOrder(writer: Writer, value: GetOrder): void {
  writer.map(1)
  writer.key(orderIdKey)
  writer.number(value.orderId)
}

function readGetOrder(reader: Reader): GetOrder {
  if (reader.map() !== 1) throw reader.mismatch
  reader.expect(orderIdKey)
  const orderId = reader.number()
  return new GetOrder(orderId)
}

function getOrderToPlain(value: GetOrder): unknown {
  return { orderId: numberToPlain(value.orderId) }
}

function getOrderFromPlain(value: unknown, path: string): GetOrder {
  const fields = plainObject(value, path)
  const orderId = plainNumber(plainField(fields, 'orderId'), under(path, 'orderId'))
  return new GetOrder(orderId)
}

function writeItem(writer: Writer, value: Item): void {
  writer.map(4)
  writer.key(productIdKey)
  writer.string(value.productId)
  writer.key(nameKey)
  writer.string(value.name)
  writer.key(quantityKey)
  writer.number(value.quantity)
  writer.key(priceKey)
  writer.number(value.price)
}

function readItem(reader: Reader): Item {
  if (reader.map() !== 4) throw reader.mismatch
  reader.expect(productIdKey)
  const productId = reader.string()
  reader.expect(nameKey)
  const name = reader.string()
  reader.expect(quantityKey)
  const quantity = reader.number()
  reader.expect(priceKey)
  const price = reader.number()
  return { productId, name, quantity, price }
}

function itemToPlain(value: Item): unknown {
  return {
    productId: value.productId,
    name: value.name,
    quantity: numberToPlain(value.quantity),
    price: numberToPlain(value.price),
  }
}

function itemFromPlain(value: unknown, path: string): Item {
  const fields = plainObject(value, path)
  const productId = plainString(plainField(fields, 'productId'), under(path, 'productId'))
  const name = plainString(plainField(fields, 'name'), under(path, 'name'))
  const quantity = plainNumber(plainField(fields, 'quantity'), under(path, 'quantity'))
  const price = plainNumber(plainField(fields, 'price'), under(path, 'price'))
  return { productId, name, quantity, price }
}

function writeOrder(writer: Writer, value: Order): void {
  writer.map(6)
  writer.key(idKey)
  writer.string(value.id)
  writer.key(customerIdKey)
  writer.string(value.customerId)
  writer.key(itemsKey)
  writer.array(value.items.length)
  for (const item of value.items) {
    writeItem(writer, item)
  }
  writer.key(totalKey)
  writer.number(value.total)
  writer.key(createdAtKey)
  writer.date(value.createdAt)
  writer.key(statusKey)
  writer.string(value.status)
}

function readOrder(reader: Reader): Order {
  if (reader.map() !== 6) throw reader.mismatch
  reader.expect(idKey)
  const id = reader.string()
  reader.expect(customerIdKey)
  const customerId = reader.string()
  reader.expect(itemsKey)
  const items: Item[] = []
  for (let left = reader.array(); left > 0; left -= 1) items.push(readItem(reader))
  reader.expect(totalKey)
  const total = reader.number()
  reader.expect(createdAtKey)
  const createdAt = reader.date()
  reader.expect(statusKey)
  const status = reader.string()
  if (status !== 'Pending' && status !== 'Paid') throw reader.mismatch
  return { id, customerId, items, total, createdAt, status }
}

function orderToPlain(value: Order): unknown {
  return {
    id: value.id,
    customerId: value.customerId,
    items: value.items.map(itemToPlain),
    total: numberToPlain(value.total),
    createdAt: dateToPlain(value.createdAt),
    status: value.status,
  }
}

function orderFromPlain(value: unknown, path: string): Order {
  const fields = plainObject(value, path)
  const id = plainString(plainField(fields, 'id'), under(path, 'id'))
  const customerId = plainString(plainField(fields, 'customerId'), under(path, 'customerId'))
  const items = plainList(plainField(fields, 'items'), under(path, 'items'), itemFromPlain)
  const total = plainNumber(plainField(fields, 'total'), under(path, 'total'))
  const createdAt = plainDate(plainField(fields, 'createdAt'), under(path, 'createdAt'))
  const status = plainLiteral(plainField(fields, 'status'), ['Pending', 'Paid'], under(path, 'status'))
  return { id, customerId, items, total, createdAt, status }
}

function writeOrderCreated(writer: Writer, value: OrderCreated): void {
  writer.map(3)
  writer.key(orderIdKey)
  writer.number(value.orderId)
  writer.key(customerIdKey)
  writer.number(value.customerId)
  writer.key(totalKey)
  writer.number(value.total)
}

function readOrderCreated(reader: Reader): OrderCreated {
  if (reader.map() !== 3) throw reader.mismatch
  reader.expect(orderIdKey)
  const orderId = reader.number()
  reader.expect(customerIdKey)
  const customerId = reader.number()
  reader.expect(totalKey)
  const total = reader.number()
  return new OrderCreated(orderId, customerId, total)
}

function orderCreatedToPlain(value: OrderCreated): unknown {
  return {
    orderId: numberToPlain(value.orderId),
    customerId: numberToPlain(value.customerId),
    total: numberToPlain(value.total),
  }
}

function orderCreatedFromPlain(value: unknown, path: string): OrderCreated {
  const fields = plainObject(value, path)
  const orderId = plainNumber(plainField(fields, 'orderId'), under(path, 'orderId'))
  const customerId = plainNumber(plainField(fields, 'customerId'), under(path, 'customerId'))
  const total = plainNumber(plainField(fields, 'total'), under(path, 'total'))
  return new OrderCreated(orderId, customerId, total)
}

function writeOrderCreatedLater(writer: Writer, value: OrderCreatedLater): void {
  writer.map(3)
  writer.key(orderIdKey)
  writer.number(value.orderId)
  writer.key(customerIdKey)
  writer.number(value.customerId)
  writer.key(totalKey)
  writer.number(value.total)
}

function readOrderCreatedLater(reader: Reader): OrderCreatedLater {
  if (reader.map() !== 3) throw reader.mismatch
  reader.expect(orderIdKey)
  const orderId = reader.number()
  reader.expect(customerIdKey)
  const customerId = reader.number()
  reader.expect(totalKey)
  const total = reader.number()
  return new OrderCreatedLater(orderId, customerId, total)
}

function orderCreatedLaterToPlain(value: OrderCreatedLater): unknown {
  return {
    orderId: numberToPlain(value.orderId),
    customerId: numberToPlain(value.customerId),
    total: numberToPlain(value.total),
  }
}

function orderCreatedLaterFromPlain(value: unknown, path: string): OrderCreatedLater {
  const fields = plainObject(value, path)
  const orderId = plainNumber(plainField(fields, 'orderId'), under(path, 'orderId'))
  const customerId = plainNumber(plainField(fields, 'customerId'), under(path, 'customerId'))
  const total = plainNumber(plainField(fields, 'total'), under(path, 'total'))
  return new OrderCreatedLater(orderId, customerId, total)
}

function writeOrderResult(writer: Writer, value: OrderResult): void {
  writer.map(3)
  writer.key(idKey)
  writer.number(value.id)
  writer.key(statusKey)
  writer.string(value.status)
  writer.key(totalKey)
  writer.number(value.total)
}

function readOrderResult(reader: Reader): OrderResult {
  if (reader.map() !== 3) throw reader.mismatch
  reader.expect(idKey)
  const id = reader.number()
  reader.expect(statusKey)
  const status = reader.string()
  reader.expect(totalKey)
  const total = reader.number()
  return new OrderResult(id, status, total)
}

function orderResultToPlain(value: OrderResult): unknown {
  return { id: numberToPlain(value.id), status: value.status, total: numberToPlain(value.total) }
}

function orderResultFromPlain(value: unknown, path: string): OrderResult {
  const fields = plainObject(value, path)
  const id = plainNumber(plainField(fields, 'id'), under(path, 'id'))
  const status = plainString(plainField(fields, 'status'), under(path, 'status'))
  const total = plainNumber(plainField(fields, 'total'), under(path, 'total'))
  return new OrderResult(id, status, total)
}

function writePayOrder(writer: Writer, value: PayOrder): void {
  writer.map(2)
  writer.key(orderIdKey)
  writer.number(value.orderId)
  writer.key(amountKey)
  writer.number(value.amount)
}

function readPayOrder(reader: Reader): PayOrder {
  if (reader.map() !== 2) throw reader.mismatch
  reader.expect(orderIdKey)
  const orderId = reader.number()
  reader.expect(amountKey)
  const amount = reader.number()
  return new PayOrder(orderId, amount)
}

function payOrderToPlain(value: PayOrder): unknown {
  return { orderId: numberToPlain(value.orderId), amount: numberToPlain(value.amount) }
}

function payOrderFromPlain(value: unknown, path: string): PayOrder {
  const fields = plainObject(value, path)
  const orderId = plainNumber(plainField(fields, 'orderId'), under(path, 'orderId'))
  const amount = plainNumber(plainField(fields, 'amount'), under(path, 'amount'))
  return new PayOrder(orderId, amount)
}

function writePaymentResult(writer: Writer, value: PaymentResult): void {
  writer.map(3)
  writer.key(idKey)
  writer.number(value.id)
  writer.key(isPaidKey)
  writer.boolean(value.isPaid)
  writer.key(transactionKey)
  writer.string(value.transaction)
}

function readPaymentResult(reader: Reader): PaymentResult {
  if (reader.map() !== 3) throw reader.mismatch
  reader.expect(idKey)
  const id = reader.number()
  reader.expect(isPaidKey)
  const isPaid = reader.boolean()
  reader.expect(transactionKey)
  const transaction = reader.string()
  return new PaymentResult(id, isPaid, transaction)
}

function paymentResultToPlain(value: PaymentResult): unknown {
  return { id: numberToPlain(value.id), isPaid: value.isPaid, transaction: value.transaction }
}

function paymentResultFromPlain(value: unknown, path: string): PaymentResult {
  const fields = plainObject(value, path)
  const id = plainNumber(plainField(fields, 'id'), under(path, 'id'))
  const isPaid = plainBoolean(plainField(fields, 'isPaid'), under(path, 'isPaid'))
  const transaction = plainString(plainField(fields, 'transaction'), under(path, 'transaction'))
  return new PaymentResult(id, isPaid, transaction)
}

function writeTakeOrder(writer: Writer, value: TakeOrder): void {
  writer.map(2)
  writer.key(customerIdKey)
  writer.string(value.customerId)
  writer.key(itemsKey)
  writer.array(value.items.length)
  for (const item of value.items) {
    writeItem(writer, item)
  }
}

function readTakeOrder(reader: Reader): TakeOrder {
  if (reader.map() !== 2) throw reader.mismatch
  reader.expect(customerIdKey)
  const customerId = reader.string()
  reader.expect(itemsKey)
  const items: Item[] = []
  for (let left = reader.array(); left > 0; left -= 1) items.push(readItem(reader))
  return new TakeOrder(customerId, items)
}

function takeOrderToPlain(value: TakeOrder): unknown {
  return { customerId: value.customerId, items: value.items.map(itemToPlain) }
}

function takeOrderFromPlain(value: unknown, path: string): TakeOrder {
  const fields = plainObject(value, path)
  const customerId = plainString(plainField(fields, 'customerId'), under(path, 'customerId'))
  const items = plainList(plainField(fields, 'items'), under(path, 'items'), itemFromPlain)
  return new TakeOrder(customerId, items)
}

const amountKey = key('amount')
const createdAtKey = key('createdAt')
const customerIdKey = key('customerId')
const idKey = key('id')
const isPaidKey = key('isPaid')
const itemsKey = key('items')
const nameKey = key('name')
const orderIdKey = key('orderId')
const priceKey = key('price')
const productIdKey = key('productId')
const quantityKey = key('quantity')
const statusKey = key('status')
const totalKey = key('total')
const transactionKey = key('transaction')
