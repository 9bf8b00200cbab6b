import type { JsonSchema } from '@catga/core'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { jsonWriter } from '../src/serializer.ts'
import { list, number, object, text } from './support/schemas.ts'

const schema: JsonSchema = {
  ...object({
    name: text,
    'count?': { type: 'integer' },
    'isNew?': { type: 'boolean' },
    items: list(object({ id: number, 'note?': { type: ['string', 'null'] } })),
    'record?': { type: 'object', additionalProperties: number },
    'pair?': { type: 'array', prefixItems: [text, number] },
    'kind?': { anyOf: [{ const: 'a' }, object({ b: number })] },
    'child?': { $ref: '#/$defs/Child' },
  }),
  $defs: { Child: object({ name: text, 'child?': { $ref: '#/$defs/Child' } }) },
}
const write = jsonWriter(schema)
const full = {
  name: 'a"b\u2028',
  count: 1.5,
  isNew: false,
  items: [{ id: 1, note: null }, { id: 2, note: 'n' }, { id: 3 }],
  record: { x: 1 },
  pair: ['a', 1],
  kind: { b: 1 },
  child: { name: 'c', child: { name: 'd' } },
}

describe('what is written', () => {
  test('is what JSON.stringify writes, in an order of its own', () => {
    expect(JSON.parse(write(full))).toEqual(full)
    const { count: _, ...rest } = full
    expect(JSON.parse(write({ ...full, count: undefined }))).toEqual(rest)
  })

  test('holds fields that the schema does not know, at every depth', () => {
    const value = {
      ...full,
      extra: { a: [1] },
      items: [{ id: 1, extra: true }],
      child: { name: 'c', extra: 1 },
    }
    expect(JSON.parse(write(value))).toEqual(value)
  })

  test('holds null where no null is foreseen', () => {
    const value = { name: null, items: [{ id: null }, null], child: null, isNew: null }
    expect(JSON.parse(write(value))).toEqual(value)
  })

  test('is nothing at all without a required field', () => {
    expect(() => write({ name: 'a' })).toThrow('"items" is required')
    expect(() => write({ ...full, items: [{}] })).toThrow('"id" is required')
  })

  test('is the same value again, for any value of the right shape', () => {
    const items = fc.array(
      fc.record(
        {
          id: fc.double({ noNaN: true, noDefaultInfinity: true }),
          note: fc.option(fc.string()),
          more: fc.jsonValue(),
        },
        { requiredKeys: ['id'] },
      ),
    )
    const value = fc.record(
      { name: fc.string(), items, kind: fc.jsonValue(), isNew: fc.boolean(), extra: fc.jsonValue() },
      { requiredKeys: ['name', 'items'] },
    )
    fc.assert(
      fc.property(value, given => {
        expect(JSON.parse(write(given))).toEqual(JSON.parse(JSON.stringify(given)))
      }),
    )
  })

  test.each([
    [text, 'a'],
    [number, 5],
    [{}, [1, { a: null }]],
    [list(text), ['a']],
  ])('may be no object: %j', (given, value) => {
    expect(jsonWriter(given)(value)).toBe(JSON.stringify(value))
  })
})
