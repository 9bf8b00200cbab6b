import { Command } from '@catga/core'
import type { Order } from '../models/order.ts'

export class PayOrder extends Command<Order> {
  constructor(
    readonly orderId: string,
    readonly paymentMethod: string,
  ) {
    super()
  }
}
