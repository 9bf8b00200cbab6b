import { getInMemoryMessageBus } from '@event-driven-io/emmett'
import { createOrder, getOrder, payOrder } from '../app/handlers.ts'
import { keep } from '../measure.ts'
import type { Client } from './client.ts'

type Create = {
  type: 'Create'
  data: { customerId: number; productId: string; quantity: number; price: number }
  kind?: 'Command'
}
type Pay = { type: 'Pay'; data: { orderId: number; amount: number }; kind?: 'Command' }
type Get = { type: 'Get'; data: { orderId: number }; kind?: 'Command' }
type Created = {
  type: 'Created'
  data: { orderId: number; customerId: number; total: number }
  kind?: 'Event'
}

const bus = getInMemoryMessageBus()
// Its commands answer nothing: the handlers keep what the others return.
bus.handle<Create>(async ({ data }: Create) => keep(createOrder(data)), 'Create')
bus.handle<Pay>(async () => keep(payOrder()), 'Pay')
bus.handle<Get>(async ({ data }: Get) => keep(getOrder(data)), 'Get')
let total = 0
const listener =
  () =>
  ({ data }: Created) => {
    total += data.total
  }
for (const each of [listener(), listener(), listener()]) bus.subscribe<Created>(each, 'Created')
keep(() => total)

export const awaited: Client = {
  create: n =>
    bus.send<Create>({
      type: 'Create',
      data: { customerId: n, productId: 'PROD-001', quantity: 2, price: 99.99 },
    }),
  pay: n => bus.send<Pay>({ type: 'Pay', data: { orderId: n, amount: 99.99 } }),
  get: n => bus.send<Get>({ type: 'Get', data: { orderId: n } }),
  publish: n => bus.publish<Created>({ type: 'Created', data: { orderId: n, customerId: n, total: 99.99 } }),
}
