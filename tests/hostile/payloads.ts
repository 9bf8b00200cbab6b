import { encode } from '@msgpack/msgpack'

export interface Payload {
  readonly name: string
  /** The message it is decoded as. */
  readonly message: string
  readonly bytes: Uint8Array
  /** Values that the limits allow and that have to be looked at, one by one. */
  readonly values: number
  /** What that is, in looks at a plain value. */
  readonly work: number
  /** Of these, distinct keys of one object: an engine keeps these in a table that grows. */
  readonly keys: number
}

/** Just within the 10,000 values that are the default, with what stands around them. */
const most = 9990
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))
const keyed = (count: number, key: (index: number) => string) =>
  Object.fromEntries(times(count, index => [key(index), index]))
function chain(levels: number): object {
  let tree: object = { children: [] }
  for (let level = 1; level < levels; level++) tree = { children: [tree] }
  return tree
}

interface Case extends Pick<Payload, 'name' | 'message'> {
  readonly value: unknown
  /** Default: one for each value. */
  readonly work?: number
  readonly keys?: number
}
const item = { sku: '', quantity: 0 }

/** What JSON and MessagePack can both say, at the limits. */
const legal: readonly Case[] = [
  { name: 'zeros', message: 'Numbers', value: times(most, () => 0) },
  { name: 'fractions', message: 'Numbers', value: times(most, index => index + 0.1) },
  { name: 'integers of 32 bits', message: 'Numbers', value: times(most, index => 4e9 + index) },
  { name: 'flags', message: 'Flags', value: times(most, () => true) },
  { name: 'nulls', message: 'Nulls', value: times(most, () => null) },
  { name: 'empty texts', message: 'Texts', value: times(most, () => '') },
  { name: 'short texts', message: 'Texts', value: times(most, index => `text-${index}`) },
  {
    name: 'short texts that are no ASCII',
    message: 'Texts',
    value: times(most, () => '€€'),
    work: 2 * most,
  },
  { name: 'a long ASCII text', message: 'Text', value: 'x'.repeat(262_000) },
  { name: 'a long text of two bytes a character', message: 'Text', value: 'ü'.repeat(131_000) },
  { name: 'a long text of three bytes a character', message: 'Text', value: '€'.repeat(87_000) },
  { name: 'a long text of four bytes a character', message: 'Text', value: '\u{1f600}'.repeat(65_000) },
  { name: 'a long text that is ASCII up to its end', message: 'Text', value: `${'x'.repeat(262_000)}€` },
  // To make a bigint, or text that is no ASCII, is as much work as two values; a thousand digits are as much as twenty.
  { name: 'small bigints as text', message: 'Bigints', value: times(most, String), work: 2 * most },
  {
    name: 'bigints of 1,000 digits',
    message: 'Bigints',
    value: times(260, () => '9'.repeat(1000)),
    work: 5200,
  },
  { name: 'a record', message: 'Counts', value: keyed(most, index => `k${index}`), keys: most },
  { name: 'a record of indices', message: 'Counts', value: keyed(most, index => `${index * 3}`), keys: most },
  {
    name: 'a record of indices far apart',
    message: 'Counts',
    value: keyed(most, index => `${4e9 - index * 65_536}`),
    keys: most,
  },
  { name: 'a map', message: 'Names', value: times(3330, index => [index, '']) },
  { name: 'a map of one key', message: 'Names', value: times(3330, () => [0, '']) },
  { name: 'a set', message: 'Tags', value: times(most, String), keys: most },
  { name: 'a set of one text', message: 'Tags', value: times(most, () => '') },
  { name: 'pairs', message: 'Pairs', value: times(3330, () => [0, '']) },
  { name: 'objects', message: 'Items', value: times(3330, () => item) },
  {
    name: 'objects in another order',
    message: 'Items',
    value: times(3330, () => ({ quantity: 0, sku: '' })),
  },
  {
    name: 'objects with unknown fields',
    message: 'Items',
    value: times(1990, () => ({ ...item, a: 0, b: 0 })),
  },
  {
    name: 'an object with 9,000 unknown fields',
    message: 'Items',
    value: [{ ...keyed(9000, index => `u${index}`), ...item }],
    keys: 9000,
  },
  {
    name: 'members of a union',
    message: 'Payments',
    value: times(3330, index => (index % 2 ? { kind: 'card', last4: '' } : { kind: 'invoice', days: 0 })),
  },
  {
    name: 'values of every type',
    message: 'Mixed',
    value: times(most, index => [0, '', true, null][index % 4]),
  },
  { name: 'a wide tree', message: 'Forest', value: { children: times(4990, () => ({ children: [] })) } },
  { name: 'deep trees', message: 'Forest', value: { children: times(160, () => chain(29)) } },
]

