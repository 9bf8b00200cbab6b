import type { OrderCancelled } from './order-cancelled.ts'
import type { OrderCreated } from './order-created.ts'
import type { OrderDelivered } from './order-delivered.ts'
import type { OrderPaid } from './order-paid.ts'
import type { OrderShipped } from './order-shipped.ts'

export type OrderEvent = OrderCreated | OrderPaid | OrderShipped | OrderDelivered | OrderCancelled
