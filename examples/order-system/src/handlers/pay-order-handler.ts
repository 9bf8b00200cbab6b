import type { Clock, CommandHandler, MessageClient } from '@catga/core'
import { ok } from '@catga/core'
import type { PayOrder } from '../commands/pay-order.ts'
import { OrderPaid } from '../events/order-paid.ts'
import type { OrderStore } from '../models/order-store.ts'

export class PayOrderHandler implements CommandHandler<PayOrder> {
  constructor(
    private readonly store: OrderStore,
    private readonly catga: MessageClient,
    private readonly clock: Clock,
  ) {}

  async handle({ orderId, paymentMethod = 'default' }: PayOrder) {
    const now = new Date(this.clock.now())
    const order = this.store.save(this.store.get(orderId).pay(paymentMethod, now))
    const published = await this.catga.publish(new OrderPaid(orderId, paymentMethod, now))
    return published.ok ? ok(order) : published
  }
}