/** The same with a last value of another type: it shows when all others were read. */
const spoiled = legal.flatMap(({ value, name, ...rest }): Case[] =>
  Array.isArray(value)
    ? [{ ...rest, name: `${name}, the last one wrong`, value: [...value.slice(0, -1), [[]]] }]
    : [],
)
const both = [...legal, ...spoiled]

const countOf = (value: unknown): number =>
  typeof value !== 'object' || value === null
    ? 1
    : Object.values(value).reduce<number>((sum, each) => sum + countOf(each), 1)
const of = (
  { value, work = countOf(value), keys = 0, ...rest }: Case,
  bytes: Uint8Array,
  around = '',
): Payload => ({
  ...rest,
  name: rest.name + around,
  bytes,
  values: countOf(value),
  work,
  keys,
})

const json = (name: string, message: string, values: number, text: string, keys = 0): Payload => ({
  name,
  message,
  values,
  work: values,
  keys,
  bytes: Buffer.from(text),
})
const field = (value: string) => `{"value":${value}}`
const many = (count: number, text: string) => times(count, () => text).join()

const jsonOnly: readonly Payload[] = [
  json('dates', 'Dates', 9360, field(`[${many(9360, '"2026-01-02T03:04:05.678Z"')}]`)),
  json('empty bytes', 'Blobs', most, field(`[${many(most, '""')}]`)),
  json('many bytes', 'Blobs', most, field(`[${many(most, '"QUI="')}]`)),
  json('long bytes', 'Blobs', 1, field(`["${'QUJD'.repeat(65_000)}"]`)),
  json('long bytes with a wrong end', 'Blobs', 1, field(`["${'QUJD'.repeat(65_000)}!"]`)),
  json('a text of escapes', 'Text', 1, field(`"${'\\u20ac'.repeat(43_000)}"`)),
  json('a text of quotes', 'Text', 1, field(`"${'\\"'.repeat(131_000)}"`)),
  json('one key again and again', 'Counts', most, field(`{${many(most, '"a":0')}}`)),
  json('the field again and again', 'Numbers', most, `{${many(most, '"value":[]')}}`),
  json(
    'keys of 20 characters',
    'Counts',
    9000,
    field(JSON.stringify(keyed(9000, n => `${n}`.padStart(20, 'k')))),
    9000,
  ),
  json('long integers', 'Numbers', 250, field(`[${many(250, '1'.repeat(1000))}]`)),
  json('long fractions', 'Numbers', 250, field(`[${many(250, `0.${'1'.repeat(1000)}`)}]`)),
  json('exponents', 'Numbers', most, field(`[${many(most, '1e-300')}]`)),
  json('white space', 'Numbers', 1, field(`[${' '.repeat(262_000)}]`)),
  json('white space between zeros', 'Numbers', most, field(`[${many(most, `0${' '.repeat(24)}`)}]`)),
  json('lists in each other', 'Forest', 0, field('['.repeat(260_000))),
  json('trees in each other', 'Forest', 0, field('{"children":['.repeat(20_000))),
  json('100,000 zeros', 'Numbers', 0, field(`[${many(100_000, '0')}]`)),
  json('40,000 keys', 'Counts', 0, field(`{${many(40_000, '"a":0')}}`)),
  json('a text without an end', 'Text', 0, `{"value":"${'x'.repeat(262_000)}`),
  json('half a megabyte', 'Text', 0, field(`"${'x'.repeat(524_288)}"`)),
]

type Bytes = Uint8Array | readonly number[]
const msgpack = (name: string, message: string, values: number, ...parts: readonly Bytes[]): Payload => ({
  name,
  message,
  values,
  work: values,
  keys: 0,
  bytes: Buffer.concat([[0x81, 0xa5], Buffer.from('value'), ...parts].map(part => Uint8Array.from(part))),
})
const list = (count: number) => [0xdc, count >> 8, count & 255]
const repeat = (count: number, ...bytes: readonly number[]) =>
  Uint8Array.from(times(count, () => bytes).flat())
