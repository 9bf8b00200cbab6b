import { jsonSerializer } from '@catga/core'
import type { Codec } from '@catga/core/codegen'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'

const unused = (): never => {
  throw new Error('JSON has no use for it')
}
const plain: Codec<unknown> = { write: unused, read: unused, toPlain: v => v, fromPlain: v => v }

// A string that were thought to end too early or too late would count its commas and brackets, or not count others.
test('a string ends where JSON says, however long it is and whatever it holds', () => {
  const part = fc.constantFrom(
    '\\',
    '"',
    ',',
    '[',
    'x',
    'ü',
    '\\"',
    'y'.repeat(30),
    '\\'.repeat(65),
    '"'.repeat(70),
  )
  const text = fc.array(part, { maxLength: 40 }).map(parts => parts.join(''))
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), texts => {
      const [exact, less] = [texts.length, texts.length - 1]
      const bytes = Buffer.from(JSON.stringify(texts))
      expect(jsonSerializer({ maxElements: Math.max(exact, 1), maxDepth: 1 }).decode(plain, bytes)).toEqual(
        texts,
      )
      if (less > 0)
        expect(() => jsonSerializer({ maxElements: less }).decode(plain, bytes)).toThrow(
          expect.objectContaining({ code: 'PAYLOAD_TOO_LARGE' }),
        )
      expect(() => jsonSerializer().decode(plain, bytes.subarray(0, -1))).toThrow(
        expect.objectContaining({ code: 'DECODE_FAILED' }),
      )
    }),
    { numRuns: 500 },
  )
})
