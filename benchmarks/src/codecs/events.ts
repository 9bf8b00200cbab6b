import { PaidOrder, PlacedOrder } from './messages.ts'

/** Several of each, so that no contender gets by on one value. */
export const small: readonly PaidOrder[] = Array.from(
  { length: 8 },
  (_, index) =>
    new PaidOrder(
      `order-${10_000 + index * 37}`,
      `customer-${400 + index}`,
      129.95 + index,
      'EUR',
      3 + index,
      1_764_000_000_000 + index * 1001,
      index % 2 === 0,
    ),
)

export const big: readonly PlacedOrder[] = Array.from(
  { length: 8 },
  (_, index) =>
    new PlacedOrder(
      `order-${10_000 + index * 37}`,
      `customer-${400 + index}`,
      [
        { sku: `SKU-1000${index}`, quantity: 1 + index, price: 19.99 },
        { sku: `SKU-2000${index}`, quantity: 20, price: 5.5 },
        { sku: `SKU-3000${index}`, quantity: 300, price: 1249 },
      ],
      1499.49 + index,
      'EUR',
      `Bitte beim Nachbarn abgeben – Grüße, Zoë ${index}`,
      `Hauptstrasse ${index + 11}`,
      'Hamburg',
      `2035${index}`,
      1_764_000_000_000 + index * 1001,
      index % 2 === 0,
    ),
)
