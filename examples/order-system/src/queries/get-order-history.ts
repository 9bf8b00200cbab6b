import { Query } from '@catga/core'
import type { HistoryEntry } from '../models/order-store.ts'

export class GetOrderHistory extends Query<readonly HistoryEntry[]> {
  static readonly http = { method: 'GET', path: '/orders/:orderId/history' } as const

  constructor(readonly orderId: string) {
    super()
  }
}
