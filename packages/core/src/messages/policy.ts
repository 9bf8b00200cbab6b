import type { Failure } from '../foundation/errors.ts'
import type { AnyMessage } from './message.ts'

export interface Backoff {
  /** Default `exponential`. */
  readonly kind?: 'fixed' | 'exponential' | undefined
  /** Before the first retry, in milliseconds. */
  readonly delayMs: number
  /** Upper bound of one delay; default 30,000. */
  readonly maxMs?: number | undefined
  /** Spreads the delays so that many callers do not return at once; default true. */
  readonly jitter?: boolean | undefined
}

export interface RetryPolicy<M extends AnyMessage = AnyMessage> {
  /** Tries in all, the first included. */
  readonly attempts: number
  /** Default: no delay. */
  readonly backoff?: Backoff | undefined
  /** A second opinion on failures that are retryable; default: all of them are tried again. */
  readonly when?: ((error: Failure, message: M) => boolean) | undefined
}

export interface CircuitBreakerPolicy {
  /** Consecutive failures that open the circuit; default 5. */
  readonly failures?: number | undefined
  /** How long it stays open before one call is let through; default 30,000. */
  readonly resetMs?: number | undefined
}

export interface ConcurrencyPolicy {
  /** Calls that run at once. */
  readonly limit: number
  /** Calls that may wait; one more is `OVERLOADED`. Default 0. */
  readonly queue?: number | undefined
}

/**
 * How a handler is guarded, as plain data on its class: `static readonly policy: HandlerPolicy<CreateOrder> = { … }`.
 * Outermost first: retry, circuit breaker, timeout, concurrency. Only failures marked `retryable` are retried or count
 * for the breaker; a business failure never does.
 */
export interface HandlerPolicy<M extends AnyMessage = AnyMessage> {
  readonly retry?: RetryPolicy<M> | undefined
  /** Per try, waiting for a permit included. Aborts the handler's signal and answers `TIMEOUT`. */
  readonly timeoutMs?: number | undefined
  /** How long a retry waits for a timed-out try to settle before the answer is `OUTCOME_UNKNOWN`; default 1,000. */
  readonly graceMs?: number | undefined
  readonly circuitBreaker?: boolean | CircuitBreakerPolicy | undefined
  readonly concurrency?: number | ConcurrencyPolicy | undefined
}
