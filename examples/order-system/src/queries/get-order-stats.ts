import { Query } from '@catga/core'
import type { OrderStats } from '../models/order-stats.ts'

export class GetOrderStats extends Query<OrderStats> {
  static readonly http = { method: 'GET', path: '/stats' } as const
}
