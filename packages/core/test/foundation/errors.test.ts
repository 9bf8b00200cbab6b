import {
  CatgaError,
  defineErrors,
  errorCodeInfo,
  errorCodes,
  fail,
  isCatgaError,
  isResult,
  match,
  ok,
  unwrap,
} from '@catga/core'
import { describe, expect, test } from '@jest/globals'

describe('defineErrors', () => {
  const errors = defineErrors({ ORDER_LOCKED: { status: 423, retryable: true }, ORDER_BROKEN: {} })

  test('makes errors to throw and failures to return', () => {
    const thrown = errors.ORDER_LOCKED('locked', { details: { id: 1 } })
    expect(isCatgaError(thrown, 'ORDER_LOCKED')).toBe(true)
    expect(thrown).toMatchObject({ message: 'locked', retryable: true, details: { id: 1 } })
    expect(errors.ORDER_BROKEN.fail('bad')).toEqual(fail('ORDER_BROKEN', 'bad'))
    expect(errors.ORDER_LOCKED.code).toBe('ORDER_LOCKED')
  })

  test('declares status and retryability; undeclared is 422 and not retryable', () => {
    expect(errorCodeInfo('ORDER_LOCKED')).toEqual({ status: 423, retryable: true })
    expect(fail('ORDER_LOCKED').error.retryable).toBe(true)
    expect(errorCodeInfo('NEVER_DECLARED')).toEqual({ status: 422, retryable: false })
    expect(errorCodeInfo('TIMEOUT')).toEqual(errorCodes.TIMEOUT)
    expect(errorCodeInfo('constructor')).toEqual({ status: 422, retryable: false })
  })

  test.each([
    ['one of ours', { TIMEOUT: {} }],
    ['a malformed code', { 'order-locked': {} }],
    ['a status that is none', { ODD_STATUS: { status: 200 } }],
    ['another meaning', { ORDER_LOCKED: { status: 409 } }],
  ])('refuses %s', (_what, definitions) => {
    expect(() => defineErrors(definitions)).toThrow(expect.objectContaining({ code: 'INVALID_ARGUMENT' }))
  })

  test('declares nothing when one entry is refused', () => {
    expect(() => defineErrors({ FIRST_ONE: { status: 418 }, TIMEOUT: {} })).toThrow()
    expect(errorCodeInfo('FIRST_ONE').status).toBe(422)
  })
})

describe('results', () => {
  test('unwrap returns the value or throws the failure', () => {
    expect(unwrap(ok(1))).toBe(1)
    const cause = new Error('why')
    const failing = () => unwrap(fail('X', 'y', { details: { a: 1 }, retryable: true, cause }))
    expect(failing).toThrow(CatgaError)
    expect(failing).toThrow(expect.objectContaining({ code: 'X', details: { a: 1 }, retryable: true, cause }))
  })

  test('match folds', () => {
    const arms = { ok: (value: number) => value + 1, fail: (error: { code: string }) => error.code }
    expect(match(ok(1), arms)).toBe(2)
    expect(match(fail('X'), arms)).toBe('X')
  })

  test('only what ok and fail made is a result', () => {
    expect([ok(1), fail('X')].every(isResult)).toBe(true)
    expect([null, undefined, 1, {}, { ok: true, value: 1 }, { ...ok(1) }].some(isResult)).toBe(false)
  })

  test('serialise as plain data', () => {
    expect(JSON.parse(JSON.stringify([ok(1), fail('X', 'y')]))).toEqual([
      { ok: true, value: 1 },
      { ok: false, error: { code: 'X', message: 'y', retryable: false } },
    ])
  })
})

test('isCatgaError accepts errors of another copy of the package', () => {
  const foreign = Object.assign(new Error('x'), { code: 'TIMEOUT', [Symbol.for('catga.error')]: true })
  expect(isCatgaError(foreign)).toBe(true)
  expect(isCatgaError(foreign, 'TIMEOUT')).toBe(true)
  expect(isCatgaError(foreign, 'CANCELLED')).toBe(false)
  expect(isCatgaError({ code: 'TIMEOUT' })).toBe(false)
})
