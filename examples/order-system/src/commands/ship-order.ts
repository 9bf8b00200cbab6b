import { Command } from '@catga/core'
import type { Order } from '../models/order.ts'

export class ShipOrder extends Command<Order> {
  constructor(
    readonly orderId: string,
    readonly trackingNumber: string,
  ) {
    super()
  }
}
