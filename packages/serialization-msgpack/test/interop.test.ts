import { isCatgaError } from '@catga/core'
import { msgpackSerializer } from '@catga/serialization-msgpack'
import { describe, expect, test } from '@jest/globals'
import { decode, encode } from '@msgpack/msgpack'
import fc from 'fast-check'
import { bigintCodec, dateCodec, numberCodec, stringCodec } from './support/kinds.ts'
import { Order, orderCodec } from './support/order.ts'

const serializer = msgpackSerializer()
const text = fc.string({ unit: 'binary' })
/** Without -0, of which @msgpack/msgpack makes 0. */
const number = fc.oneof(fc.double(), fc.maxSafeInteger(), fc.integer()).map(value => value + 0)
const plainOrder = fc.record(
  {
    note: text,
    items: fc.array(fc.record({ quantity: number, sku: text })),
    customerId: text,
  },
  { requiredKeys: ['items', 'customerId'] },
)

const failure = (payload: unknown): unknown => {
  try {
    return serializer.decode(orderCodec, encode(payload))
  } catch (error) {
    return isCatgaError(error, 'DECODE_FAILED') ? error.details : error
  }
}

describe('@msgpack/msgpack', () => {
  test('reads what we write', () => {
    fc.assert(
      fc.property(plainOrder, ({ customerId, items, note }) => {
        const bytes = serializer.encode(orderCodec, new Order(customerId, items, note))
        expect(decode(bytes)).toEqual({ customerId, items, ...(note === undefined ? {} : { note }) })
      }),
    )
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), value =>
        expect(decode(serializer.encode(dateCodec, value))).toEqual(value),
      ),
    )
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 64n - 1n }), value =>
        expect(decode(serializer.encode(bigintCodec, value), { useBigInt64: true })).toBe(value),
      ),
    )
    fc.assert(fc.property(number, value => expect(decode(serializer.encode(numberCodec, value))).toBe(value)))
  })

  test('writes what we read, with keys in any order', () => {
    fc.assert(
      fc.property(plainOrder, value => {
        const found = serializer.decode(orderCodec, encode(value))
        expect(found).toBeInstanceOf(Order)
        expect({ ...found }).toEqual(value)
      }),
    )
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), value =>
        expect(serializer.decode(dateCodec, encode(value))).toEqual(value),
      ),
    )
    fc.assert(fc.property(number, value => expect(serializer.decode(numberCodec, encode(value))).toBe(value)))
    fc.assert(fc.property(text, value => expect(serializer.decode(stringCodec, encode(value))).toBe(value)))
  })
})

describe('bytes of another version of the type', () => {
  test('may have fields that are not known', () => {
    const payload = {
      customerId: 'c',
      items: [{ sku: 's', quantity: 1, colour: 'red' }],
      coupon: { code: 'X' },
    }
    expect(serializer.decode(orderCodec, encode(payload))).toEqual(
      new Order('c', [{ sku: 's', quantity: 1 }]),
    )
  })

  test('say where a field is missing or has the wrong type', () => {
    expect(failure({ customerId: 'c' })).toEqual({ path: 'items' })
    expect(failure({ customerId: 'c', items: [{ sku: 's' }] })).toEqual({ path: 'items[0].quantity' })
    expect(failure({ customerId: 'c', items: [{ sku: 's', quantity: 'two' }] })).toEqual({
      path: 'items[0].quantity',
      expected: 'a number',
    })
    expect(failure({ customerId: 7, items: [] })).toEqual({ path: 'customerId', expected: 'a string' })
  })

  test('keep integers that a number cannot hold, and numbers beside them', () => {
    const wide = encode([2n ** 63n, 2n ** 53n - 1n, -(2n ** 63n), 5n], { useBigInt64: true })
    const read = { write: () => undefined, toPlain: (v: unknown) => v, fromPlain: (v: unknown) => v }
    const codec = {
      ...read,
      read: (r: { readonly mismatch: unknown }) => {
        throw r.mismatch
      },
    }
    expect(serializer.decode(codec, wide)).toEqual([2n ** 63n, 2 ** 53 - 1, -(2n ** 63n), 5])
    expect(() => serializer.decode(numberCodec, encode(2n ** 60n, { useBigInt64: true }))).toThrow(
      /has to be a number/,
    )
    expect(serializer.decode(bigintCodec, encode(7))).toBe(7n)
    expect(serializer.decode(bigintCodec, encode('-12'))).toBe(-12n)
  })
})
