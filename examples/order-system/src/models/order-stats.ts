import type { OrderStatus } from './order.ts'

export interface OrderStats {
  readonly totalOrders: number
  readonly byStatus: Readonly<Partial<Record<OrderStatus, number>>>
  /** Of orders that were paid and not cancelled. */
  readonly totalRevenue: number
  readonly timestamp: Date
}
