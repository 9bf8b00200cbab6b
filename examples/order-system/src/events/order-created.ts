import { DomainEvent } from '@catga/core'

export class OrderCreated extends DomainEvent<'order.created'> {
  constructor(
    readonly orderId: string,
    readonly customerId: string,
    readonly total: number,
    readonly createdAt: Date,
  ) {
    super()
  }
}
