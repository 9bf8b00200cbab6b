import { DomainEvent } from '@catga/core'

export class OrderDelivered extends DomainEvent<'order.delivered'> {
  constructor(
    readonly orderId: string,
    readonly deliveredAt: Date,
  ) {
    super()
  }
}
