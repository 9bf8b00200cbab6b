import { Command, type ValidationIssue } from '@catga/core'
import type { OrderItem } from '../models/order-item.ts'

export class OrderCreatedResult {
  constructor(
    readonly orderId: string,
    readonly customerId: string,
    readonly total: number,
    readonly createdAt: Date,
  ) {}
}

class CreateOrderValidator {
  validate({ customerId, items }: CreateOrder): readonly ValidationIssue[] {
    const issues: ValidationIssue[] = []
    const issue = (message: string, ...path: (string | number)[]) => issues.push({ message, path })
    if (customerId.trim() === '') issue('must not be empty', 'customerId')
    if (items.length === 0) issue('must hold at least one item', 'items')
    items.forEach(({ productId, quantity, price }, index) => {
      if (productId.trim() === '') issue('must not be empty', 'items', index, 'productId')
      if (!Number.isInteger(quantity) || quantity < 1)
        issue('must be a whole number from 1', 'items', index, 'quantity')
      if (!Number.isFinite(price) || price < 0) issue('must not be negative', 'items', index, 'price')
    })
    return issues
  }
}

export class CreateOrder extends Command<OrderCreatedResult> {
  static readonly http = {
    method: 'POST',
    path: '/orders',
    status: 201,
    location: '/orders/{orderId}',
  } as const
  static readonly validator = CreateOrderValidator

  constructor(
    readonly customerId: string,
    readonly items: readonly OrderItem[],
  ) {
    super()
  }
}
