import * as app from '../app/handlers.ts'
import {
  CreateOrder,
  CreateOrderLater,
  GetOrder,
  OrderCreated,
  OrderCreatedLater,
  PayOrder,
} from '../app/messages.ts'
import { keep } from '../measure.ts'
import type { Client } from './client.ts'

const create = new app.CreateOrderHandler()
const createLater = new app.CreateOrderLaterHandler()
const pay = new app.PayOrderHandler()
const get = new app.GetOrderHandler()
const [first, second, third] = [new app.First(), new app.Second(), new app.Third()]
const [first2, second2, third2] = [new app.FirstLater(), new app.SecondLater(), new app.ThirdLater()]

/** L0: synchronous calls of the handlers themselves. */
export const direct: Client = {
  create: n => create.handle(new CreateOrder(n, 'PROD-001', 2, 99.99)),
  pay: n => pay.handle(new PayOrder(n, 99.99)),
  get: n => get.handle(new GetOrder(n)),
  publish: n => {
    const event = new OrderCreated(n, n, 99.99)
    first.handle(event)
    second.handle(event)
    third.handle(event)
    keep(event)
  },
}

/** L2: awaited calls of asynchronous handlers; events through `Promise.all`. */
export const awaited: Client = {
  create: n => createLater.handle(new CreateOrderLater(n, 'PROD-001', 2, 99.99)),
  pay: async n => pay.handle(new PayOrder(n, 99.99)),
  get: async n => get.handle(new GetOrder(n)),
  publish: n => {
    const event = new OrderCreatedLater(n, n, 99.99)
    keep(event)
    return Promise.all([first2.handle(event), second2.handle(event), third2.handle(event)])
  },
}
