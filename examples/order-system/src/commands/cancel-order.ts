import { Command } from '@catga/core'
import type { Order } from '../models/order.ts'

export class CancelOrder extends Command<Order> {
  static readonly http = { method: 'POST', path: '/orders/:orderId/cancel' } as const

  constructor(readonly orderId: string) {
    super()
  }
}
