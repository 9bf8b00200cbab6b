import { isCatgaError, jsonSerializer } from '@catga/core'
import type { Codec } from '@catga/core/codegen'
import { expect, test } from '@jest/globals'

const unused = (): never => {
  throw new Error('JSON has no use for it')
}
const plain: Codec<unknown> = { write: unused, read: unused, toPlain: v => v, fromPlain: v => v }
const serializer = jsonSerializer({ maxElements: 4, maxDepth: 3, maxBytes: 100 })
const codeOf = (text: string | Uint8Array): unknown => {
  try {
    serializer.decode(plain, typeof text === 'string' ? Buffer.from(text) : text)
    return undefined
  } catch (error) {
    return isCatgaError(error) ? error.code : error
  }
}

test('writes UTF-8, and reads any Uint8Array', () => {
  const bytes = serializer.encode(plain, { a: ['ü', null] })
  expect(Buffer.from(bytes).toString()).toBe('{"a":["ü",null]}')
  const padded = Uint8Array.of(1, 2, ...bytes, 3)
  expect(serializer.decode(plain, padded.subarray(2, -1))).toEqual({ a: ['ü', null] })
})

test.each([
  ['[1,2,3,4]', undefined],
  ['[1,2,3,4,5]', 'PAYLOAD_TOO_LARGE'],
  ['[[],[],{},{}]', undefined],
  ['[[],[],{ }, [ ] ]', undefined],
  ['{"a":1,"b":{"c":1,"d":2}}', undefined],
  ['{"a":1,"b":{"c":1,"d":[0]}}', 'PAYLOAD_TOO_LARGE'],
  ['[[[]]]', undefined],
  ['[[[[]]]]', 'PAYLOAD_TOO_LARGE'],
  ['["[[[[,,,,{{{{","\\"[[[[,,,,\\\\"]', undefined],
  ['["\\"', 'DECODE_FAILED'],
  ['[1,2', 'DECODE_FAILED'],
  [']]]]', 'DECODE_FAILED'],
  ['', 'DECODE_FAILED'],
  [`"${'x'.repeat(98)}"`, undefined],
  [`"${'x'.repeat(99)}"`, 'PAYLOAD_TOO_LARGE'],
  [`"${'ü'.repeat(50)}"`, 'PAYLOAD_TOO_LARGE'],
])('%s → %s', (text, code) => expect(codeOf(text)).toBe(code))

test('refuses what is no UTF-8', () => {
  expect(codeOf(Uint8Array.of(0x22, 0xff, 0x22))).toBe('DECODE_FAILED')
})

test.each([[undefined], [() => 1], [10n]])('cannot write %p', value => {
  expect(() => serializer.encode(plain, value)).toThrow(expect.objectContaining({ code: 'ENCODE_FAILED' }))
})
