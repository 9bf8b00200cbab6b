/** Seven fields, as a small domain event has. */
export interface OrderPaid {
  readonly orderId: string
  readonly customerId: string
  readonly amount: number
  readonly currency: string
  readonly itemCount: number
  readonly paidAt: number
  readonly express: boolean
}

export interface OrderItem {
  readonly sku: string
  readonly quantity: number
  readonly price: number
}

/** Eleven fields, a list and a note that is not ASCII. */
export interface OrderCreated {
  readonly orderId: string
  readonly customerId: string
  readonly items: readonly OrderItem[]
  readonly total: number
  readonly currency: string
  readonly note: string
  readonly street: string
  readonly city: string
  readonly zip: string
  readonly createdAt: number
  readonly express: boolean
}

/** Several of each, so that no contender gets by on one value. */
export const small: readonly OrderPaid[] = Array.from({ length: 8 }, (_, index) => ({
  orderId: `order-${10_000 + index * 37}`,
  customerId: `customer-${400 + index}`,
  amount: 129.95 + index,
  currency: 'EUR',
  itemCount: 3 + index,
  paidAt: 1_764_000_000_000 + index * 1001,
  express: index % 2 === 0,
}))

export const big: readonly OrderCreated[] = Array.from({ length: 8 }, (_, index) => ({
  orderId: `order-${10_000 + index * 37}`,
  customerId: `customer-${400 + index}`,
  items: [
    { sku: `SKU-1000${index}`, quantity: 1 + index, price: 19.99 },
    { sku: `SKU-2000${index}`, quantity: 20, price: 5.5 },
    { sku: `SKU-3000${index}`, quantity: 300, price: 1249 },
  ],
  total: 1499.49 + index,
  currency: 'EUR',
  note: `Bitte beim Nachbarn abgeben – Grüße, Zoë ${index}`,
  street: `Hauptstrasse ${index + 11}`,
  city: 'Hamburg',
  zip: `2035${index}`,
  createdAt: 1_764_000_000_000 + index * 1001,
  express: index % 2 === 0,
}))
