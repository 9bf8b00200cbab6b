import { DomainEvent } from '@catga/core'

export class OrderCancelled extends DomainEvent<'order.cancelled'> {
  constructor(
    readonly orderId: string,
    readonly cancelledAt: Date,
  ) {
    super()
  }
}
