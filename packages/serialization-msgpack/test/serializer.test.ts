import { isCatgaError, jsonSerializer } from '@catga/core'
import { type Codec, key, type Reader } from '@catga/core/codegen'
import { msgpackSerializer } from '@catga/serialization-msgpack'
import { describe, expect, test } from '@jest/globals'
import { decode as readAnywhere } from '@msgpack/msgpack'
import { everythingCodec } from './support/everything.ts'
import {
  bigintCodec,
  bytesCodec,
  dateCodec,
  numberCodec,
  stringCodec,
  stringsCodec,
  type Tree,
  treeCodec,
} from './support/kinds.ts'
import { Order, orderCodec } from './support/order.ts'

const codeOf = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return isCatgaError(error) ? error.code : error
  }
}
const nested = (depth: number): Tree => ({ children: depth === 1 ? [] : [nested(depth - 1)] })
const wrong = (value: unknown) => value as never

describe.each([
  ['application/json', jsonSerializer],
  ['application/msgpack', msgpackSerializer],
] as const)('%s', (contentType, make) => {
  test('says what it is', () => expect(make().contentType).toBe(contentType))

  test.each([
    { maxBytes: 0 },
    { maxBytes: Number.NaN },
    { maxDepth: 1.5 },
    { maxDepth: 5000 },
    { maxElements: -1 },
    { maxElements: Infinity },
    { maxBytes: wrong('9') },
  ])('refuses the limits %j', limits => expect(codeOf(() => make(limits))).toBe('INVALID_ARGUMENT'))

  test.each([-1, 0.5, Number.NaN])('refuses to write at the offset %d', offset =>
    expect(codeOf(() => make().encodeInto(stringCodec, 'x', new Uint8Array(9), offset))).toBe(
      'INVALID_ARGUMENT',
    ),
  )

  test('has no room behind the end of the target', () =>
    expect(make().encodeInto(stringCodec, 'x', new Uint8Array(9), 10)).toBe(-1))

  test('counts bytes, levels and values alike when it writes and when it reads', () => {
    const open = make({ maxBytes: 1000, maxDepth: 100, maxElements: 100 })
    const closed = make({ maxBytes: 80, maxDepth: 10, maxElements: 20 })
    const within = <T>(codec: Codec<T>, value: T) => {
      expect(closed.decode(codec, closed.encode(codec, value))).toEqual(value)
      expect(closed.encodeInto(codec, value, new Uint8Array(80), 0)).toBeGreaterThan(0)
    }
    const beyond = <T>(codec: Codec<T>, value: T) => {
      const bytes = open.encode(codec, value)
      expect(codeOf(() => closed.decode(codec, bytes))).toBe('PAYLOAD_TOO_LARGE')
      expect(codeOf(() => closed.encode(codec, value))).toBe('PAYLOAD_TOO_LARGE')
      expect(codeOf(() => closed.encodeInto(codec, value, new Uint8Array(999), 0))).toBe('PAYLOAD_TOO_LARGE')
    }
    within(stringCodec, 'x'.repeat(78))
    beyond(stringCodec, 'x'.repeat(81))
    within(treeCodec, { children: Array<Tree>(20).fill({ children: [] }) })
    beyond(treeCodec, { children: Array<Tree>(21).fill({ children: [] }) })
    within(treeCodec, nested(10))
    beyond(treeCodec, nested(11))
    beyond(treeCodec, nested(99))
  })

  test('takes 262,144 bytes, 64 levels and 10,000 values by default', () => {
    const { encode } = make()
    expect(encode(stringsCodec, Array(10_000).fill('x')).length).toBeGreaterThan(10_000)
    expect(codeOf(() => encode(stringsCodec, Array(10_001).fill('x')))).toBe('PAYLOAD_TOO_LARGE')
    expect(encode(treeCodec, nested(64)).length).toBeGreaterThan(0)
    expect(codeOf(() => encode(treeCodec, nested(65)))).toBe('PAYLOAD_TOO_LARGE')
    expect(encode(stringCodec, 'x'.repeat(262_000)).length).toBeGreaterThan(262_000)
    expect(codeOf(() => encode(stringCodec, 'x'.repeat(262_144)))).toBe('PAYLOAD_TOO_LARGE')
  })

  test('refuses a value that holds itself', () => {
    const children: Tree[] = []
    const tree = { children }
    children.push(tree)
    expect(codeOf(() => make().encode(treeCodec, tree))).toMatch(/^(ENCODE_FAILED|PAYLOAD_TOO_LARGE)$/)
  })

  test('refuses an invalid date, and what is no object', () => {
    const { encode } = make()
    expect(codeOf(() => encode(dateCodec, new Date(Number.NaN)))).toBe('ENCODE_FAILED')
    expect(codeOf(() => encode(orderCodec, wrong(undefined)))).toBe('ENCODE_FAILED')
    expect(codeOf(() => encode(orderCodec, wrong({ customerId: 'c' })))).toBe('ENCODE_FAILED')
  })

  test('gives bytes that nobody else writes to', () => {
    const { encode } = make()
    const first = encode(stringCodec, 'one')
    const before = [...first]
    for (let index = 0; index < 10_000; index++) encode(stringCodec, `another ${index}`)
    expect([...first]).toEqual(before)
  })

  test('leaves nothing behind when it throws', () => {
    const { encode, decode, encodeInto } = make()
    const good = new Order('c', [{ sku: 's', quantity: 2 }])
    const wanted = [...encode(orderCodec, good)]
    for (let index = 0; index < 100; index++) {
      codeOf(() => encode(orderCodec, wrong({ customerId: 'c', items: [{ sku: 's' }, null] })))
      codeOf(() => encodeInto(orderCodec, good, new Uint8Array(index % 20), 0))
      codeOf(() => decode(orderCodec, Uint8Array.from(wanted.slice(0, index % wanted.length))))
      expect([...encode(orderCodec, good)]).toEqual(wanted)
      expect(decode(orderCodec, Uint8Array.from(wanted))).toEqual(good)
    }
  })

  test('may be used by what a codec calls', () => {
    const { encode, decode } = make()
    const inner = new Order('inner', [{ sku: 'x', quantity: 1 }], 'grün')
    const seen: unknown[] = []
    const codec: Codec<Order> = {
      ...orderCodec,
      read(r) {
        const order = orderCodec.read(r)
        seen.push(decode(orderCodec, encode(orderCodec, inner)))
        return order
      },
    }
    const value = {
      customerId: 'outer',
      items: [{ sku: 'a', quantity: 1 }],
      get note() {
        seen.push(decode(orderCodec, encode(orderCodec, inner)))
        return 'note'
      },
    }
    const bytes = encode(codec, value)
    expect(decode(codec, bytes)).toEqual(new Order('outer', [{ sku: 'a', quantity: 1 }], 'note'))
    expect(seen.length).toBeGreaterThan(0)
    for (const each of seen) expect(each).toEqual(inner)
  })

  test('reports what a constructor throws as DECODE_FAILED, with the cause', () => {
    const cause = new Error('not today')
    const refuse = (): never => {
      throw cause
    }
    const serializer = make()
    const bytes = serializer.encode(stringCodec, 'x')
    try {
      serializer.decode({ ...stringCodec, read: refuse, fromPlain: refuse }, bytes)
      throw new Error('nothing was thrown')
    } catch (error) {
      expect(isCatgaError(error, 'DECODE_FAILED') && error.cause).toBe(cause)
    }
  })

  test('returns bytes that are no view of the payload', () => {
    const { encode, decode } = make()
    const payload = encode(bytesCodec, Uint8Array.of(1, 2, 3))
    for (const codec of [bytesCodec, { ...bytesCodec, read: (r: Reader) => r.plain() as Uint8Array }]) {
      const found = decode(codec as Codec<Uint8Array>, payload)
      decode(stringCodec, encode(stringCodec, 'zzzzzzzzz'))
      if (found instanceof Uint8Array) expect([...found]).toEqual([1, 2, 3])
    }
  })
})

