import { DomainEvent } from '@catga/core'

export class OrderShipped extends DomainEvent<'order.shipped'> {
  constructor(
    readonly orderId: string,
    readonly trackingNumber: string,
    readonly shippedAt: Date,
  ) {
    super()
  }
}
