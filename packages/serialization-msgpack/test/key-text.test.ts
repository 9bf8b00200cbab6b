import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { keyText } from '../src/key-text.ts'

const decoder = keyText()
const read = (text: string): string => {
  const bytes = Buffer.from(`xx${text}`)
  return decoder.decode(bytes, 2, bytes.length - 2)
}

test('a key is its own text, whichever were read before it', () => {
  const short = fc.string({ unit: fc.constantFrom('a', 'b', 'Ã', '¼', 'ü', '€', '\u{1f600}'), maxLength: 4 })
  fc.assert(
    fc.property(
      fc.array(fc.oneof(short, fc.string({ unit: 'grapheme', maxLength: 32 })), { maxLength: 600 }),
      keys => {
        for (const key of keys) expect(read(key)).toBe(key)
      },
    ),
  )
})

test('one that is known is the same again, and thousands of others do not stay', () => {
  expect(read('customerId')).toBe('customerId')
  for (let index = 0; index < 10_000; index++) expect(read(`k${index}`)).toBe(`k${index}`)
  expect(read('customerId')).toBe('customerId')
  expect([decoder.canBeCached(32), decoder.canBeCached(33)]).toEqual([true, false])
})
