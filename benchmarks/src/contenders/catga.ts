import type { Behavior } from '@catga/core'
import { createCatga } from '../app/catga.gen.ts'
import {
  CreateOrder,
  CreateOrderLater,
  CreateOrderScoped,
  GetOrder,
  OrderCreated,
  OrderCreatedLater,
  PayOrder,
} from '../app/messages.ts'
import { keep, type Loop } from '../measure.ts'
import type { Client } from './client.ts'

const silent = { debug() {}, info() {}, warn() {}, error() {} }
const catga = await createCatga({ logger: silent })

const publish = (n: number) => {
  const event = new OrderCreated(n, n, 99.99)
  keep(event)
  return catga.publish(event)
}
export const direct: Client = {
  create: n => catga.dispatch(new CreateOrder(n, 'PROD-001', 2, 99.99)),
  pay: n => catga.dispatch(new PayOrder(n, 99.99)),
  get: n => catga.dispatch(new GetOrder(n)),
  publish,
}
export const awaited: Client = {
  create: n => catga.send(new CreateOrder(n, 'PROD-001', 2, 99.99)),
  pay: n => catga.send(new PayOrder(n, 99.99)),
  get: n => catga.send(new GetOrder(n)),
  publish,
}

export const createLater: Loop = async times => {
  for (let n = 0; n < times; n++) keep(await catga.send(new CreateOrderLater(n, 'PROD-001', 2, 99.99)))
}
export const publishLater: Loop = async times => {
  for (let n = 0; n < times; n++) {
    const event = new OrderCreatedLater(n, n, 99.99)
    keep(event)
    keep(await catga.publish(event))
  }
}
export const createScoped: Loop = times => {
  for (let n = 0; n < times; n++) keep(catga.dispatch(new CreateOrderScoped(n, 'PROD-001', 2, 99.99)))
}

const passing = (): Behavior => ({ handle: (message, context, next) => next(message, context) })
const wrapped = await createCatga({ logger: silent, behaviors: [passing(), passing(), passing()] })
export const createWrapped: Loop = times => {
  for (let n = 0; n < times; n++) keep(wrapped.dispatch(new CreateOrder(n, 'PROD-001', 2, 99.99)))
}
export const createLaterWrapped: Loop = async times => {
  for (let n = 0; n < times; n++) keep(await wrapped.send(new CreateOrderLater(n, 'PROD-001', 2, 99.99)))
}
