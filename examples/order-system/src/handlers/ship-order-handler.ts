import type { Clock, CommandHandler, MessageClient } from '@catga/core'
import { ok } from '@catga/core'
import type { ShipOrder } from '../commands/ship-order.ts'
import { OrderShipped } from '../events/order-shipped.ts'
import type { OrderStore } from '../models/order-store.ts'

export class ShipOrderHandler implements CommandHandler<ShipOrder> {
  constructor(
    private readonly store: OrderStore,
    private readonly catga: MessageClient,
    private readonly clock: Clock,
  ) {}

  async handle({ orderId, trackingNumber = `TRACK-${orderId.slice(-8).toUpperCase()}` }: ShipOrder) {
    const now = new Date(this.clock.now())
    const order = this.store.save(this.store.get(orderId).ship(trackingNumber, now))
    const published = await this.catga.publish(new OrderShipped(orderId, trackingNumber, now))
    return published.ok ? ok(order) : published
  }
}
