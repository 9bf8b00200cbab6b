import { jsonSerializer } from '@catga/core'
import type { Codec } from '@catga/core/codegen'
import { msgpackSerializer } from '@catga/serialization-msgpack'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Everything, everythingCodec } from './support/everything.ts'
import {
  bigintCodec,
  bytesCodec,
  dateCodec,
  numberCodec,
  stringCodec,
  stringsCodec,
} from './support/kinds.ts'
import { Order, orderCodec } from './support/order.ts'

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 300 }))
const date = fc.date({ noInvalidDate: true })
const finite = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.maxSafeInteger(),
  fc.integer(),
)
const bigint = fc.oneof(
  fc.bigInt(),
  fc.bigInt({ min: -(2n ** 65n), max: 2n ** 65n }),
  fc.constant(10n ** 400n),
)
const bytes = fc.uint8Array({ maxLength: 70_000, size: 'max' })
const order = fc
  .tuple(
    text,
    fc.array(fc.record({ sku: text, quantity: fc.integer() })),
    fc.option(text, { nil: undefined }),
  )
  .map(([customerId, items, note]) => new Order(customerId, items, note))
const everything: fc.Arbitrary<Everything> = fc.record({
  text,
  amount: finite,
  flag: fc.boolean(),
  nothing: fc.option(text),
  at: date,
  position: bigint,
  blob: fc.uint8Array(),
  pair: fc.tuple(text, finite),
  counts: fc.dictionary(
    fc.string({ maxLength: 12 }).filter(name => !['__proto__', 'constructor', 'prototype'].includes(name)),
    fc.integer(),
    { noNullPrototype: false },
  ),
  byId: fc.array(fc.tuple(fc.integer(), text)).map(pairs => new Map(pairs)),
  tags: fc.array(text).map(tags => new Set(tags)),
  status: fc.constantFrom('open', 'paid'),
  payment: fc.oneof(
    fc.record({ kind: fc.constant('card' as const), last4: text }),
    fc.record({ kind: fc.constant('invoice' as const), dueDays: fc.integer() }),
  ),
})

/** What `-0` is in JSON: fields of objects have to be compared without its sign. */
const unsigned = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, each) =>
      typeof each === 'bigint'
        ? `${each}n`
        : each instanceof Map || each instanceof Set
          ? [...each]
          : each instanceof Uint8Array
            ? [...each]
            : each,
    ),
  )

