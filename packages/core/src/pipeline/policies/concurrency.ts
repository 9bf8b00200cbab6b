import { fail, type Result } from '../../foundation/result.ts'
import type { CallContext } from '../../messages/call-context.ts'
import type { ConcurrencyPolicy } from '../../messages/policy.ts'
import type { PipelineInvoker } from '../invoker.ts'

/**
 * At most `limit` calls at once; `queue` more may wait, in order. Own code and not cockatiel's bulkhead: that one turns
 * every call into a promise, and cannot let a nested call pass that already holds a permit.
 */
export function concurrency(
  policy: number | ConcurrencyPolicy,
  handler: string,
  handle: PipelineInvoker,
): PipelineInvoker {
  const { limit, queue = 0 } = typeof policy === 'number' ? { limit: policy } : policy
  const holders = new WeakSet<CallContext>()
  const waiting: (() => void)[] = []
  let running = 0

  const release = (context: CallContext) => {
    holders.delete(context.whole)
    const next = waiting.shift()
    if (next === undefined) running -= 1
    // The permit goes to the first in the queue without being free in between.
    else next()
  }
  const run: PipelineInvoker = (message, context) => {
    holders.add(context.whole)
    const settled = handle(message, context)
    if (!(settled instanceof Promise)) {
      release(context)
      return settled
    }
    return settled.then(result => {
      release(context)
      return result
    })
  }
  const permit = (signal: AbortSignal) =>
    new Promise<boolean>(resolve => {
      const take = () => {
        signal.removeEventListener('abort', leave)
        resolve(true)
      }
      const leave = () => {
        waiting.splice(waiting.indexOf(take), 1)
        resolve(false)
      }
      signal.addEventListener('abort', leave, { once: true })
      waiting.push(take)
    })

  return (message, context) => {
    if (isNested(context, holders)) return handle(message, context)
    if (running < limit) {
      running += 1
      return run(message, context)
    }
    if (waiting.length >= queue)
      return fail('OVERLOADED', `${handler} already runs ${limit} times, and ${waiting.length} wait`)
    return permit(context.signal).then((isGranted): Result<unknown> | Promise<Result<unknown>> =>
      isGranted ? run(message, context) : fail('CANCELLED', `${handler} was cancelled while it waited`),
    )
  }
}

/** A call within a call that holds a permit would wait for itself. */
function isNested(context: CallContext, holders: WeakSet<CallContext>): boolean {
  for (let outer = context.parent; outer !== undefined; outer = outer.parent)
    if (holders.has(outer.whole)) return true
  return false
}
