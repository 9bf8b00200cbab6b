import { randomUUID } from 'node:crypto'
import {
  type CommandHandler,
  type EventHandler,
  type MessageClient,
  ok,
  type QueryHandler,
} from '@catga/core'
import {
  type CreateOrder,
  type CreateOrderLater,
  type CreateOrderScoped,
  type GetOrder,
  type OrderCreated,
  type OrderCreatedLater,
  OrderResult,
  PaymentResult,
  type PayOrder,
} from './messages.ts'

// What every contender's handlers do.
export const createOrder = (m: { readonly quantity: number; readonly price: number }) =>
  new OrderResult((Math.random() * 0x7fffffff) | 0, 'Created', m.quantity * m.price)
export const payOrder = () =>
  new PaymentResult((Math.random() * 0x7fffffff) | 0, true, randomUUID().slice(0, 16))
export const getOrder = (m: { readonly orderId: number }) => new OrderResult(m.orderId, 'Completed', 99.99)

export class CreateOrderHandler implements CommandHandler<CreateOrder> {
  handle(message: CreateOrder) {
    return ok(createOrder(message))
  }
}
export class CreateOrderLaterHandler implements CommandHandler<CreateOrderLater> {
  async handle(message: CreateOrderLater) {
    return ok(createOrder(message))
  }
}
export class CreateOrderScopedHandler implements CommandHandler<CreateOrderScoped> {
  constructor(readonly catga: MessageClient) {}
  handle(message: CreateOrderScoped) {
    return ok(createOrder(message))
  }
}
export class PayOrderHandler implements CommandHandler<PayOrder> {
  handle(_message: PayOrder) {
    return ok(payOrder())
  }
}
export class GetOrderHandler implements QueryHandler<GetOrder> {
  handle(message: GetOrder) {
    return ok(getOrder(message))
  }
}

export class First implements EventHandler<OrderCreated> {
  total = 0
  handle(event: OrderCreated): void {
    this.total += event.total
  }
}
export class Second implements EventHandler<OrderCreated> {
  total = 0
  handle(event: OrderCreated): void {
    this.total += event.total
  }
}
export class Third implements EventHandler<OrderCreated> {
  total = 0
  handle(event: OrderCreated): void {
    this.total += event.total
  }
}
export class FirstLater implements EventHandler<OrderCreatedLater> {
  total = 0
  async handle(event: OrderCreatedLater): Promise<void> {
    this.total += event.total
  }
}
export class SecondLater implements EventHandler<OrderCreatedLater> {
  total = 0
  async handle(event: OrderCreatedLater): Promise<void> {
    this.total += event.total
  }
}
export class ThirdLater implements EventHandler<OrderCreatedLater> {
  total = 0
  async handle(event: OrderCreatedLater): Promise<void> {
    this.total += event.total
  }
}
