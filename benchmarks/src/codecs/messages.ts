import { DomainEvent } from '@catga/core'

// Compiled by catga-gen: the codecs that are measured are those of any application.

/** Seven fields, as a small domain event has. */
export class PaidOrder extends DomainEvent<'benchmark.order-paid'> {
  constructor(
    readonly orderId: string,
    readonly customerId: string,
    readonly amount: number,
    readonly currency: string,
    readonly itemCount: number,
    readonly paidAt: number,
    readonly express: boolean,
  ) {
    super()
  }
}

export interface PlacedItem {
  readonly sku: string
  readonly quantity: number
  readonly price: number
}

/** Eleven fields, a list and a note that is not ASCII. */
export class PlacedOrder extends DomainEvent<'benchmark.order-placed'> {
  constructor(
    readonly orderId: string,
    readonly customerId: string,
    readonly items: readonly PlacedItem[],
    readonly total: number,
    readonly currency: string,
    readonly note: string,
    readonly street: string,
    readonly city: string,
    readonly zip: string,
    readonly createdAt: number,
    readonly express: boolean,
  ) {
    super()
  }
}
