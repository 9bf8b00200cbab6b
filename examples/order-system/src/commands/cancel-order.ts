import { Command } from '@catga/core'
import type { Order } from '../models/order.ts'

export class CancelOrder extends Command<Order> {
  constructor(readonly orderId: string) {
    super()
  }
}
