import type { QueryHandler } from '@catga/core'
import type { Order } from '../models/order.ts'
import type { OrderStore } from '../models/order-store.ts'
import type { GetOrder } from '../queries/get-order.ts'

export class GetOrderHandler implements QueryHandler<GetOrder> {
  constructor(private readonly store: OrderStore) {}

  handle({ orderId }: GetOrder): Order {
    return this.store.get(orderId)
  }
}
