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
  event,
  key,
  numberToPlain,
  plainBoolean,
  plainField,
  plainNumber,
  plainObject,
  plainString,
  query,
  startApplication,
  under,
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
  fingerprint: 'b2627ede8fb92558',
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

const amountKey = key('amount')
const customerIdKey = key('customerId')
const idKey = key('id')
const isPaidKey = key('isPaid')
const orderIdKey = key('orderId')
const priceKey = key('price')
const productIdKey = key('productId')
const quantityKey = key('quantity')
const statusKey = key('status')
const totalKey = key('total')
const transactionKey = key('transaction')
