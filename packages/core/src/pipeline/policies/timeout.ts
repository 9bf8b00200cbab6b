import type { Clock } from '../../foundation/clock.ts'
import { fail, type Result } from '../../foundation/result.ts'
import type { CallContext } from '../../messages/call-context.ts'
import type { PipelineInvoker } from '../invoker.ts'

/** Tries that have timed out and are still running, by the message they belong to. */
export type Settling = WeakMap<CallContext, Promise<unknown>>

/** Ends a try after `timeoutMs` with `TIMEOUT` and aborts its signal. What it does later is discarded. */
export function timeout(
  timeoutMs: number,
  handler: string,
  clock: Clock,
  handle: PipelineInvoker,
): { readonly settling: Settling; readonly attempt: PipelineInvoker } {
  const settling: Settling = new WeakMap()
  const attempt: PipelineInvoker = (message, context) => {
    const own = new AbortController()
    const timer = new AbortController()
    const tried = context.forAttempt(AbortSignal.any([context.signal, own.signal]), context.attempt)
    const settled = handle(message, tried)
    if (!(settled instanceof Promise)) return settled
    const late = clock.sleep(timeoutMs, timer.signal).then(
      (): Result<never> => {
        settling.set(context.whole, settled)
        own.abort(new DOMException(`${handler} took longer than ${timeoutMs} ms`, 'TimeoutError'))
        return fail('TIMEOUT', `${handler} took longer than ${timeoutMs} ms`)
      },
      // Only an end of the try aborts the timer, and then nobody looks at it any more.
      () => fail('CANCELLED'),
    )
    const onTime = settled.then(result => {
      timer.abort()
      return result
    })
    return Promise.race([onTime, late])
  }
  return { settling, attempt }
}