describe.each([
  ['JSON', jsonSerializer({ maxBytes: 2 ** 20 })],
  ['MessagePack', msgpackSerializer({ maxBytes: 2 ** 20 })],
] as const)('%s returns what it was given', (name, serializer) => {
  const back = <T>(codec: Codec<T>, value: T) => serializer.decode(codec, serializer.encode(codec, value))
  /** A target of exactly the size takes it, one byte less does not, and nothing around it is touched. */
  const into = <T>(codec: Codec<T>, value: T) => {
    const wanted = serializer.encode(codec, value)
    const target = new Uint8Array(wanted.length + 6).fill(0xee)
    const end = 3 + wanted.length
    expect(serializer.encodeInto(codec, value, target.subarray(0, end), 3)).toBe(end)
    expect(Buffer.compare(target.subarray(3, end), wanted)).toBe(0)
    expect([...target.subarray(0, 3), ...target.subarray(end)]).toEqual(Array(6).fill(0xee))
    expect(serializer.encodeInto(codec, value, target.subarray(0, end - 1), 3)).toBe(-1)
  }

  test('strings', () => {
    fc.assert(fc.property(text, value => expect(back(stringCodec, value)).toBe(value)))
    for (const length of [0, 1, 15, 16, 17, 24, 25, 31, 32, 63, 64, 65, 255, 256, 65_535, 65_536, 200_000])
      for (const letter of ['x', 'ü', '€', '\ufeff', '\ufffd'])
        expect(back(stringCodec, letter.repeat(length))).toBe(letter.repeat(length))
  })

  test('numbers', () => {
    fc.assert(
      fc.property(finite, value =>
        expect(back(numberCodec, value)).toBe(name === 'JSON' && value === 0 ? 0 : value),
      ),
    )
    for (let bits = 0; bits < 54; bits++)
      for (const near of [-1, 0, 1])
        for (const sign of [-1, 1]) {
          const value = sign * (2 ** bits + near)
          expect(back(numberCodec, value) === value).toBe(true)
        }
  })

  test('dates', () => {
    fc.assert(fc.property(date, value => expect(back(dateCodec, value)).toEqual(value)))
    for (const time of [0, 1, -1, 999, 2 ** 32 * 1000, 2 ** 34 * 1000 - 1, 2 ** 34 * 1000, 8.64e15, -8.64e15])
      expect(back(dateCodec, new Date(time)).getTime()).toBe(time)
  })

  test('bigints', () => {
    fc.assert(fc.property(bigint, value => expect(back(bigintCodec, value)).toBe(value)))
    for (const bits of [31n, 32n, 53n, 63n, 64n])
      for (const near of [-1n, 0n, 1n])
        for (const sign of [-1n, 1n])
          expect(back(bigintCodec, sign * (2n ** bits + near))).toBe(sign * (2n ** bits + near))
  })

  test('bytes', () => {
    fc.assert(
      fc.property(bytes, value => expect(Buffer.compare(back(bytesCodec, value), value)).toBe(0)),
      { numRuns: 30 },
    )
  })

  test('lists', () => {
    for (const length of [0, 15, 16, 255, 10_000]) {
      const list = Array.from({ length }, (_, index) => `${index % 10}`)
      expect(back(stringsCodec, list)).toEqual(list)
    }
  })

  test('an object with optional fields and a list', () => {
    fc.assert(
      fc.property(order, value => {
        const found = back(orderCodec, value)
        expect(found).toBeInstanceOf(Order)
        expect(found).toEqual(value)
      }),
    )
  })

  test('an object with a field of every kind', () => {
    fc.assert(
      fc.property(everything, value =>
        expect(unsigned(back(everythingCodec, value))).toEqual(unsigned(value)),
      ),
    )
  })

  test("what is written into the caller's bytes", () => {
    fc.assert(fc.property(text, value => into(stringCodec, value)))
    fc.assert(fc.property(finite, value => into(numberCodec, value)))
    fc.assert(fc.property(date, value => into(dateCodec, value)))
    fc.assert(fc.property(bigint, value => into(bigintCodec, value)))
    fc.assert(
      fc.property(bytes, value => into(bytesCodec, value)),
      { numRuns: 20 },
    )
    fc.assert(fc.property(order, value => into(orderCodec, value)))
  })
})

test('MessagePack keeps -0, NaN and the infinities', () => {
  const { encode, decode } = msgpackSerializer()
  for (const value of [-0, Number.NaN, Infinity, -Infinity, Number.MIN_VALUE, Number.MAX_VALUE])
    expect(Object.is(decode(numberCodec, encode(numberCodec, value)), value)).toBe(true)
})

test('numbers take the shortest form', () => {
  const { encode } = msgpackSerializer()
  const sizes = [0, 127, 128, 255, 256, 65_535, 65_536, 2 ** 32 - 1, 2 ** 32, 0.5, 2 ** 60].map(
    value => encode(numberCodec, value).length,
  )
  expect(sizes).toEqual([1, 1, 2, 2, 3, 3, 5, 5, 9, 9, 9])
  const negative = [-1, -32, -33, -128, -129, -32_768, -32_769, -(2 ** 31), -(2 ** 31) - 1].map(
    value => encode(numberCodec, value).length,
  )
  expect(negative).toEqual([1, 1, 2, 2, 3, 3, 5, 5, 9])
})

test('a lone surrogate is kept in JSON and becomes U+FFFD in MessagePack', () => {
  for (const [serializer, wanted] of [
    [jsonSerializer(), 'a\ud800b'],
    [msgpackSerializer(), 'a\ufffdb'],
  ] as const)
    expect(serializer.decode(stringCodec, serializer.encode(stringCodec, 'a\ud800b'))).toBe(wanted)
})
