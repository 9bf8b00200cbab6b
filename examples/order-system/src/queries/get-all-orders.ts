import { Query } from '@catga/core'
import type { Order } from '../models/order.ts'

export class GetAllOrders extends Query<readonly Order[]> {
  static readonly http = { method: 'GET', path: '/orders' } as const
}
