import { isCatgaError } from '@catga/core'
import { type Codec, type Key, key } from '@catga/core/codegen'
import { msgpackSerializer } from '@catga/serialization-msgpack'
import { describe, expect, test } from '@jest/globals'

// A key and its value in one call are the bytes of two calls, wherever the room or the payload ends.

type Kind = 'string' | 'number' | 'boolean'
type Value = string | number | boolean

const refused = () => {
  throw new Error('the generic way was taken')
}

/** A map of one field, written and read with its key or after it. */
function fieldCodec(name: Key, kind: Kind, how: 'together' | 'apart'): Codec<Value> {
  return {
    write(w, value) {
      w.map(1)
      if (how === 'apart') {
        w.key(name)
        w[kind](value as never)
      } else w[`${kind}Field`](name, value as never)
    },
    read(r) {
      if (r.map() !== 1) throw r.mismatch
      if (how === 'together') return r[`${kind}Field`](name)
      r.expect(name)
      return r[kind]()
    },
    toPlain: refused,
    fromPlain: refused,
  }
}

const values: Readonly<Record<Kind, readonly Value[]>> = {
  string: [
    ...Array.from({ length: 40 }, (_, size) => 'abcdefgh'.repeat(5).slice(0, size)),
    'ä',
    '–',
    '😀',
    'ordér-10037',
    'x'.repeat(15).concat('ü'),
    'ü'.repeat(24),
    'x'.repeat(300),
  ],
  number: [
    ...[0, 1, 127, 128, 255, 256, 65_535, 65_536, 2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 53 - 1, 2 ** 60],
    ...[-0, -1, -32, -33, -128, -129, -(2 ** 31), -(2 ** 31) - 1, -(2 ** 53) + 1],
    ...[0.5, -129.95, 1e300, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  ],
  boolean: [true, false],
}
const kinds = ['string', 'number', 'boolean'] as const
const { encode, encodeInto, decode } = msgpackSerializer()
const sizes = [0, 1, 2, 3, 4, 7, 8, 11, 12, 15, 16, 20, 31, 32, 300]

describe.each(sizes)('a field with a name of %d bytes', size => {
  const name = key('abcdefghij'.repeat(30).slice(0, size))

  test.each(kinds)('that is a %s', kind => {
    const [together, apart] = [fieldCodec(name, kind, 'together'), fieldCodec(name, kind, 'apart')]
    for (const value of values[kind]) {
      const bytes = encode(together, value)
      expect(bytes).toEqual(encode(apart, value))
      expect(decode(together, bytes)).toBe(value)
      expect(decode(apart, bytes)).toBe(value)

      // Exactly enough room, and a byte less; what stands behind it stays.
      const target = new Uint8Array(bytes.length + 1).fill(7)
      expect(encodeInto(together, value, target.subarray(0, bytes.length), 0)).toBe(bytes.length)
      expect(target).toEqual(Uint8Array.of(...bytes, 7))
      expect(encodeInto(together, value, target.subarray(0, bytes.length - 1), 0)).toBe(-1)
    }
  })

  test.each(kinds)('that is a %s and is cut off', kind => {
    const codec: Codec<Value> = { ...fieldCodec(name, kind, 'together'), fromPlain: value => String(value) }
    for (const value of values[kind]) {
      const bytes = encode(codec, value)
      // The bytes behind the end are those of the whole value.
      for (const cut of [1, 2, 9].filter(each => each < bytes.length))
        expect(() => decode(codec, bytes.subarray(0, -cut))).toThrow('ends too early')
    }
  })

  test.each(kinds)('that is no %s', kind => {
    const codec = fieldCodec(name, kind, 'together')
    for (const other of [...kinds.filter(each => each !== kind).flatMap(each => values[each]), null, {}]) {
      let code: unknown
      try {
        encode(codec, other as never)
      } catch (error) {
        code = isCatgaError(error) ? error.code : error
      }
      expect(code).toBe('ENCODE_FAILED')
    }
    const plain: Codec<Value> = { ...codec, fromPlain: () => 'the generic way' }
    for (const each of kinds.filter(each => each !== kind)) {
      const written = encode(fieldCodec(name, each, 'together'), values[each][0] as Value)
      expect(decode(plain, written)).toBe('the generic way')
    }
  })
})

test('a field of another name is told', () => {
  const other = (name: string) => Array.from(name, (_, at) => `${name.slice(0, at)}Z${name.slice(at + 1)}`)
  for (const size of sizes.slice(1, -1)) {
    const name = 'abcdefghij'.repeat(4).slice(0, size)
    const codec: Codec<Value> = {
      ...fieldCodec(key(name), 'string', 'together'),
      fromPlain: () => 'the generic way',
    }
    for (const each of other(name)) {
      const bytes = encode(fieldCodec(key(each), 'string', 'together'), 'EUR')
      expect(decode(codec, bytes)).toBe('the generic way')
    }
  }
})
