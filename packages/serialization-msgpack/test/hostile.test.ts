import { isCatgaError, jsonSerializer, type MessageSerializer } from '@catga/core'
import type { Codec } from '@catga/core/codegen'
import { msgpackSerializer } from '@catga/serialization-msgpack'
import { describe, expect, test } from '@jest/globals'
import { encode } from '@msgpack/msgpack'
import { everythingCodec } from './support/everything.ts'
import { anyCodec, numberCodec, stringsCodec, treeCodec } from './support/kinds.ts'
import { Order, orderCodec } from './support/order.ts'

const repeat = (bytes: readonly number[], times: number) =>
  Buffer.concat(Array<Uint8Array>(times).fill(Uint8Array.from(bytes)))
const withKey = (name: string) =>
  Buffer.concat([Buffer.from([0x81, 0xa0 | name.length]), Buffer.from(name), Buffer.from([0x80])])
const json = (text: string) => Buffer.from(text)
const msgpackCases: Readonly<Record<string, Uint8Array>> = {
  'nested headers of 65,535 each, 9 KB': repeat([0xdc, 0xff, 0xff], 3000),
  'nested headers of 2 billion each, 9 KB': repeat([0xdd, 0x7f, 0xff, 0xff, 0xff], 1800),
  'a list of 30 million, 5 bytes': Uint8Array.of(0xdd, 0x01, 0xc9, 0xc3, 0x80),
  'a map of 4 billion, 5 bytes': Uint8Array.of(0xdf, 0xff, 0xff, 0xff, 0xff),
  'bytes of 4 billion': Uint8Array.of(0xc6, 0xff, 0xff, 0xff, 0xff),
  'a string of 4 billion': Uint8Array.of(0xdb, 0xff, 0xff, 0xff, 0xff, 0x61),
  '200,000 levels': repeat([0x91], 200_000),
  '200,000 levels of maps': repeat([0x81, 0xa1, 0x61], 80_000),
  '10,001 values': Buffer.concat([Uint8Array.of(0xdc, 0x27, 0x11), repeat([0xc0], 10_001)]),
  '100 lists of 101 values': Buffer.concat(
    [Uint8Array.of(0xdc, 0, 100)].concat(
      Array(100).fill(Buffer.concat([Uint8Array.of(0xdc, 0, 101), repeat([0xa0], 101)])),
    ),
  ),
  'bytes behind the end': Buffer.concat([encode('x'), Buffer.alloc(200_000)]),
  'a key __proto__': withKey('__proto__'),
  'a key constructor': withKey('constructor'),
  'a key prototype': withKey('prototype'),
  'a number as key': Uint8Array.of(0x81, 1, 1),
  'a nil as key': Uint8Array.of(0x81, 0xc0, 1),
  'a key twice': Uint8Array.of(0x82, 0xa1, 0x61, 1, 0xa1, 0x61, 2),
  'an unknown extension': Uint8Array.of(0xd4, 1, 0),
  'a timestamp of 16 bytes': Buffer.concat([Uint8Array.of(0xd8, 0xff), Buffer.alloc(16)]),
  'an extension of 4 billion bytes': Uint8Array.of(0xc9, 0xff, 0xff, 0xff, 0xff, 0xff),
  'the tag nobody uses': Uint8Array.of(0xc1),
  'half a character': Uint8Array.of(0xa1, 0xc3),
  'an overlong character': Uint8Array.of(0xa2, 0xc0, 0x80),
  'a surrogate': Uint8Array.of(0xa3, 0xed, 0xa0, 0x80),
  'half a character in 100 bytes': Buffer.concat([Uint8Array.of(0xd9, 100), Buffer.alloc(100, 0xe2)]),
  nothing: new Uint8Array(0),
  'half a megabyte': new Uint8Array(524_288),
}
const jsonCases: Readonly<Record<string, Uint8Array>> = {
  '200,000 lists': json('['.repeat(200_000)),
  '40,000 maps': json('{"a":'.repeat(40_000)),
  '10,001 values': json(`[${'0,'.repeat(10_000)}0]`),
  '5,001 pairs twice': json(
    `[${Array(2)
      .fill(`{${'"a":1,'.repeat(5000)}"a":1}`)
      .join()}]`,
  ),
  'a string that does not end': json(`"${'x'.repeat(200_000)}`),
  'a string of escapes that does not end': json(`"${'\\"'.repeat(100_000)}`),
  'text behind the end': json('{} x'),
  'half a character': Buffer.from([0x22, 0xc3, 0x22]),
  'a byte order mark': json('\ufeff{}'),
  nothing: new Uint8Array(0),
  'half a megabyte': Buffer.alloc(524_288, 0x20),
}
const codecs = [
  orderCodec,
  everythingCodec,
  stringsCodec,
  treeCodec,
  numberCodec,
  anyCodec,
] as Codec<unknown>[]

