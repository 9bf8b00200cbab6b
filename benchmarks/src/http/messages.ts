import { Command, type CommandHandler, ok, Query, type QueryHandler } from '@catga/core'
import { type Created, create, find, type Item, type Order } from './orders.ts'

export class TakeOrder extends Command<Created> {
  static readonly http = {
    method: 'POST',
    path: '/orders',
    status: 201,
    location: '/orders/{orderId}',
  } as const

  constructor(
    readonly customerId: string,
    readonly items: readonly Item[],
  ) {
    super()
  }
}
export class TakeOrderHandler implements CommandHandler<TakeOrder> {
  handle({ customerId, items }: TakeOrder) {
    return ok(create(customerId, items))
  }
}

export class FindOrder extends Query<Order> {
  static readonly http = { method: 'GET', path: '/orders/:id' } as const

  constructor(readonly id: string) {
    super()
  }
}
export class FindOrderHandler implements QueryHandler<FindOrder> {
  handle({ id }: FindOrder): Promise<Order> {
    return find(id)
  }
}
