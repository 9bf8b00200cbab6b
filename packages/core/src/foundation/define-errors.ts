import { declareErrorCode, errorCodeInfo, isCatgaErrorCode } from './error-codes.ts'
import { CatgaError, type ErrorOptions } from './errors.ts'
import { type Fail, fail } from './result.ts'

export interface ErrorDefinition {
  /** HTTP status of the failure; default 422. */
  readonly status?: number | undefined
  /** Whether the same call may succeed later; default false. */
  readonly retryable?: boolean | undefined
}

/** Makes an error of one declared code: to throw, or with `.fail` to return. */
export interface ErrorFactory<out C extends string> {
  (message?: string, options?: ErrorOptions): CatgaError<C>
  readonly code: C
  fail(message?: string, options?: ErrorOptions): Fail
}

/** A factory for each code of a definition, under the code's own name. */
export type ErrorFactories<T> = { readonly [C in keyof T & string]: ErrorFactory<C> }

/**
 * Declares the application's error codes, once for the process, and returns a factory for each.
 *
 * @throws `INVALID_ARGUMENT` when a code is one of Catga's own, is malformed, has a status outside 400 to 599, or was
 * declared before with another meaning. Nothing is declared then.
 * @example
 * const orderErrors = defineErrors({ ORDER_NOT_PAYABLE: { status: 409 } })
 * throw orderErrors.ORDER_NOT_PAYABLE('order is shipped')
 */
export function defineErrors<const T extends Readonly<Record<string, ErrorDefinition>>>(
  definitions: T,
): ErrorFactories<T> {
  const entries = Object.entries(definitions).map(([code, { status = 422, retryable = false }]) => {
    if (isCatgaErrorCode(code)) throw invalid(`${code} is one of Catga's own codes: choose another name`)
    if (!/^[A-Z][A-Z0-9_]*$/.test(code)) throw invalid(`${code} is no error code: use A-Z, 0-9 and _`)
    if (!Number.isInteger(status) || status < 400 || status > 599)
      throw invalid(`${code} has status ${status}: use a whole number from 400 to 599`)
    const known = errorCodeInfo(code)
    const isDeclared = known.status !== 422 || known.retryable
    if (isDeclared && (known.status !== status || known.retryable !== retryable))
      throw invalid(`${code} was declared before with status ${known.status}: declare each code in one place`)
    return [code, { status, retryable }] as const
  })
  for (const [code, info] of entries) declareErrorCode(code, info)
  return Object.fromEntries(entries.map(([code]) => [code, factoryOf(code)])) as unknown as ErrorFactories<T>
}

function factoryOf<C extends string>(code: C): ErrorFactory<C> {
  const make = (message?: string, options?: ErrorOptions) => new CatgaError(code, message, options)
  return Object.assign(make, {
    code,
    fail: (message?: string, options?: ErrorOptions) => fail(code, message, options),
  })
}

const invalid = (message: string) => new CatgaError('INVALID_ARGUMENT', message)
