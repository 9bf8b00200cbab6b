import { Query } from '@catga/core'
import type { Order } from '../models/order.ts'

export class GetOrder extends Query<Order | undefined> {
  constructor(readonly orderId: string) {
    super()
  }
}
