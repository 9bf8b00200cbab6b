import { isPromise } from '../foundation/async.ts'
import type { EventHandlerFailure } from '../foundation/errors.ts'
import { type Fail, fail, failureOf, isResult, ok, type Result } from '../foundation/result.ts'
import type { Activity } from './activity.ts'

/** What `publish` answers when every handler succeeded. Shared: it holds nothing. */
export const handled: Result<void> = Object.freeze(ok())

/**
 * Waits for what the handlers of one publication returned, in their order. Two closures for all handlers and a count:
 * only when one failed does anybody look at which.
 */
export function join(
  returned: readonly unknown[],
  handlers: readonly string[],
  activity: Activity,
): Promise<Result<void>> | Result<void> {
  let pending = 0
  let isClean = true
  let finish: (result: Result<void> | Promise<Result<void>>) => void
  const end = () => {
    pending -= 1
    if (pending > 0) return
    activity.end()
    finish(isClean ? handled : collect(returned, handlers))
  }
  const fulfilled = (value: unknown) => {
    if (isFailure(value)) isClean = false
    end()
  }
  const rejected = () => {
    isClean = false
    end()
  }
  for (let index = 0; index < returned.length; index++) {
    const value = returned[index]
    if (isPromise(value)) {
      pending += 1
      value.then(fulfilled, rejected)
    }
  }
  if (pending === 0) return resultOf(returned, handlers)
  activity.begin()
  return new Promise(resolve => {
    finish = resolve
  })
}

/** All have settled: awaiting them again gives the outcome of each. */
async function collect(returned: readonly unknown[], handlers: readonly string[]): Promise<Result<void>> {
  const settled = await Promise.allSettled(returned)
  const outcomes = settled.map((each, index) =>
    each.status === 'fulfilled' ? each.value : failureOf(each.reason, nameOf(handlers, index)),
  )
  return resultOf(outcomes, handlers)
}

function resultOf(outcomes: readonly unknown[], handlers: readonly string[]): Result<void> {
  const failures: EventHandlerFailure[] = []
  outcomes.forEach((outcome, index) => {
    if (isFailure(outcome)) failures.push({ handler: nameOf(handlers, index), error: outcome.error })
  })
  if (failures.length === 0) return handled
  const names = failures.map(each => `${each.handler} (${each.error.code})`).join(', ')
  return fail('EVENT_HANDLERS_FAILED', `${failures.length} of ${handlers.length} handlers failed: ${names}`, {
    details: { failures },
    retryable: failures.some(each => each.error.retryable),
  })
}

function isFailure(value: unknown): value is Fail {
  return value !== undefined && isResult(value) && !value.ok
}

const nameOf = (handlers: readonly string[], index: number): string => handlers[index] ?? 'handler'
