import 'reflect-metadata'
import { Mediator, NotificationData, notificationHandler, RequestData, requestHandler } from 'mediatr-ts'
import { createOrder, getOrder, payOrder } from '../app/handlers.ts'
import type { OrderResult, PaymentResult } from '../app/messages.ts'
import type { Client } from './client.ts'

class Create extends RequestData<OrderResult> {
  constructor(
    readonly customerId: number,
    readonly productId: string,
    readonly quantity: number,
    readonly price: number,
  ) {
    super()
  }
}
class Pay extends RequestData<PaymentResult> {
  constructor(
    readonly orderId: number,
    readonly amount: number,
  ) {
    super()
  }
}
class Get extends RequestData<OrderResult> {
  constructor(readonly orderId: number) {
    super()
  }
}
class Created extends NotificationData {
  constructor(
    readonly orderId: number,
    readonly customerId: number,
    readonly total: number,
  ) {
    super()
  }
}
class CreateHandler {
  async handle(command: Create) {
    return createOrder(command)
  }
}
class PayHandler {
  async handle(_: Pay) {
    return payOrder()
  }
}
class GetHandler {
  async handle(query: Get) {
    return getOrder(query)
  }
}
requestHandler(Create)(CreateHandler)
requestHandler(Pay)(PayHandler)
requestHandler(Get)(GetHandler)
const listener = () =>
  class {
    total = 0
    async handle(event: Created) {
      this.total += event.total
    }
  }
for (const each of [listener(), listener(), listener()]) notificationHandler(Created)(each)
const mediator = new Mediator()

export const awaited: Client = {
  create: n => mediator.send(new Create(n, 'PROD-001', 2, 99.99)),
  pay: n => mediator.send(new Pay(n, 99.99)),
  get: n => mediator.send(new Get(n)),
  publish: n => mediator.publish(new Created(n, n, 99.99)),
}
