import type { QueryHandler } from '@catga/core'
import type { Order } from '../models/order.ts'
import type { OrderStore } from '../models/order-store.ts'
import type { GetAllOrders } from '../queries/get-all-orders.ts'

export class GetAllOrdersHandler implements QueryHandler<GetAllOrders> {
  constructor(private readonly store: OrderStore) {}

  handle(_query: GetAllOrders): readonly Order[] {
    return this.store.all()
  }
}
