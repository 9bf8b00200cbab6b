import { CatgaError } from '../../foundation/errors.ts'
import type { HandlerPolicy } from '../../messages/policy.ts'

/** The own `static policy` of a handler class; an inherited one does not count. */
export function policyOf(type: object): HandlerPolicy | undefined {
  if (!Object.hasOwn(type, 'policy')) return undefined
  return (type as { readonly policy?: HandlerPolicy }).policy
}

type Rule = (value: unknown) => string | undefined

const positive: Rule = value => (isNumber(value) && value > 0 ? undefined : 'a number above 0')
const notNegative: Rule = value => (isNumber(value) && value >= 0 ? undefined : 'a number of at least 0')
const count: Rule = value =>
  Number.isInteger(value) && Number(value) >= 1 ? undefined : 'a whole number from 1'
const countOrZero: Rule = value =>
  Number.isInteger(value) && Number(value) >= 0 ? undefined : 'a whole number from 0'
const flag: Rule = value => (typeof value === 'boolean' ? undefined : 'true or false')
const callable: Rule = value => (typeof value === 'function' ? undefined : 'a function')
const kind: Rule = value =>
  value === 'fixed' || value === 'exponential' ? undefined : "'fixed' or 'exponential'"

const backoff = { kind, delayMs: notNegative, maxMs: notNegative, jitter: flag }
const rules = {
  retry: { attempts: count, backoff, when: callable },
  timeoutMs: positive,
  graceMs: notNegative,
  circuitBreaker: { failures: count, resetMs: positive },
  concurrency: { limit: count, queue: countOrZero },
}
const required: Readonly<Record<string, readonly string[]>> = {
  retry: ['attempts'],
  'retry.backoff': ['delayMs'],
  concurrency: ['limit'],
}

/**
 * Checks a policy once, when the application is created.
 *
 * @throws `INVALID_ARGUMENT` that names the class, the key and what to write.
 */
export function checkPolicy(policy: HandlerPolicy, owner: string): void {
  const refuse = (path: string, expected: string): never => {
    throw new CatgaError('INVALID_ARGUMENT', `the policy of ${owner}: '${path}' has to be ${expected}`)
  }
  const visit = (value: unknown, rule: Rule | object, path: string): void => {
    if (value === undefined) return
    if (typeof rule === 'function') {
      const expected = (rule as Rule)(value)
      if (expected !== undefined) refuse(path, expected)
      return
    }
    if (path === 'circuitBreaker' && typeof value === 'boolean') return
    if (path === 'concurrency' && typeof value === 'number') {
      visit(value, count, path)
      return
    }
    if (typeof value !== 'object' || value === null) refuse(path || 'policy', 'an object')
    for (const [key, part] of Object.entries(value as object)) {
      const name = path === '' ? key : `${path}.${key}`
      const inner = Object.hasOwn(rule, key) ? (rule as Record<string, Rule | object>)[key] : undefined
      if (inner === undefined) refuse(name, `one of ${Object.keys(rule).join(', ')}`)
      else visit(part, inner, name)
    }
    for (const key of required[path] ?? [])
      if ((value as Record<string, unknown>)[key] === undefined) refuse(`${path}.${key}`, 'given')
  }
  visit(policy, rules, '')
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
