import { Command } from '@catga/core'
import type { Order } from '../models/order.ts'

export class DeliverOrder extends Command<Order> {
  static readonly http = { method: 'POST', path: '/orders/:orderId/deliver' } as const

  constructor(readonly orderId: string) {
    super()
  }
}
