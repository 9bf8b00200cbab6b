import { Query } from '@catga/core'
import type { Order } from '../models/order.ts'

export class GetOrder extends Query<Order> {
  static readonly http = { method: 'GET', path: '/orders/:orderId' } as const

  constructor(readonly orderId: string) {
    super()
  }
}
