import type { QueryHandler } from '@catga/core'
import type { HistoryEntry, OrderStore } from '../models/order-store.ts'
import type { GetOrderHistory } from '../queries/get-order-history.ts'

export class GetOrderHistoryHandler implements QueryHandler<GetOrderHistory> {
  constructor(private readonly store: OrderStore) {}

  handle({ orderId }: GetOrderHistory): readonly HistoryEntry[] {
    return this.store.history(this.store.get(orderId).id)
  }
}
