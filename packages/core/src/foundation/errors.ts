import { type ErrorCode, errorCodeInfo } from './error-codes.ts'

/** What codes say beside their message. Codes that are not listed carry any record, or nothing. */
export interface ErrorDetails {
  EVENT_HANDLERS_FAILED: { readonly failures: readonly EventHandlerFailure[] }
  VALIDATION_FAILED: { readonly issues: readonly ValidationIssue[] }
}

/** One handler of an event that failed: the name of its class, and why. */
export interface EventHandlerFailure {
  readonly handler: string
  readonly error: Failure
}

/** One thing that is wrong with a message, and where. */
export interface ValidationIssue {
  readonly message: string
  /** Keys from the message to the value, outermost first; empty for the message itself. */
  readonly path: readonly (string | number)[]
}

/** What `details` holds for a code: as {@link ErrorDetails} says, else any record or nothing. */
export type DetailsOf<C extends string> = C extends keyof ErrorDetails
  ? ErrorDetails[C]
  : Readonly<Record<string, unknown>> | undefined

/** A failure as plain data: what `result.error` holds. */
export interface Failure<out C extends string = ErrorCode> {
  readonly code: C
  readonly message: string
  /** The same call may succeed when it is made again. */
  readonly retryable: boolean
  readonly details?: DetailsOf<C>
  readonly cause?: unknown
}

/** What a failure may say beside its code and message. */
export interface ErrorOptions {
  readonly details?: Readonly<Record<string, unknown>> | undefined
  /** Default: what the code's declaration says. */
  readonly retryable?: boolean | undefined
  readonly cause?: unknown
}

// By a registered symbol and not by `instanceof`, so that the ESM and the CJS copy recognise each other's errors.
const brand = Symbol.for('catga.error')

/** What Catga throws. Recognise it with {@link isCatgaError}; branch on `code`. */
export class CatgaError<out C extends string = ErrorCode> extends Error implements Failure<C> {
  readonly code: C
  readonly retryable: boolean
  readonly details: DetailsOf<C>

  constructor(code: C, message?: string, options?: ErrorOptions) {
    super(message ?? code, options?.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'CatgaError'
    this.code = code
    this.retryable = options?.retryable ?? errorCodeInfo(code).retryable
    this.details = options?.details as DetailsOf<C>
  }
}
Object.defineProperty(CatgaError.prototype, brand, { value: true })

/** Whether a caught value is a `CatgaError` (of that code). Works across copies of the package. */
export function isCatgaError<C extends ErrorCode = ErrorCode>(
  error: unknown,
  code?: C,
): error is CatgaError<C> {
  if (typeof error !== 'object' || error === null || !(brand in error)) return false
  return code === undefined || (error as { readonly code?: unknown }).code === code
}
