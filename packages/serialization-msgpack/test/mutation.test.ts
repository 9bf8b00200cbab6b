import { isCatgaError, jsonSerializer, type MessageSerializer } from '@catga/core'
import type { Codec } from '@catga/core/codegen'
import { msgpackSerializer } from '@catga/serialization-msgpack'
import { expect, test } from '@jest/globals'
import { type Everything, everythingCodec } from './support/everything.ts'
import { type Tree, treeCodec } from './support/kinds.ts'
import { Order, orderCodec } from './support/order.ts'

const payloads = 100_000

/** The same numbers in every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const everything: Everything = {
  text: 'Grüße',
  amount: 12.5,
  flag: true,
  nothing: null,
  at: new Date(1_764_000_000_123),
  position: 2n ** 60n,
  blob: Uint8Array.of(1, 2, 3),
  pair: ['x', 70_000],
  counts: { a: 1, b: 300 },
  byId: new Map([[1, 'one']]),
  tags: new Set(['red', 'blue']),
  status: 'open',
  payment: { kind: 'invoice', dueDays: 14 },
}
const leaf: Tree = { children: [] }
const tree: Tree = { children: [leaf, { children: [leaf, leaf] }, { children: Array(20).fill(leaf) }] }
const samples: readonly (readonly [Codec<unknown>, unknown])[] = [
  [orderCodec as Codec<unknown>, new Order('customer-1', [{ sku: 'a', quantity: 2 }], 'ring twice')],
  [everythingCodec as Codec<unknown>, everything],
  [treeCodec as Codec<unknown>, tree],
]
/** Headers of lists, maps, strings, bytes and extensions that declare much, and what JSON is made of. */
const splices = [
  [0xdd, 0x7f, 0xff, 0xff, 0xff],
  [0xdc, 0xff, 0xff],
  [0xdf, 0xff, 0xff, 0xff, 0xff],
  [0xde, 0x40, 0x00],
  [0xdb, 0xff, 0xff, 0xff, 0xff],
  [0xc6, 0x00, 0xff, 0xff, 0xff],
  [0xc7, 0x0c, 0xff],
  [0x82],
  [0x9f],
  [...Buffer.from('\xa9__proto__', 'latin1')],
  [...Buffer.from('"__proto__":{"polluted":1},')],
  [...Buffer.from('"constructor":{"prototype":{"polluted":1}},')],
  [...Buffer.from('[[[[[[')],
  [...Buffer.from('{"a":')],
  [...Buffer.from('1e999')],
]

function mutate(source: Uint8Array, random: (below: number) => number): Uint8Array {
  let bytes = [...source]
  for (let times = 1 + random(3); times > 0; times--) {
    const at = random(bytes.length + 1)
    switch (random(6)) {
      case 0:
        bytes[Math.min(at, Math.max(bytes.length - 1, 0))] = random(256)
        break
      case 1:
        if (bytes.length > 0) bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ (1 << random(8))
        break
      case 2:
        bytes = bytes.slice(0, at)
        break
      case 3:
        bytes.splice(at, random(4), ...(splices[random(splices.length)] ?? []))
        break
      case 4:
        bytes.splice(at, 0, ...bytes.slice(random(bytes.length + 1), random(bytes.length + 1)))
        break
      default:
        bytes.splice(at, 1 + random(8))
    }
  }
  return Uint8Array.from(bytes)
}

test.each<[string, MessageSerializer, number]>([
  ['JSON', jsonSerializer(), 1],
  ['MessagePack', msgpackSerializer(), 2],
])(
  '%s makes a value of changed bytes, or says what is wrong',
  (_, serializer, seed) => {
    const random = seeded(seed)
    const encoded = samples.map(([codec, value]) => [codec, serializer.encode(codec, value)] as const)
    const prototypes = [Object.prototype, Array.prototype, Function.prototype, Date.prototype, Map.prototype]
    const before = prototypes.map(each => Reflect.ownKeys(each).length)
    let refused = 0
    let slowest = 0
    for (let index = 0; index < payloads; index++) {
      const [codec, source] = encoded[index % encoded.length] as (typeof encoded)[number]
      const bytes = mutate(source, random)
      const start = performance.now()
      let value: unknown
      try {
        value = serializer.decode(codec, bytes)
      } catch (error) {
        refused++
        if (!isCatgaError(error, 'DECODE_FAILED') && !isCatgaError(error, 'PAYLOAD_TOO_LARGE'))
          throw new Error(`${Buffer.from(bytes).toString('hex')}: ${String(error)}`, { cause: error })
        continue
      } finally {
        slowest = Math.max(slowest, performance.now() - start)
      }
      // Writing checks the type of every field. JSON has no Infinity to write, but 1e999 to read.
      if (serializer.contentType !== 'application/json') serializer.encode(codec, value)
    }
    expect(refused).toBeGreaterThan(payloads / 2)
    expect(refused).toBeLessThan(payloads)
    // Generous: the machine may be busy, and the collector may be at work.
    expect(slowest).toBeLessThan(500)
    expect(prototypes.map(each => Reflect.ownKeys(each).length)).toEqual(before)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  },
  120_000,
)
