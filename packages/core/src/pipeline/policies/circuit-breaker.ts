import { ConsecutiveBreaker } from 'cockatiel'
import type { Clock } from '../../foundation/clock.ts'
import { fail, type Result } from '../../foundation/result.ts'
import type { CircuitBreakerPolicy } from '../../messages/policy.ts'
import type { PipelineInvoker } from '../invoker.ts'

const defaultFailures = 5
const defaultResetMs = 30_000

/**
 * Refuses calls with `CIRCUIT_OPEN` after consecutive failures, then lets one through to see. cockatiel counts; the
 * times are ours, since its own breaker reads the system's clock and turns every call into a promise.
 */
export function circuitBreaker(
  { failures = defaultFailures, resetMs = defaultResetMs }: CircuitBreakerPolicy,
  handler: string,
  clock: Clock,
  handle: PipelineInvoker,
): PipelineInvoker {
  let counter = new ConsecutiveBreaker(failures)
  let openUntil: number | undefined
  let isProbing = false

  const note = (result: Result<unknown>, isProbe: boolean): Result<unknown> => {
    if (isProbe) isProbing = false
    // What the business refuses, the handler has done its work for.
    const isFailure = !result.ok && result.error.retryable && result.error.code !== 'OVERLOADED'
    if (isFailure && (isProbe || counter.failure())) {
      openUntil = clock.now() + resetMs
      counter = new ConsecutiveBreaker(failures)
    } else if (!isFailure && !isUndecided(result)) {
      counter.success()
      if (isProbe) openUntil = undefined
    }
    return result
  }

  return (message, context) => {
    const isOpen = openUntil !== undefined
    if (openUntil !== undefined && (isProbing || clock.now() < openUntil)) {
      const waitMs = Math.max(0, openUntil - clock.now())
      return fail(
        'CIRCUIT_OPEN',
        `${handler} has failed ${failures} times in a row: it is tried again in ${waitMs} ms`,
        {
          details: { retryAfterMs: waitMs },
        },
      )
    }
    if (isOpen) isProbing = true
    const settled = handle(message, context)
    return settled instanceof Promise ? settled.then(result => note(result, isOpen)) : note(settled, isOpen)
  }
}

/** The handler did not run to an end: nothing is known of it. */
const isUndecided = (result: Result<unknown>) =>
  !result.ok && (result.error.code === 'CANCELLED' || result.error.code === 'OVERLOADED')
