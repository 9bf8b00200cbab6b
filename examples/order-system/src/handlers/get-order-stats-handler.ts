import type { Clock, QueryHandler } from '@catga/core'
import type { OrderStatus } from '../models/order.ts'
import type { OrderStats } from '../models/order-stats.ts'
import type { OrderStore } from '../models/order-store.ts'
import type { GetOrderStats } from '../queries/get-order-stats.ts'

const earning: ReadonlySet<OrderStatus> = new Set(['Paid', 'Shipped', 'Delivered'])

export class GetOrderStatsHandler implements QueryHandler<GetOrderStats> {
  constructor(
    private readonly store: OrderStore,
    private readonly clock: Clock,
  ) {}

  handle(_query: GetOrderStats): OrderStats {
    const orders = this.store.all()
    const byStatus: Partial<Record<OrderStatus, number>> = {}
    for (const { status } of orders) byStatus[status] = (byStatus[status] ?? 0) + 1
    const cents = orders
      .filter(({ status }) => earning.has(status))
      .reduce((sum, { total }) => sum + Math.round(total * 100), 0)
    return {
      totalOrders: orders.length,
      byStatus,
      totalRevenue: cents / 100,
      timestamp: new Date(this.clock.now()),
    }
  }
}
