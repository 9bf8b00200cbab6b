import { Command } from '@catga/core'
import type { Order } from '../models/order.ts'

export class ShipOrder extends Command<Order> {
  static readonly http = { method: 'POST', path: '/orders/:orderId/ship' } as const

  constructor(
    readonly orderId: string,
    /** Default: made of the order's id. */
    readonly trackingNumber?: string,
  ) {
    super()
  }
}
