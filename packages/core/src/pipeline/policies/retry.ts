import {
  ConstantBackoff,
  decorrelatedJitterGenerator,
  ExponentialBackoff,
  noJitterGenerator,
} from 'cockatiel'
import type { Clock } from '../../foundation/clock.ts'
import { fail, failureOf, type Result } from '../../foundation/result.ts'
import type { CallContext } from '../../messages/call-context.ts'
import type { AnyMessage } from '../../messages/message.ts'
import type { Backoff, RetryPolicy } from '../../messages/policy.ts'
import type { PipelineInvoker, Settled } from '../invoker.ts'
import type { Settling } from './timeout.ts'

const defaultGraceMs = 1000
const defaultMaxMs = 30_000

/** Tries again while the failure says that it may help. Synchronous as long as the tries are and no delay is asked for. */
export function retry(
  { attempts, backoff, when }: RetryPolicy,
  graceMs: number = defaultGraceMs,
  handler: string,
  clock: Clock,
  settling: Settling | undefined,
  handle: PipelineInvoker,
): PipelineInvoker {
  const next = (
    result: Result<unknown>,
    message: AnyMessage,
    context: CallContext,
    attempt: number,
    delays: Delays | undefined,
  ): Settled<unknown> => {
    if (result.ok || !result.error.retryable || attempt >= attempts) return result
    try {
      if (when !== undefined && !when(result.error, message)) return result
    } catch (error) {
      return failureOf(error, `the retry policy of ${handler}`)
    }
    if (context.signal.aborted) return cancelled(handler)
    if (delays === undefined && settling?.get(context.whole) === undefined)
      return run(message, context, attempt + 1, delays)
    return later(message, context, attempt, delays)
  }
  const run = (
    message: AnyMessage,
    context: CallContext,
    attempt: number,
    delays: Delays | undefined,
  ): Settled<unknown> => {
    const settled = handle(message, context.forAttempt(context.signal, attempt))
    if (settled instanceof Promise)
      return settled.then(result => next(result, message, context, attempt, delays))
    return next(settled, message, context, attempt, delays)
  }
  const later = async (
    message: AnyMessage,
    context: CallContext,
    attempt: number,
    delays: Delays | undefined,
  ): Promise<Result<unknown>> => {
    // Two tries never run at once: the one that timed out has to be over.
    const timedOut = settling?.get(context.whole)
    if (timedOut !== undefined) {
      settling?.delete(context.whole)
      if (!(await isOver(timedOut, graceMs, clock)))
        return fail(
          'OUTCOME_UNKNOWN',
          `${handler} timed out and did not settle within ${graceMs} ms: look at its effects before sending it again`,
        )
    }
    if (context.signal.aborted) return cancelled(handler)
    const delayMs = delays?.next() ?? 0
    try {
      if (delayMs > 0) await clock.sleep(delayMs, context.signal)
    } catch {
      // The only thing that ends a sleep early is the caller's signal.
      return cancelled(handler)
    }
    return run(message, context, attempt + 1, delays)
  }
  return (message, context) => run(message, context, 1, backoff === undefined ? undefined : delaysOf(backoff))
}

const cancelled = (handler: string) => fail('CANCELLED', `${handler} was cancelled between two tries`)

async function isOver(promise: Promise<unknown>, graceMs: number, clock: Clock): Promise<boolean> {
  const timer = new AbortController()
  const grace = clock.sleep(graceMs, timer.signal).then(
    () => false,
    () => true,
  )
  const over = promise.then(() => true)
  const result = await Promise.race([over, grace])
  timer.abort()
  return result
}

interface Delays {
  next(): number
}

/** The delays of one call, each longer than the last (or equal), spread by cockatiel's decorrelated jitter. */
function delaysOf({ kind = 'exponential', delayMs, maxMs = defaultMaxMs, jitter = true }: Backoff): Delays {
  const limits = { initialDelay: delayMs, maxDelay: maxMs }
  const factory =
    kind === 'fixed'
      ? new ConstantBackoff(delayMs)
      : jitter
        ? new ExponentialBackoff({ ...limits, generator: decorrelatedJitterGenerator })
        : new ExponentialBackoff({ ...limits, generator: noJitterGenerator })
  let current: { readonly duration: number; next(context: unknown): unknown } | undefined
  return {
    next() {
      current = (current ?? factory).next(undefined as never) as typeof current
      const duration = Math.min(maxMs, current?.duration ?? delayMs)
      return kind === 'fixed' && jitter ? duration * (0.5 + Math.random() / 2) : duration
    },
  }
}
