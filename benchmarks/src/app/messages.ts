import { Command, DomainEvent, Query } from '@catga/core'

export class OrderResult {
  constructor(
    readonly id: number,
    readonly status: string,
    readonly total: number,
  ) {}
}
export class PaymentResult {
  constructor(
    readonly id: number,
    readonly isPaid: boolean,
    readonly transaction: string,
  ) {}
}
export class CreateOrder extends Command<OrderResult> {
  constructor(
    readonly customerId: number,
    readonly productId: string,
    readonly quantity: number,
    readonly price: number,
  ) {
    super()
  }
}
export class CreateOrderLater extends Command<OrderResult> {
  constructor(
    readonly customerId: number,
    readonly productId: string,
    readonly quantity: number,
    readonly price: number,
  ) {
    super()
  }
}
export class CreateOrderScoped extends Command<OrderResult> {
  constructor(
    readonly customerId: number,
    readonly productId: string,
    readonly quantity: number,
    readonly price: number,
  ) {
    super()
  }
}
export class PayOrder extends Command<PaymentResult> {
  constructor(
    readonly orderId: number,
    readonly amount: number,
  ) {
    super()
  }
}
export class GetOrder extends Query<OrderResult> {
  constructor(readonly orderId: number) {
    super()
  }
}
export class OrderCreated extends DomainEvent<'order.created'> {
  constructor(
    readonly orderId: number,
    readonly customerId: number,
    readonly total: number,
  ) {
    super()
  }
}
export class OrderCreatedLater extends DomainEvent<'order.created-later'> {
  constructor(
    readonly orderId: number,
    readonly customerId: number,
    readonly total: number,
  ) {
    super()
  }
}
