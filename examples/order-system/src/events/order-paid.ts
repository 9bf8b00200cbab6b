import { DomainEvent } from '@catga/core'

export class OrderPaid extends DomainEvent<'order.paid'> {
  constructor(
    readonly orderId: string,
    readonly paymentMethod: string,
    readonly paidAt: Date,
  ) {
    super()
  }
}
