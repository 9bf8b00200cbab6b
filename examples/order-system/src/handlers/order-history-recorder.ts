import type { EventHandler } from '@catga/core'
import type { OrderEvent } from '../events/order-event.ts'
import type { OrderStore } from '../models/order-store.ts'

/** Keeps what happened to each order. */
export class OrderHistoryRecorder implements EventHandler<OrderEvent> {
  constructor(private readonly store: OrderStore) {}

  handle(event: OrderEvent): void {
    this.store.record(event.orderId, { ...event, type: event.type })
  }
}