const children = [0x81, 0xa8, ...Buffer.from('children')]

const msgpackOnly: readonly Payload[] = [
  msgpack('dates', 'Dates', most, list(most), repeat(most, 0xd6, 0xff, 0x69, 0, 0, 0)),
  msgpack(
    'dates of 12 bytes',
    'Dates',
    most,
    list(most),
    repeat(most, 0xc7, 12, 0xff, ...Array<number>(12).fill(0)),
  ),
  msgpack('bigints of 64 bits', 'Bigints', most, list(most), repeat(most, 0xcf, 0xff, 0, 0, 0, 0, 0, 0, 0)),
  msgpack('small bigints', 'Bigints', most, list(most), repeat(most, 0xd3, 0, 0, 0, 0, 0, 0, 0, 1)),
  msgpack('numbers of 64 bits', 'Numbers', most, list(most), repeat(most, 0xcf, 0, 0, 0, 1, 0, 0, 0, 0)),
  msgpack('empty bytes', 'Blobs', most, list(most), repeat(most, 0xc4, 0)),
  msgpack('long bytes', 'Blobs', 1, list(1), [0xc6, 0, 3, 0xf0, 0], new Uint8Array(0x3f000)),
  msgpack(
    'one key again and again',
    'Counts',
    most,
    [0xde, most >> 8, most & 255],
    repeat(most, 0xa1, 0x61, 0),
  ),
  msgpack('a list of 2^32 - 1', 'Numbers', 0, [0xdd, 0xff, 0xff, 0xff, 0xff], new Uint8Array(200_000)),
  msgpack('a map of 2^32 - 1', 'Counts', 0, [0xdf, 0xff, 0xff, 0xff, 0xff], new Uint8Array(200_000)),
  msgpack('a text of 2^32 - 1', 'Text', 0, [0xdb, 0xff, 0xff, 0xff, 0xff], new Uint8Array(200_000)),
  msgpack('bytes of 2^32 - 1', 'Blobs', 0, list(1), [0xc6, 0xff, 0xff, 0xff, 0xff], new Uint8Array(200_000)),
  msgpack('lists of 65,535 in each other', 'Forest', 0, repeat(80_000, 0xdc, 0xff, 0xff)),
  msgpack('lists of one in each other', 'Forest', 0, repeat(260_000, 0x91)),
  msgpack('trees of 65,535 in each other', 'Forest', 0, repeat(20_000, ...children, 0xdc, 0xff, 0xff)),
  msgpack('trees of one in each other', 'Forest', 0, repeat(20_000, ...children, 0x91)),
  msgpack('60,000 zeros', 'Numbers', 0, list(60_000), new Uint8Array(60_000)),
  msgpack('half a megabyte', 'Text', 0, [0xdb, 0, 8, 0, 0], new Uint8Array(524_288)),
]

export type Format = 'JSON' | 'MessagePack'

/** What an honest sender might send: items, as many as make a payload of this size. */
export function ordinary(format: Format, size: number): Pick<Payload, 'message' | 'bytes'> {
  const each = (index: number) => ({
    sku: `SKU-${100 + (index % 900)}`,
    quantity: (index % 7) + 1,
    note: `To be wrapped as a present, with a card that names the ${index % 10}th guest; leave it at the door`,
  })
  const bytesOf = (value: unknown) =>
    format === 'JSON' ? Buffer.from(JSON.stringify({ value })) : encode({ value })
  const one = bytesOf(times(100, each)).length / 100
  return {
    message: 'Items',
    bytes: bytesOf(times(Math.max(1, Math.round(Math.min(size, 262_000) / one)), each)),
  }
}

export const payloads: Readonly<Record<Format, readonly Payload[]>> = {
  JSON: [...both.map(each => of(each, Buffer.from(JSON.stringify({ value: each.value })))), ...jsonOnly],
  MessagePack: [
    ...both.map(each => of(each, encode({ value: each.value }))),
    // Which only the slow way reads.
    ...both.map(each => of(each, encode({ x: 0, value: each.value }), ', behind an unknown field')),
    ...msgpackOnly,
  ],
}
