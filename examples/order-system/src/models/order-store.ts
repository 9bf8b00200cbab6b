import type { Order } from './order.ts'
import { orderErrors } from './order-errors.ts'

/** One event of an order's history, with its wire type. */
export interface HistoryEntry {
  readonly type: string
  readonly orderId: string
  readonly customerId?: string
  readonly total?: number
  readonly paymentMethod?: string
  readonly trackingNumber?: string
  readonly createdAt?: Date
  readonly paidAt?: Date
  readonly shippedAt?: Date
  readonly deliveredAt?: Date
  readonly cancelledAt?: Date
}

/** Orders and their histories, in memory. */
export class OrderStore {
  private readonly orders = new Map<string, Order>()
  private readonly histories = new Map<string, HistoryEntry[]>()

  save(order: Order): Order {
    this.orders.set(order.id, order)
    return order
  }

  /** @throws ORDER_NOT_FOUND */
  get(id: string): Order {
    const order = this.orders.get(id)
    if (order === undefined) throw orderErrors.ORDER_NOT_FOUND(`there is no order ${id}`)
    return order
  }

  all(): readonly Order[] {
    return [...this.orders.values()]
  }

  record(orderId: string, entry: HistoryEntry): void {
    const history = this.histories.get(orderId)
    if (history === undefined) this.histories.set(orderId, [entry])
    else history.push(entry)
  }

  history(orderId: string): readonly HistoryEntry[] {
    return this.histories.get(orderId) ?? []
  }
}
