// What bodies look like. Strict: no coercion, no unknown fields.
const text = { type: 'string' } as const
const number = { type: 'number' } as const

const object = <const P extends Readonly<Record<string, unknown>>>(
  properties: P,
  required: readonly (keyof P & string)[],
) => ({ type: 'object', properties, required, additionalProperties: false }) as const

export const createOrderBody = object(
  {
    customerId: text,
    items: {
      type: 'array',
      maxItems: 1000,
      items: object({ productId: text, name: text, quantity: number, price: number }, [
        'productId',
        'name',
        'quantity',
        'price',
      ]),
    },
  },
  ['customerId', 'items'],
)
const optional = (schema: object) => ({ ...schema, type: ['object', 'null'] })
export const payOrderBody = optional(object({ paymentMethod: text }, []))
export const shipOrderBody = optional(object({ trackingNumber: text }, []))
export const emptyBody = optional(object({}, []))
