import { dateToPlain } from '@catga/core/codegen'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'

const asNode = (date: Date) => expect(dateToPlain(date)).toBe(date.toISOString())

test('a date is written as toISOString writes it', () => {
  fc.assert(fc.property(fc.date({ noInvalidDate: true }), asNode), {
    numRuns: 2000,
    examples: [[new Date(8.64e15)], [new Date(-8.64e15)], [new Date(0)]],
  })
})

test('so are those of one day, whichever was written before', () => {
  const day = 86_400_000
  const anyDay = fc.integer({ min: -100_000_000, max: 99_999_999 })
  const times = fc.array(fc.integer({ min: -2 * day, max: 2 * day }), { minLength: 2, maxLength: 9 })
  fc.assert(
    fc.property(anyDay, times, (first, rest) => {
      for (const ms of rest) {
        const date = new Date(first * day + ms)
        if (!Number.isNaN(date.getTime())) asNode(date)
      }
    }),
  )
})

test.each([
  '0000-01-01',
  '0999-12-31T23:59:59.999Z',
  '1000-01-01',
  '9999-12-31T23:59:59.999Z',
  '+010000-01-01',
  '-000001-01-01',
  '2024-02-29T09:08:07.006Z',
])('%s is no exception', text => asNode(new Date(text)))

test('an invalid one is none', () => {
  expect(() => dateToPlain(new Date(Number.NaN))).toThrow(expect.objectContaining({ code: 'ENCODE_FAILED' }))
})
