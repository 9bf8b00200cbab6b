import { type Clock, type CommandHandler, type IdGenerator, type MessageClient, ok } from '@catga/core'
import { type CreateOrder, OrderCreatedResult } from '../commands/create-order.ts'
import { OrderCreated } from '../events/order-created.ts'
import { Order } from '../models/order.ts'
import type { OrderStore } from '../models/order-store.ts'

export class CreateOrderHandler implements CommandHandler<CreateOrder> {
  constructor(
    private readonly store: OrderStore,
    private readonly catga: MessageClient,
    private readonly ids: IdGenerator,
    private readonly clock: Clock,
  ) {}

  async handle({ customerId, items }: CreateOrder) {
    const order = Order.create(this.ids.uuid(), customerId, items, new Date(this.clock.now()))
    this.store.save(order)
    const created = await this.catga.publish(
      new OrderCreated(order.id, customerId, order.total, order.createdAt),
    )
    return created.ok
      ? ok(new OrderCreatedResult(order.id, customerId, order.total, order.createdAt))
      : created
  }
}
