import { Command, Query } from '@catga/core'
import {
  type Codec,
  command,
  dateToPlain,
  plainField,
  plainList,
  plainNumber,
  plainObject,
  plainString,
  query,
  startApplication,
} from '@catga/core/codegen'
import { catgaFastify } from '@catga/fastify'
import fastify, { type FastifyInstance } from 'fastify'
import {
  type Created,
  create,
  createdSchema,
  createSchema,
  find,
  type Item,
  idSchema,
  type Order,
  orderSchema,
} from './orders.ts'

class CreateOrder extends Command<Created> {
  static readonly type = "http.create"
  constructor(
    readonly customerId: string,
    readonly items: readonly Item[],
  ) {
    super()
  }
}
class CreateOrderHandler {
  handle({ customerId, items }: CreateOrder) {
    return create(customerId, items)
  }
}
class GetOrder extends Query<Order> {
  static readonly type = "http.get"
  constructor(readonly id: string) {
    super()
  }
}
class GetOrderHandler {
  handle({ id }: GetOrder) {
    return find(id)
  }
}

// As catga-gen writes codecs: only what HTTP uses of them.
const unused = () => {
  throw new Error('HTTP needs plain data only')
}
const binary = { write: unused, read: unused }
function itemFromPlain(value: unknown, path: string): Item {
  const object = plainObject(value, path)
  return {
    productId: plainString(plainField(object, 'productId'), path),
    name: plainString(plainField(object, 'name'), path),
    quantity: plainNumber(plainField(object, 'quantity'), path),
    price: plainNumber(plainField(object, 'price'), path),
  }
}
const createCodec: Codec<CreateOrder> = {
  ...binary,
  toPlain: unused,
  fromPlain: (value, path) => {
    const object = plainObject(value, path)
    return new CreateOrder(
      plainString(plainField(object, 'customerId'), 'customerId'),
      plainList(plainField(object, 'items'), 'items', itemFromPlain),
    )
  },
}
const createdCodec: Codec<Created> = {
  ...binary,
  fromPlain: unused,
  toPlain: ({ orderId, customerId, total, createdAt }) => ({
    orderId,
    customerId,
    total,
    createdAt: dateToPlain(createdAt),
  }),
}
const getCodec: Codec<GetOrder> = {
  ...binary,
  toPlain: unused,
  fromPlain: (value, path) => new GetOrder(plainString(plainField(plainObject(value, path), 'id'), 'id')),
}
const orderCodec: Codec<Order> = {
  ...binary,
  fromPlain: unused,
  toPlain: ({ id, customerId, items, total, createdAt, status }) => ({
    id,
    customerId,
    items: items.map(({ productId, name, quantity, price }) => ({ productId, name, quantity, price })),
    total,
    createdAt: dateToPlain(createdAt),
    status,
  }),
}

const creator = new CreateOrderHandler()
const finder = new GetOrderHandler()
const facts = (type: new () => object) =>
  ({ name: type.name, class: type, lifetime: 'singleton', dependencies: 0 }) as const
const entries = [
  command(
    {
      type: 'CreateOrder',
      version: 1,
      class: CreateOrder,
      codec: createCodec,
      result: createdCodec,
      handler: facts(CreateOrderHandler),
      http: {
        method: 'POST',
        path: '/orders',
        status: 201,
        location: '/orders/{orderId}',
        bind: {},
        schema: { body: createSchema, result: createdSchema },
      },
    },
    call => (message, context) => {
      try {
        return call.settle(creator.handle(message), context)
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
      codec: getCodec,
      result: orderCodec,
      handler: facts(GetOrderHandler),
      http: {
        method: 'GET',
        path: '/orders/:id',
        status: 200,
        location: undefined,
        bind: {},
        schema: { params: idSchema, result: orderSchema },
      },
    },
    call => (message, context) => call.promise(finder.handle(message), context),
  ),
]

/** The same through Catga, its endpoints written as catga-gen writes them. */
export async function catgaServer(): Promise<FastifyInstance> {
  const catga = await startApplication(
    { codegen: 1, fingerprint: 'by-hand', wire: () => ({ behaviors: [], entries }) },
    { name: 'orders' },
  )
  await catga.start()
  const http = fastify()
  await http.register(catgaFastify, { catga })
  return http
}