describe('MessagePack', () => {
  const { encode, decode } = msgpackSerializer()

  test('refuses what has another type than declared', () => {
    const refused: readonly (() => unknown)[] = [
      () => encode(stringCodec, wrong(7)),
      () => encode(stringCodec, wrong(undefined)),
      () => encode(stringCodec, wrong(new String('x'))),
      () => encode(numberCodec, wrong('7')),
      () => encode(numberCodec, wrong(7n)),
      () => encode(numberCodec, wrong(null)),
      () => encode(bigintCodec, wrong(7)),
      () => encode(bigintCodec, 10n ** 1000n),
      () => encode(dateCodec, wrong('2026-01-01')),
      () => encode(bytesCodec, wrong([1, 2])),
      () => encode(stringsCodec, wrong({ length: -1 })),
      () => encode(stringsCodec, wrong({ length: 1.5 })),
      () => encode(orderCodec, wrong({ customerId: 'c', items: 'ab' })),
    ]
    for (const each of refused) expect(codeOf(each)).toBe('ENCODE_FAILED')
  })

  test('reads its own bytes without the generic way', () => {
    const exact = <T>(codec: Codec<T>): Codec<T> => ({
      ...codec,
      fromPlain: () => {
        throw new Error('the generic way was taken')
      },
    })
    const order = new Order('c'.repeat(40), Array(100).fill({ sku: 'ä', quantity: -1 }), 'x'.repeat(70_000))
    expect(decode(exact(orderCodec), encode(orderCodec, order))).toEqual(order)
    const everything = {
      text: 'ü',
      amount: 2 ** 40,
      flag: true,
      nothing: null,
      at: new Date(-1),
      position: 10n ** 30n,
      blob: new Uint8Array(300),
      pair: ['x', -200] as const,
      counts: Object.assign(Object.create(null), { a: 1 }) as Record<string, number>,
      byId: new Map([[1, 'one']]),
      tags: new Set(['a']),
      status: 'paid' as const,
      payment: { kind: 'card' as const, last4: '1234' },
    }
    expect(decode(exact(everythingCodec), encode(everythingCodec, everything))).toEqual(everything)
  })

  test.each([0, 1, 2, 3, 4, 5, 7, 8, 9, 11, 12, 15, 16, 17, 31, 32, 33, 255, 256, 70_000])(
    'knows a key of %d bytes',
    length => {
      const [name, other] = [key('k'.repeat(length)), key(`${'k'.repeat(Math.max(0, length - 1))}ü`)]
      const codec: Codec<string> = {
        ...stringCodec,
        write(w, v) {
          w.map(1)
          w.key(name)
          w.string(v)
        },
        read(r) {
          r.map()
          expect(r.key(other)).toBe(false)
          r.expect(name)
          return r.string()
        },
        fromPlain: value => {
          throw value
        },
      }
      const bytes = encode(codec, 'value')
      expect(decode(codec, bytes)).toBe('value')
      expect(readAnywhere(bytes)).toEqual({ [name.name]: 'value' })
      expect(codeOf(() => decode(codec, bytes.subarray(0, length)))).toBe('DECODE_FAILED')
    },
  )

  test('knows a key that is not ASCII', () => {
    const size = key('größe')
    const codec: Codec<number> = {
      ...numberCodec,
      write(w, v) {
        w.map(1)
        w.key(size)
        w.number(v)
      },
      read(r) {
        r.map()
        r.expect(size)
        return r.number()
      },
    }
    expect(decode(codec, encode(codec, 3))).toBe(3)
  })
})

test('many values that are read as plain data are read all the same', () => {
  const valueKey = key('value')
  const valuesOf = (value: unknown) => (value as { readonly value: readonly unknown[] }).value
  let fast = 0
  const codec: Codec<readonly unknown[]> = {
    write(w, v) {
      w.map(1)
      w.key(valueKey)
      w.array(v.length)
      for (const each of v) {
        w.map(1)
        w.key(valueKey)
        w.string(String(each))
      }
    },
    read(r) {
      if (r.map() !== 1) throw r.mismatch
      r.expect(valueKey)
      const values: unknown[] = []
      for (let left = r.array(); left > 0; left--) values.push(r.plain())
      fast += 1
      return values
    },
    toPlain: value => ({ value }),
    fromPlain: valuesOf,
  }
  const serializer = msgpackSerializer()
  for (const count of [0, 1, 16, 17, 1000]) {
    const texts = Array.from({ length: count }, (_, index) => `${index}`)
    const read = serializer.decode(codec, serializer.encode(codec, texts))
    expect(read).toEqual(texts.map(value => ({ value })))
  }
  expect(fast).toBe(3)
})
