/** How a code behaves: the HTTP status it maps to, and whether the same call may succeed when it is made again. */
export interface ErrorCodeInfo {
  readonly status: number
  readonly retryable: boolean
}

/** Catga's own codes. Closed: each has its entry in `docs/reference/errors.md`, and no application may declare it. */
export const errorCodes = {
  HANDLER_NOT_FOUND: { status: 500, retryable: false },
  HANDLER_FAILED: { status: 500, retryable: true },
  EVENT_HANDLERS_FAILED: { status: 500, retryable: false },
  NOT_A_MESSAGE: { status: 500, retryable: false },
  DUPLICATE_HANDLER: { status: 500, retryable: false },
  VALIDATION_FAILED: { status: 400, retryable: false },
  DECODE_FAILED: { status: 400, retryable: false },
  ENCODE_FAILED: { status: 500, retryable: false },
  PAYLOAD_TOO_LARGE: { status: 413, retryable: false },
  CANCELLED: { status: 499, retryable: false },
  TIMEOUT: { status: 504, retryable: true },
  OUTCOME_UNKNOWN: { status: 500, retryable: false },
  CIRCUIT_OPEN: { status: 503, retryable: true },
  OVERLOADED: { status: 503, retryable: true },
  STOPPED: { status: 503, retryable: false },
  FENCED: { status: 503, retryable: true },
  NOT_CONFIGURED: { status: 500, retryable: false },
  INVALID_ARGUMENT: { status: 500, retryable: false },
  STALE_GENERATED_FILE: { status: 500, retryable: false },
} as const satisfies Record<string, ErrorCodeInfo>

/** One of the codes that Catga itself answers with: the keys of {@link errorCodes}. */
export type CatgaErrorCode = keyof typeof errorCodes

/** One of Catga's codes or one of the application's: completion offers ours, any string is allowed. */
export type ErrorCode = CatgaErrorCode | (string & {})

/** What an application's code means when it was never declared with `defineErrors`. */
const undeclared: ErrorCodeInfo = { status: 422, retryable: false }

// Shared by every copy of this package in the process (ESM and CJS): a code declared through one is known to the other.
const declaredKey = Symbol.for('catga.errors')
const shared = globalThis as { [declaredKey]?: Map<string, ErrorCodeInfo> }
shared[declaredKey] ??= new Map<string, ErrorCodeInfo>()
const declared = shared[declaredKey]

export function isCatgaErrorCode(code: string): code is CatgaErrorCode {
  return Object.hasOwn(errorCodes, code)
}

/** Status and retryability of a code: Catga's, declared by the application, or undeclared (422, not retryable). */
export function errorCodeInfo(code: ErrorCode): ErrorCodeInfo {
  return isCatgaErrorCode(code) ? errorCodes[code] : (declared.get(code) ?? undeclared)
}

export function declareErrorCode(code: string, info: ErrorCodeInfo): void {
  declared.set(code, info)
}
