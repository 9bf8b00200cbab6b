import { Command } from '@catga/core'
import type { Order } from '../models/order.ts'

export class PayOrder extends Command<Order> {
  static readonly http = { method: 'POST', path: '/orders/:orderId/pay' } as const

  constructor(
    readonly orderId: string,
    /** Default `default`. */
    readonly paymentMethod?: string,
  ) {
    super()
  }
}
