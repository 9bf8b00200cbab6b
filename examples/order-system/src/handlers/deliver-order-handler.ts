import type { Clock, CommandHandler, MessageClient } from '@catga/core'
import { ok } from '@catga/core'
import type { DeliverOrder } from '../commands/deliver-order.ts'
import { OrderDelivered } from '../events/order-delivered.ts'
import type { OrderStore } from '../models/order-store.ts'

export class DeliverOrderHandler implements CommandHandler<DeliverOrder> {
  constructor(
    private readonly store: OrderStore,
    private readonly catga: MessageClient,
    private readonly clock: Clock,
  ) {}

  async handle({ orderId }: DeliverOrder) {
    const now = new Date(this.clock.now())
    const order = this.store.save(this.store.get(orderId).deliver(now))
    const published = await this.catga.publish(new OrderDelivered(orderId, now))
    return published.ok ? ok(order) : published
  }
}
