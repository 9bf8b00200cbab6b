// Made by catga-gen. Do not edit: run `catga-gen` to make it again. Commit it: `catga-gen --check` fails when it is stale.

import {
  type Application,
  type Catga,
  type CatgaOptions,
  type Codec,
  type Host,
  type MessageClient,
  type MessageCodecs,
  type Reader,
  type Wiring,
  type Writer,
  codecsOf,
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
import { PaidOrder, type PlacedItem, PlacedOrder } from '../codecs/messages.ts'
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
  fingerprint: '5ed71dce415ccccc',
  wire,
  codecs,
}

function wire(host: Host<CatgaServices>): Wiring {
  const createOrderHandler =
    host.overridden<CreateOrderHandler>('createOrderHandler') ?? host.own(new CreateOrderHandler())
  const createOrderLaterHandler =
    host.overridden<CreateOrderLaterHandler>('createOrderLaterHandler') ?? host.own(
      new CreateOrderLaterHandler(),
    )
  const makeCreateOrderScopedHandler = host.scoped(
    'createOrderScopedHandler',
    (client: MessageClient) => new CreateOrderScopedHandler(client),
  )
  const findOrderHandler =
    host.overridden<FindOrderHandler>('findOrderHandler') ?? host.own(new FindOrderHandler())
  const first = host.overridden<First>('first') ?? host.own(new First())
  const firstLater = host.overridden<FirstLater>('firstLater') ?? host.own(new FirstLater())
  const getOrderHandler =
    host.overridden<GetOrderHandler>('getOrderHandler') ?? host.own(new GetOrderHandler())
  const payOrderHandler =
    host.overridden<PayOrderHandler>('payOrderHandler') ?? host.own(new PayOrderHandler())
  const second = host.overridden<Second>('second') ?? host.own(new Second())
  const secondLater = host.overridden<SecondLater>('secondLater') ?? host.own(new SecondLater())
  const takeOrderHandler =
    host.overridden<TakeOrderHandler>('takeOrderHandler') ?? host.own(new TakeOrderHandler())
  const third = host.overridden<Third>('third') ?? host.own(new Third())
  const thirdLater = host.overridden<ThirdLater>('thirdLater') ?? host.own(new ThirdLater())
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
        function (call) {
          return (message, context) => {
            try {
              return createOrderHandler.handle(message)
            } catch (error) {
              return call.failed(error, context)
            }
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
        function (call) {
          return (message, context) => {
            try {
              return call.promise(createOrderLaterHandler.handle(message), context)
            } catch (error) {
              return call.failed(error, context)
            }
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
        function (call) {
          return (message, context) => {
            const own = call.context(context)
            try {
              return makeCreateOrderScopedHandler(own.catga).handle(message)
            } catch (error) {
              return call.failed(error, own)
            }
          }
        },
      ),
      query(
        {
          type: 'FindOrder',
          version: 1,
          class: FindOrder,
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
        function (call) {
          return (message, context) => {
            try {
              return call.promise(findOrderHandler.handle(message), context)
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
          handler: { name: 'GetOrderHandler', class: GetOrderHandler, lifetime: 'singleton', dependencies: 0 },
        },
        function (call) {
          return (message, context) => {
            try {
              return getOrderHandler.handle(message)
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
          handler: { name: 'PayOrderHandler', class: PayOrderHandler, lifetime: 'singleton', dependencies: 0 },
        },
        function (call) {
          return (message, context) => {
            try {
              return payOrderHandler.handle(message)
            } catch (error) {
              return call.failed(error, context)
            }
          }
        },
      ),
      command(
        {
          type: 'TakeOrder',
          version: 1,
          class: TakeOrder,
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
        function (call) {
          return (message, context) => {
            try {
              return takeOrderHandler.handle(message)
            } catch (error) {
              return call.failed(error, context)
            }
          }
        },
      ),
      event({
        type: 'benchmark.order-paid',
        version: 1,
        class: PaidOrder,
        handlers: [],
      }, call => () => call.handled),
      event({
        type: 'benchmark.order-placed',
        version: 1,
        class: PlacedOrder,
        handlers: [],
      }, call => () => call.handled),
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
        function (call) {
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
        function (call) {
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

/** How values become bytes and come back. Called when the first one does. */
function codecs(): readonly MessageCodecs[] {
  const orderResultCodec: Codec<OrderResult> = {
    write: writeOrderResult,
    read: readOrderResult,
    toPlain: orderResultToPlain,
    fromPlain: orderResultFromPlain,
  }

  const orderCodec: Codec<Order> = {
    write: writeOrder,
    read: readOrder,
    toPlain: orderToPlain,
    fromPlain: orderFromPlain,
  }

  const paymentResultCodec: Codec<PaymentResult> = {
    write: writePaymentResult,
    read: readPaymentResult,
    toPlain: paymentResultToPlain,
    fromPlain: paymentResultFromPlain,
  }

  const createdCodec: Codec<Created> = {
    write: writeCreated,
    read: readCreated,
    toPlain: createdToPlain,
    fromPlain: createdFromPlain,
  }

  function writeCreated(writer: Writer, value: Created): void {
    writer.map(4)
    writer.stringField(orderIdKey, value.orderId)
    writer.stringField(customerIdKey, value.customerId)
    writer.numberField(totalKey, value.total)
    writer.key(createdAtKey)
    writer.date(value.createdAt)
  }

  function readCreated(reader: Reader): Created {
    if (reader.map() !== 4) throw reader.mismatch
    const orderId = reader.stringField(orderIdKey)
    const customerId = reader.stringField(customerIdKey)
    const total = reader.numberField(totalKey)
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

  function writeItem(writer: Writer, value: Item): void {
    writer.map(4)
    writer.stringField(productIdKey, value.productId)
    writer.stringField(nameKey, value.name)
    writer.numberField(quantityKey, value.quantity)
    writer.numberField(priceKey, value.price)
  }

  function readItem(reader: Reader): Item {
    if (reader.map() !== 4) throw reader.mismatch
    const productId = reader.stringField(productIdKey)
    const name = reader.stringField(nameKey)
    const quantity = reader.numberField(quantityKey)
    const price = reader.numberField(priceKey)
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
    writer.stringField(idKey, value.id)
    writer.stringField(customerIdKey, value.customerId)
    writer.key(itemsKey)
    writer.array(value.items.length)
    for (const item of value.items) {
      writeItem(writer, item)
    }
    writer.numberField(totalKey, value.total)
    writer.key(createdAtKey)
    writer.date(value.createdAt)
    writer.stringField(statusKey, value.status)
  }

  function readOrder(reader: Reader): Order {
    if (reader.map() !== 6) throw reader.mismatch
    const id = reader.stringField(idKey)
    const customerId = reader.stringField(customerIdKey)
    reader.expect(itemsKey)
    const items: Item[] = []
    for (let left = reader.array(); left > 0; left -= 1) items.push(readItem(reader))
    const total = reader.numberField(totalKey)
    reader.expect(createdAtKey)
    const createdAt = reader.date()
    const status = reader.stringField(statusKey)
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

  function writeOrderResult(writer: Writer, value: OrderResult): void {
    writer.map(3)
    writer.numberField(idKey, value.id)
    writer.stringField(statusKey, value.status)
    writer.numberField(totalKey, value.total)
  }

  function readOrderResult(reader: Reader): OrderResult {
    if (reader.map() !== 3) throw reader.mismatch
    const id = reader.numberField(idKey)
    const status = reader.stringField(statusKey)
    const total = reader.numberField(totalKey)
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

  function writePaymentResult(writer: Writer, value: PaymentResult): void {
    writer.map(3)
    writer.numberField(idKey, value.id)
    writer.booleanField(isPaidKey, value.isPaid)
    writer.stringField(transactionKey, value.transaction)
  }

  function readPaymentResult(reader: Reader): PaymentResult {
    if (reader.map() !== 3) throw reader.mismatch
    const id = reader.numberField(idKey)
    const isPaid = reader.booleanField(isPaidKey)
    const transaction = reader.stringField(transactionKey)
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

  function writePlacedItem(writer: Writer, value: PlacedItem): void {
    writer.map(3)
    writer.stringField(skuKey, value.sku)
    writer.numberField(quantityKey, value.quantity)
    writer.numberField(priceKey, value.price)
  }

  function readPlacedItem(reader: Reader): PlacedItem {
    if (reader.map() !== 3) throw reader.mismatch
    const sku = reader.stringField(skuKey)
    const quantity = reader.numberField(quantityKey)
    const price = reader.numberField(priceKey)
    return { sku, quantity, price }
  }

  function placedItemToPlain(value: PlacedItem): unknown {
    return { sku: value.sku, quantity: numberToPlain(value.quantity), price: numberToPlain(value.price) }
  }

  function placedItemFromPlain(value: unknown, path: string): PlacedItem {
    const fields = plainObject(value, path)
    const sku = plainString(plainField(fields, 'sku'), under(path, 'sku'))
    const quantity = plainNumber(plainField(fields, 'quantity'), under(path, 'quantity'))
    const price = plainNumber(plainField(fields, 'price'), under(path, 'price'))
    return { sku, quantity, price }
  }

  const amountKey = key('amount')
  const cityKey = key('city')
  const createdAtKey = key('createdAt')
  const currencyKey = key('currency')
  const customerIdKey = key('customerId')
  const expressKey = key('express')
  const idKey = key('id')
  const isPaidKey = key('isPaid')
  const itemCountKey = key('itemCount')
  const itemsKey = key('items')
  const nameKey = key('name')
  const noteKey = key('note')
  const orderIdKey = key('orderId')
  const paidAtKey = key('paidAt')
  const priceKey = key('price')
  const productIdKey = key('productId')
  const quantityKey = key('quantity')
  const skuKey = key('sku')
  const statusKey = key('status')
  const streetKey = key('street')
  const totalKey = key('total')
  const transactionKey = key('transaction')
  const zipKey = key('zip')

  return [
    codecsOf(
      CreateOrder,
      {
        write(writer, value) {
          writer.map(4)
          writer.numberField(customerIdKey, value.customerId)
          writer.stringField(productIdKey, value.productId)
          writer.numberField(quantityKey, value.quantity)
          writer.numberField(priceKey, value.price)
        },
        read(reader) {
          if (reader.map() !== 4) throw reader.mismatch
          const customerId = reader.numberField(customerIdKey)
          const productId = reader.stringField(productIdKey)
          const quantity = reader.numberField(quantityKey)
          const price = reader.numberField(priceKey)
          return new CreateOrder(customerId, productId, quantity, price)
        },
        toPlain(value) {
          return {
            customerId: numberToPlain(value.customerId),
            productId: value.productId,
            quantity: numberToPlain(value.quantity),
            price: numberToPlain(value.price),
          }
        },
        fromPlain(value, path) {
          const fields = plainObject(value, path)
          const customerId = plainNumber(plainField(fields, 'customerId'), under(path, 'customerId'))
          const productId = plainString(plainField(fields, 'productId'), under(path, 'productId'))
          const quantity = plainNumber(plainField(fields, 'quantity'), under(path, 'quantity'))
          const price = plainNumber(plainField(fields, 'price'), under(path, 'price'))
          return new CreateOrder(customerId, productId, quantity, price)
        },
      },
      orderResultCodec,
    ),
    codecsOf(
      CreateOrderLater,
      {
        write(writer, value) {
          writer.map(4)
          writer.numberField(customerIdKey, value.customerId)
          writer.stringField(productIdKey, value.productId)
          writer.numberField(quantityKey, value.quantity)
          writer.numberField(priceKey, value.price)
        },
        read(reader) {
          if (reader.map() !== 4) throw reader.mismatch
          const customerId = reader.numberField(customerIdKey)
          const productId = reader.stringField(productIdKey)
          const quantity = reader.numberField(quantityKey)
          const price = reader.numberField(priceKey)
          return new CreateOrderLater(customerId, productId, quantity, price)
        },
        toPlain(value) {
          return {
            customerId: numberToPlain(value.customerId),
            productId: value.productId,
            quantity: numberToPlain(value.quantity),
            price: numberToPlain(value.price),
          }
        },
        fromPlain(value, path) {
          const fields = plainObject(value, path)
          const customerId = plainNumber(plainField(fields, 'customerId'), under(path, 'customerId'))
          const productId = plainString(plainField(fields, 'productId'), under(path, 'productId'))
          const quantity = plainNumber(plainField(fields, 'quantity'), under(path, 'quantity'))
          const price = plainNumber(plainField(fields, 'price'), under(path, 'price'))
          return new CreateOrderLater(customerId, productId, quantity, price)
        },
      },
      orderResultCodec,
    ),
    codecsOf(
      CreateOrderScoped,
      {
        write(writer, value) {
          writer.map(4)
          writer.numberField(customerIdKey, value.customerId)
          writer.stringField(productIdKey, value.productId)
          writer.numberField(quantityKey, value.quantity)
          writer.numberField(priceKey, value.price)
        },
        read(reader) {
          if (reader.map() !== 4) throw reader.mismatch
          const customerId = reader.numberField(customerIdKey)
          const productId = reader.stringField(productIdKey)
          const quantity = reader.numberField(quantityKey)
          const price = reader.numberField(priceKey)
          return new CreateOrderScoped(customerId, productId, quantity, price)
        },
        toPlain(value) {
          return {
            customerId: numberToPlain(value.customerId),
            productId: value.productId,
            quantity: numberToPlain(value.quantity),
            price: numberToPlain(value.price),
          }
        },
        fromPlain(value, path) {
          const fields = plainObject(value, path)
          const customerId = plainNumber(plainField(fields, 'customerId'), under(path, 'customerId'))
          const productId = plainString(plainField(fields, 'productId'), under(path, 'productId'))
          const quantity = plainNumber(plainField(fields, 'quantity'), under(path, 'quantity'))
          const price = plainNumber(plainField(fields, 'price'), under(path, 'price'))
          return new CreateOrderScoped(customerId, productId, quantity, price)
        },
      },
      orderResultCodec,
    ),
    codecsOf(
      FindOrder,
      {
        write(writer, value) {
          writer.map(1)
          writer.stringField(idKey, value.id)
        },
        read(reader) {
          if (reader.map() !== 1) throw reader.mismatch
          const id = reader.stringField(idKey)
          return new FindOrder(id)
        },
        toPlain(value) {
          return { id: value.id }
        },
        fromPlain(value, path) {
          const fields = plainObject(value, path)
          const id = plainString(plainField(fields, 'id'), under(path, 'id'))
          return new FindOrder(id)
        },
      },
      orderCodec,
    ),
    codecsOf(
      GetOrder,
      {
        write(writer, value) {
          writer.map(1)
          writer.numberField(orderIdKey, value.orderId)
        },
        read(reader) {
          if (reader.map() !== 1) throw reader.mismatch
          const orderId = reader.numberField(orderIdKey)
          return new GetOrder(orderId)
        },
        toPlain(value) {
          return { orderId: numberToPlain(value.orderId) }
        },
        fromPlain(value, path) {
          const fields = plainObject(value, path)
          const orderId = plainNumber(plainField(fields, 'orderId'), under(path, 'orderId'))
          return new GetOrder(orderId)
        },
      },
      orderResultCodec,
    ),
    codecsOf(
      PayOrder,
      {
        write(writer, value) {
          writer.map(2)
          writer.numberField(orderIdKey, value.orderId)
          writer.numberField(amountKey, value.amount)
        },
        read(reader) {
          if (reader.map() !== 2) throw reader.mismatch
          const orderId = reader.numberField(orderIdKey)
          const amount = reader.numberField(amountKey)
          return new PayOrder(orderId, amount)
        },
        toPlain(value) {
          return { orderId: numberToPlain(value.orderId), amount: numberToPlain(value.amount) }
        },
        fromPlain(value, path) {
          const fields = plainObject(value, path)
          const orderId = plainNumber(plainField(fields, 'orderId'), under(path, 'orderId'))
          const amount = plainNumber(plainField(fields, 'amount'), under(path, 'amount'))
          return new PayOrder(orderId, amount)
        },
      },
      paymentResultCodec,
    ),
    codecsOf(
      TakeOrder,
      {
        write(writer, value) {
          writer.map(2)
          writer.stringField(customerIdKey, value.customerId)
          writer.key(itemsKey)
          writer.array(value.items.length)
          for (const item of value.items) {
            writeItem(writer, item)
          }
        },
        read(reader) {
          if (reader.map() !== 2) throw reader.mismatch
          const customerId = reader.stringField(customerIdKey)
          reader.expect(itemsKey)
          const items: Item[] = []
          for (let left = reader.array(); left > 0; left -= 1) items.push(readItem(reader))
          return new TakeOrder(customerId, items)
        },
        toPlain(value) {
          return { customerId: value.customerId, items: value.items.map(itemToPlain) }
        },
        fromPlain(value, path) {
          const fields = plainObject(value, path)
          const customerId = plainString(plainField(fields, 'customerId'), under(path, 'customerId'))
          const items = plainList(plainField(fields, 'items'), under(path, 'items'), itemFromPlain)
          return new TakeOrder(customerId, items)
        },
      },
      createdCodec,
    ),
    codecsOf(PaidOrder, {
      write(writer, value) {
        writer.map(7)
        writer.stringField(orderIdKey, value.orderId)
        writer.stringField(customerIdKey, value.customerId)
        writer.numberField(amountKey, value.amount)
        writer.stringField(currencyKey, value.currency)
        writer.numberField(itemCountKey, value.itemCount)
        writer.numberField(paidAtKey, value.paidAt)
        writer.booleanField(expressKey, value.express)
      },
      read(reader) {
        if (reader.map() !== 7) throw reader.mismatch
        const orderId = reader.stringField(orderIdKey)
        const customerId = reader.stringField(customerIdKey)
        const amount = reader.numberField(amountKey)
        const currency = reader.stringField(currencyKey)
        const itemCount = reader.numberField(itemCountKey)
        const paidAt = reader.numberField(paidAtKey)
        const express = reader.booleanField(expressKey)
        return new PaidOrder(orderId, customerId, amount, currency, itemCount, paidAt, express)
      },
      toPlain(value) {
        return {
          orderId: value.orderId,
          customerId: value.customerId,
          amount: numberToPlain(value.amount),
          currency: value.currency,
          itemCount: numberToPlain(value.itemCount),
          paidAt: numberToPlain(value.paidAt),
          express: value.express,
        }
      },
      fromPlain(value, path) {
        const fields = plainObject(value, path)
        const orderId = plainString(plainField(fields, 'orderId'), under(path, 'orderId'))
        const customerId = plainString(plainField(fields, 'customerId'), under(path, 'customerId'))
        const amount = plainNumber(plainField(fields, 'amount'), under(path, 'amount'))
        const currency = plainString(plainField(fields, 'currency'), under(path, 'currency'))
        const itemCount = plainNumber(plainField(fields, 'itemCount'), under(path, 'itemCount'))
        const paidAt = plainNumber(plainField(fields, 'paidAt'), under(path, 'paidAt'))
        const express = plainBoolean(plainField(fields, 'express'), under(path, 'express'))
        return new PaidOrder(orderId, customerId, amount, currency, itemCount, paidAt, express)
      },
    }),
    codecsOf(PlacedOrder, {
      write(writer, value) {
        writer.map(11)
        writer.stringField(orderIdKey, value.orderId)
        writer.stringField(customerIdKey, value.customerId)
        writer.key(itemsKey)
        writer.array(value.items.length)
        for (const item of value.items) {
          writePlacedItem(writer, item)
        }
        writer.numberField(totalKey, value.total)
        writer.stringField(currencyKey, value.currency)
        writer.stringField(noteKey, value.note)
        writer.stringField(streetKey, value.street)
        writer.stringField(cityKey, value.city)
        writer.stringField(zipKey, value.zip)
        writer.numberField(createdAtKey, value.createdAt)
        writer.booleanField(expressKey, value.express)
      },
      read(reader) {
        if (reader.map() !== 11) throw reader.mismatch
        const orderId = reader.stringField(orderIdKey)
        const customerId = reader.stringField(customerIdKey)
        reader.expect(itemsKey)
        const items: PlacedItem[] = []
        for (let left = reader.array(); left > 0; left -= 1) items.push(readPlacedItem(reader))
        const total = reader.numberField(totalKey)
        const currency = reader.stringField(currencyKey)
        const note = reader.stringField(noteKey)
        const street = reader.stringField(streetKey)
        const city = reader.stringField(cityKey)
        const zip = reader.stringField(zipKey)
        const createdAt = reader.numberField(createdAtKey)
        const express = reader.booleanField(expressKey)
        return new PlacedOrder(
          orderId,
          customerId,
          items,
          total,
          currency,
          note,
          street,
          city,
          zip,
          createdAt,
          express,
        )
      },
      toPlain(value) {
        return {
          orderId: value.orderId,
          customerId: value.customerId,
          items: value.items.map(placedItemToPlain),
          total: numberToPlain(value.total),
          currency: value.currency,
          note: value.note,
          street: value.street,
          city: value.city,
          zip: value.zip,
          createdAt: numberToPlain(value.createdAt),
          express: value.express,
        }
      },
      fromPlain(value, path) {
        const fields = plainObject(value, path)
        const orderId = plainString(plainField(fields, 'orderId'), under(path, 'orderId'))
        const customerId = plainString(plainField(fields, 'customerId'), under(path, 'customerId'))
        const items = plainList(plainField(fields, 'items'), under(path, 'items'), placedItemFromPlain)
        const total = plainNumber(plainField(fields, 'total'), under(path, 'total'))
        const currency = plainString(plainField(fields, 'currency'), under(path, 'currency'))
        const note = plainString(plainField(fields, 'note'), under(path, 'note'))
        const street = plainString(plainField(fields, 'street'), under(path, 'street'))
        const city = plainString(plainField(fields, 'city'), under(path, 'city'))
        const zip = plainString(plainField(fields, 'zip'), under(path, 'zip'))
        const createdAt = plainNumber(plainField(fields, 'createdAt'), under(path, 'createdAt'))
        const express = plainBoolean(plainField(fields, 'express'), under(path, 'express'))
        return new PlacedOrder(
          orderId,
          customerId,
          items,
          total,
          currency,
          note,
          street,
          city,
          zip,
          createdAt,
          express,
        )
      },
    }),
    codecsOf(OrderCreated, {
      write(writer, value) {
        writer.map(3)
        writer.numberField(orderIdKey, value.orderId)
        writer.numberField(customerIdKey, value.customerId)
        writer.numberField(totalKey, value.total)
      },
      read(reader) {
        if (reader.map() !== 3) throw reader.mismatch
        const orderId = reader.numberField(orderIdKey)
        const customerId = reader.numberField(customerIdKey)
        const total = reader.numberField(totalKey)
        return new OrderCreated(orderId, customerId, total)
      },
      toPlain(value) {
        return {
          orderId: numberToPlain(value.orderId),
          customerId: numberToPlain(value.customerId),
          total: numberToPlain(value.total),
        }
      },
      fromPlain(value, path) {
        const fields = plainObject(value, path)
        const orderId = plainNumber(plainField(fields, 'orderId'), under(path, 'orderId'))
        const customerId = plainNumber(plainField(fields, 'customerId'), under(path, 'customerId'))
        const total = plainNumber(plainField(fields, 'total'), under(path, 'total'))
        return new OrderCreated(orderId, customerId, total)
      },
    }),
    codecsOf(OrderCreatedLater, {
      write(writer, value) {
        writer.map(3)
        writer.numberField(orderIdKey, value.orderId)
        writer.numberField(customerIdKey, value.customerId)
        writer.numberField(totalKey, value.total)
      },
      read(reader) {
        if (reader.map() !== 3) throw reader.mismatch
        const orderId = reader.numberField(orderIdKey)
        const customerId = reader.numberField(customerIdKey)
        const total = reader.numberField(totalKey)
        return new OrderCreatedLater(orderId, customerId, total)
      },
      toPlain(value) {
        return {
          orderId: numberToPlain(value.orderId),
          customerId: numberToPlain(value.customerId),
          total: numberToPlain(value.total),
        }
      },
      fromPlain(value, path) {
        const fields = plainObject(value, path)
        const orderId = plainNumber(plainField(fields, 'orderId'), under(path, 'orderId'))
        const customerId = plainNumber(plainField(fields, 'customerId'), under(path, 'customerId'))
        const total = plainNumber(plainField(fields, 'total'), under(path, 'total'))
        return new OrderCreatedLater(orderId, customerId, total)
      },
    }),
  ]
}