function refusal<T>(serializer: MessageSerializer, codec: Codec<T>, bytes: Uint8Array): unknown {
  try {
    return serializer.decode(codec, bytes)
  } catch (error) {
    return error
  }
}
/** What an honest sender might send, of 64 KB. */
const honest = new Order(
  'C-1',
  Array.from({ length: 500 }, (_, index) => ({
    sku: `${1000 + index}`.padStart(110, 'SKU-'),
    quantity: index,
  })),
)

/**
 * What a payload costs, in KB of an honest one: processor time of one by that of the other once both are warm, by the best of
 * several tries of each, in turns. Neighbours on the machine may slow either down, never speed it up.
 */
function cost(serializer: MessageSerializer, work: () => void, bound: number): number {
  const bytes = serializer.encode(orderCodec, honest)
  const batch = (call: () => void) => {
    let times = 0
    let spent = 0
    const { user, system } = process.cpuUsage()
    while (spent < 2000) {
      call()
      times += 1
      const now = process.cpuUsage()
      spent = now.user + now.system - user - system
    }
    return spent / times
  }
  const usual = () => void serializer.decode(orderCodec, bytes)
  for (let warm = 0; warm < 4; warm++) {
    batch(work)
    batch(usual)
  }
  let [lowest, lowestUsual] = [Infinity, Infinity]
  const inKb = () => (lowest / lowestUsual) * (bytes.length / 1024)
  for (let tries = 0; tries < 3 || (tries < 25 && inKb() > bound); tries++) {
    lowestUsual = Math.min(lowestUsual, batch(usual))
    lowest = Math.min(lowest, batch(work))
  }
  return inKb()
}

/** The most bytes that one of several calls leaves on the heap before anything is collected. */
function memory(work: () => void): number {
  const used = () => {
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    return heapUsed + arrayBuffers
  }
  return Math.max(
    ...Array.from({ length: 5 }, () => {
      const before = used()
      work()
      return used() - before
    }),
  )
}
/** What the 10,000 values that are allowed may cost, however few bytes they took: an object and its place in a list. */
const allowedValues = 10_000 * 128

describe.each([
  ['MessagePack', msgpackSerializer(), msgpackCases],
  ['JSON', jsonSerializer(), jsonCases],
] as const)('%s', (_, serializer, cases) => {
  describe.each(Object.entries(cases))('%s', (_, bytes) => {
    test('is refused by every codec', () => {
      for (const codec of codecs) {
        const error = refusal(serializer, codec, bytes)
        expect(isCatgaError(error, 'DECODE_FAILED') || isCatgaError(error, 'PAYLOAD_TOO_LARGE')).toBe(true)
      }
    })

    test('costs no more than 32 KB of an honest one and twice its size, and 16 times its memory', () => {
      for (const codec of [treeCodec, anyCodec] as Codec<unknown>[]) {
        const work = () => void refusal(serializer, codec, bytes)
        const bound = 32 + (2 * bytes.length) / 1024
        expect(cost(serializer, work, bound)).toBeLessThanOrEqual(bound)
        expect(memory(work)).toBeLessThanOrEqual(16 * bytes.length + allowedValues)
      }
    })
  })
})

test('a million levels cost nothing either when so many bytes are allowed', () => {
  const bytes = 2 ** 21
  for (const [serializer, payload] of [
    [msgpackSerializer({ maxBytes: bytes }), repeat([0x91], 1_000_000)],
    [jsonSerializer({ maxBytes: bytes }), json('['.repeat(1_000_000))],
  ] as const) {
    expect(isCatgaError(refusal(serializer, treeCodec, payload), 'PAYLOAD_TOO_LARGE')).toBe(true)
    const work = () => void refusal(serializer, treeCodec, payload)
    expect(cost(serializer, work, 32)).toBeLessThanOrEqual(32)
  }
})

test('values that are allowed stay within 16 times the payload and the cost of 10,000 values', () => {
  const list = Buffer.concat([Uint8Array.of(0xdc, 0x27, 0x10), repeat([0x80], 10_000)])
  const { decode } = msgpackSerializer()
  expect(decode(anyCodec, list)).toHaveLength(10_000)
  expect(memory(() => void decode(anyCodec, list))).toBeLessThanOrEqual(16 * list.length + allowedValues)
})

test('keys that name a prototype change none', () => {
  const text =
    '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"customerId":"c","items":[]}'
  expect(jsonSerializer().decode(orderCodec, json(text))).toEqual({ customerId: 'c', items: [] })
  const record = { counts: JSON.parse('{"__proto__":1}') as unknown }
  expect(() => jsonSerializer().decode(everythingCodec, json(JSON.stringify(record)))).toThrow(
    expect.objectContaining({ code: 'DECODE_FAILED' }),
  )
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
})
