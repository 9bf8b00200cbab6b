import { isPromise } from '../../foundation/async.ts'
import { CatgaError, type ValidationIssue } from '../../foundation/errors.ts'
import { type Fail, fail } from '../../foundation/result.ts'
import type { AnyMessage, MessageClass } from '../../messages/message.ts'
import type { Behavior } from '../behavior.ts'
import type { StandardResult, StandardSchema } from './standard-schema.ts'

/** Finds what is wrong with a message; no issue means that it is fine. */
export interface Validator<M extends AnyMessage = never> {
  validate(message: M): readonly ValidationIssue[] | Promise<readonly ValidationIssue[]>
}
/**
 * How a message is checked: a Standard Schema, a validator, or the class of one, which is constructed without
 * arguments.
 */
export type ValidationRule = StandardSchema | Validator | (new () => Validator)

export interface ValidationOptions {
  /** Rules for message classes that do not carry their own. */
  readonly rules?: readonly (readonly [MessageClass, ValidationRule])[] | undefined
}

type Check = (message: AnyMessage) => readonly ValidationIssue[] | Promise<readonly ValidationIssue[]>

/**
 * Refuses messages with `VALIDATION_FAILED` and the issues before a handler sees them. A message class names its rule
 * itself: `static readonly schema` (a Standard Schema) or `static readonly validator` (a `Validator`, or its class).
 * Synchronous when the rule is.
 *
 * @throws `INVALID_ARGUMENT` at the first message of a class whose rule is neither.
 */
export function validation(options: ValidationOptions = {}): Behavior {
  const registered = new Map(options.rules)
  const checks = new Map<MessageClass, Check | undefined>()
  const checkOf = (type: MessageClass): Check | undefined => {
    if (!checks.has(type)) checks.set(type, compile(type, registered.get(type) ?? ownRule(type)))
    return checks.get(type)
  }
  return {
    handle(message, context, next) {
      const check = checkOf(message.constructor as MessageClass)
      if (check === undefined) return next(message, context)
      const issues = check(message)
      if (!isPromise(issues)) return issues.length === 0 ? next(message, context) : refused(message, issues)
      return Promise.resolve(issues).then(found =>
        found.length === 0 ? next(message, context) : refused(message, found),
      )
    },
  }
}

function ownRule(type: MessageClass): unknown {
  for (const key of ['schema', 'validator'])
    if (Object.hasOwn(type, key)) return (type as unknown as Record<string, unknown>)[key]
  return undefined
}

function compile(type: MessageClass, rule: unknown): Check | undefined {
  if (rule === undefined) return undefined
  const standard = (rule as Partial<StandardSchema> | null)?.['~standard']
  if (standard !== undefined)
    return message => {
      const result = standard.validate(message)
      return isPromise(result) ? Promise.resolve(result).then(issuesOf) : issuesOf(result)
    }
  const validator = typeof rule === 'function' ? new (rule as new () => Validator<AnyMessage>)() : rule
  if (typeof (validator as Partial<Validator> | null)?.validate !== 'function')
    throw new CatgaError(
      'INVALID_ARGUMENT',
      `${type.name} has a rule that is neither a Standard Schema nor a validator: give it a validate method`,
    )
  return message => (validator as Validator<AnyMessage>).validate(message)
}

// A result with issues is a refusal by the standard, even when the list is empty.
function issuesOf({ issues }: StandardResult): readonly ValidationIssue[] {
  if (issues === undefined) return []
  if (issues.length === 0) return [{ message: 'is refused', path: [] }]
  return issues.map(({ message, path = [] }) => ({ message, path: path.map(keyOf) }))
}

function keyOf(part: PropertyKey | { readonly key: PropertyKey }): string | number {
  const key = typeof part === 'object' ? part.key : part
  return typeof key === 'symbol' ? String(key) : key
}

function refused(message: AnyMessage, issues: readonly ValidationIssue[]): Fail {
  const texts = issues.map(({ message, path }) =>
    path.length === 0 ? message : `${path.join('.')} ${message}`,
  )
  return fail('VALIDATION_FAILED', `${message.constructor.name}: ${texts.join('; ')}`, {
    details: { issues },
  })
}
