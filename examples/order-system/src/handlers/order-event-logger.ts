import type { EventHandler, Logger, MessageContext } from '@catga/core'
import type { OrderEvent } from '../events/order-event.ts'

/** Says what happens, in the log. */
export class OrderEventLogger implements EventHandler<OrderEvent> {
  constructor(private readonly logger: Logger) {}

  handle(event: OrderEvent, { correlationId }: MessageContext): void {
    this.logger.info(event.type, { orderId: event.orderId, correlationId })
  }
}
