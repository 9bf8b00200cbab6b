import { orderErrors } from './order-errors.ts'
import type { OrderItem } from './order-item.ts'

export type OrderStatus = 'Pending' | 'Paid' | 'Shipped' | 'Delivered' | 'Cancelled'

/** Pending → Paid → Shipped → Delivered; cancelled from Pending and Paid only. A move makes a new order. */
export class Order {
  constructor(
    readonly id: string,
    readonly customerId: string,
    readonly items: readonly OrderItem[],
    readonly total: number,
    readonly createdAt: Date,
    readonly status: OrderStatus = 'Pending',
    readonly paidAt?: Date,
    readonly paymentMethod?: string,
    readonly shippedAt?: Date,
    readonly trackingNumber?: string,
    readonly deliveredAt?: Date,
    readonly cancelledAt?: Date,
  ) {}

  static create(id: string, customerId: string, items: readonly OrderItem[], now: Date): Order {
    const cents = items.reduce((sum, item) => sum + Math.round(item.price * 100) * item.quantity, 0)
    return new Order(id, customerId, items, cents / 100, now)
  }

  pay(paymentMethod: string, now: Date): Order {
    if (this.status !== 'Pending')
      throw orderErrors.ORDER_NOT_PAYABLE(`order ${this.id} is ${this.status}, not Pending`)
    return this.with({ status: 'Paid', paidAt: now, paymentMethod })
  }

  ship(trackingNumber: string, now: Date): Order {
    if (this.status !== 'Paid')
      throw orderErrors.ORDER_NOT_SHIPPABLE(`order ${this.id} is ${this.status}, not Paid`)
    return this.with({ status: 'Shipped', shippedAt: now, trackingNumber })
  }

  deliver(now: Date): Order {
    if (this.status !== 'Shipped')
      throw orderErrors.ORDER_NOT_DELIVERABLE(`order ${this.id} is ${this.status}, not Shipped`)
    return this.with({ status: 'Delivered', deliveredAt: now })
  }

  cancel(now: Date): Order {
    if (this.status !== 'Pending' && this.status !== 'Paid')
      throw orderErrors.ORDER_NOT_CANCELLABLE(
        `order ${this.id} is ${this.status}: only Pending and Paid ones can be`,
      )
    return this.with({ status: 'Cancelled', cancelledAt: now })
  }

  private with(changes: Partial<Order>): Order {
    return Object.assign(Object.create(Order.prototype) as Order, this, changes)
  }
}
