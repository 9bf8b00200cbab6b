import { Query } from '@catga/core'
import type { HistoryEntry } from '../models/order-store.ts'

export class GetOrderHistory extends Query<readonly HistoryEntry[]> {
  constructor(readonly orderId: string) {
    super()
  }
}
