// What both servers take, make and answer.

export interface Item {
  readonly productId: string
  readonly name: string
  readonly quantity: number
  readonly price: number
}

export class Created {
  constructor(
    readonly orderId: string,
    readonly customerId: string,
    readonly total: number,
    readonly createdAt: Date,
  ) {}
}

export interface Order {
  readonly id: string
  readonly customerId: string
  readonly items: readonly Item[]
  readonly total: number
  readonly createdAt: Date
  readonly status: 'Pending' | 'Paid'
}

const text = { type: 'string' } as const
const number = { type: 'number' } as const
const date = { type: 'string', format: 'date-time' } as const
const object = (properties: Readonly<Record<string, object>>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
})

const item = object({ productId: text, name: text, quantity: number, price: number })
export const createSchema = object({ customerId: text, items: { type: 'array', items: item } })
export const createdSchema = object({ orderId: text, customerId: text, total: number, createdAt: date })
export const idSchema = object({ id: text })
export const orderSchema = object({
  id: text,
  customerId: text,
  items: { type: 'array', items: item },
  total: number,
  createdAt: date,
  status: text,
})

let count = 0
export function create(customerId: string, items: readonly Item[]): Created {
  const total = items.reduce((sum, { price, quantity }) => sum + price * quantity, 0)
  count += 1
  return new Created(`O-${count}`, customerId, total, new Date())
}

const items: readonly Item[] = [
  { productId: 'P-1', name: 'Tea', quantity: 2, price: 4.95 },
  { productId: 'P-2', name: 'Cup', quantity: 1, price: 12 },
]
const createdAt = new Date(0)
export async function find(id: string): Promise<Order> {
  return { id, customerId: 'C-1', items, total: 21.9, createdAt, status: 'Paid' }
}
