import { type CatgaError, isCatgaError } from '@catga/core'
import {
  plainBytes,
  plainField,
  plainList,
  plainMap,
  plainNumber,
  plainObject,
  plainRecord,
  plainString,
  plainTuple,
  under,
} from '@catga/core/codegen'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

const refusal = (check: () => unknown): CatgaError => {
  try {
    check()
  } catch (error) {
    if (isCatgaError(error, 'DECODE_FAILED')) return error
    throw error
  }
  throw new Error('nothing was thrown')
}
const numbers = (value: unknown, path: string) => plainList(value, path, plainNumber)
const item = (value: unknown, path: string) => {
  const fields = plainObject(value, path)
  return {
    sku: plainString(plainField(fields, 'sku'), under(path, 'sku')),
    sizes: plainList(plainField(fields, 'sizes'), under(path, 'sizes'), numbers),
  }
}
const items = (value: unknown, path: string) => plainList(value, path, item)

describe('the path of what is wrong', () => {
  test.each<[string, string, () => unknown]>([
    ['items', 'a list', () => items('x', 'items')],
    ['items[1]', 'an object', () => items([{ sku: 'a', sizes: [] }, 1], 'items')],
    ['items[0].sku', 'a string', () => items([{ sku: 1, sizes: [] }], 'items')],
    ['items[0].sizes[1][2]', 'a number', () => items([{ sku: 'a', sizes: [[], [1, 2, 'x']] }], 'items')],
    ['[0].sizes', 'a list', () => items([{ sku: 'a', sizes: null }], '')],
    ['[1][0]', 'a number', () => plainList([[], ['x']], '', numbers)],
    ['pair[1]', 'a number', () => plainTuple(['a', 'b'], 'pair', [plainString, plainNumber], 0)],
    ['pair', 'a list of 1 to 2', () => plainTuple([], 'pair', [plainString, plainNumber], 1)],
    [
      'byId[1][0]',
      'a number',
      () =>
        plainMap(
          [
            [1, 'a'],
            ['x', 'b'],
          ],
          'byId',
          plainNumber,
          plainString,
        ),
    ],
    ['byId[0][1].sku', 'a string', () => plainMap([[1, { sku: 1 }]], 'byId', plainNumber, item)],
    ['byId[1]', 'a list of 2', () => plainMap([[1, 'a'], [1]], 'byId', plainNumber, plainString)],
    ['byId', 'a list', () => plainMap({}, 'byId', plainNumber, plainString)],
    ['counts.a', 'a number', () => plainRecord({ b: 1, a: 'x' }, 'counts', plainNumber)],
    ['counts.a[0]', 'a number', () => plainRecord({ a: ['x'] }, 'counts', numbers)],
    ['a', 'a number', () => plainRecord({ a: 'x' }, '', plainNumber)],
    ['the value', 'a list', () => items(undefined, '')],
  ])('is %s where it has to be %s', (place, expected, check) => {
    const { message, details } = refusal(check)
    expect(details).toEqual({ path: place === 'the value' ? '' : place, expected })
    expect(message.startsWith(`${place} is `)).toBe(true)
    expect(message.endsWith(`: it has to be ${expected}`)).toBe(true)
  })

  test('is not put before what somebody else threw', () => {
    const error = new Error('of a constructor')
    const broken = () => {
      throw error
    }
    expect(() => plainList([1], 'items', broken)).toThrow(error)
    expect(error.message).toBe('of a constructor')
  })
})

describe('base64', () => {
  const bytes = fc.uint8Array({ maxLength: 400 })

  test('is read back, of any length', () => {
    fc.assert(
      fc.property(bytes, given => {
        expect(plainBytes(Buffer.from(given).toString('base64'), '')).toEqual(given)
      }),
    )
  })

  test('is refused with a character that does not belong there, anywhere', () => {
    const stray = fc.constantFrom('!', ' ', '\n', '-', '_', '=', 'é', '\u0141')
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 400 }),
        stray,
        fc.nat(),
        (given, character, at) => {
          const text = Buffer.from(given).toString('base64')
          const content = text.replace(/=+$/, '').length
          const place = at % content
          // Of the last four, `=` may be one.
          const isPadding = character === '=' && place >= text.length - 2
          const changed = text.slice(0, place) + character + text.slice(place + 1)
          if (!isPadding) expect(refusal(() => plainBytes(changed, 'b')).details).toMatchObject({ path: 'b' })
          expect(refusal(() => plainBytes(`${text}${character}`, 'b')).code).toBe('DECODE_FAILED')
        },
      ),
    )
  })

  test('may have bits in its last character that belong to no byte', () => {
    for (const start of ['', 'QUJD'.repeat(100)])
      expect([...plainBytes(`${start}QR==`, '').slice(-1)]).toEqual([65])
  })
})
