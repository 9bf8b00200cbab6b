import type { Clock, CommandHandler, MessageClient } from '@catga/core'
import { ok } from '@catga/core'
import type { CancelOrder } from '../commands/cancel-order.ts'
import { OrderCancelled } from '../events/order-cancelled.ts'
import type { OrderStore } from '../models/order-store.ts'

export class CancelOrderHandler implements CommandHandler<CancelOrder> {
  constructor(
    private readonly store: OrderStore,
    private readonly catga: MessageClient,
    private readonly clock: Clock,
  ) {}

  async handle({ orderId }: CancelOrder) {
    const now = new Date(this.clock.now())
    const order = this.store.save(this.store.get(orderId).cancel(now))
    const published = await this.catga.publish(new OrderCancelled(orderId, now))
    return published.ok ? ok(order) : published
  }
}
