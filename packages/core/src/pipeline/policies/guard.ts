import type { Clock } from '../../foundation/clock.ts'
import type { HandlerPolicy } from '../../messages/policy.ts'
import type { PipelineInvoker } from '../invoker.ts'
import { circuitBreaker } from './circuit-breaker.ts'
import { concurrency } from './concurrency.ts'
import { checkPolicy } from './policy-of.ts'
import { retry } from './retry.ts'
import { type Settling, timeout } from './timeout.ts'

/**
 * A handler with its policy around it, outermost first: retry, circuit breaker, timeout, concurrency. Concurrency is the
 * innermost, so that a try that timed out keeps its permit until it is really over.
 */
export function guard(
  policy: HandlerPolicy,
  handler: string,
  clock: Clock,
  handle: PipelineInvoker,
): PipelineInvoker {
  checkPolicy(policy, handler)
  let invoke = handle
  let settling: Settling | undefined
  if (policy.concurrency !== undefined) invoke = concurrency(policy.concurrency, handler, invoke)
  if (policy.timeoutMs !== undefined) {
    const timed = timeout(policy.timeoutMs, handler, clock, invoke)
    settling = timed.settling
    invoke = timed.attempt
  }
  if (policy.circuitBreaker !== undefined && policy.circuitBreaker !== false)
    invoke = circuitBreaker(
      policy.circuitBreaker === true ? {} : policy.circuitBreaker,
      handler,
      clock,
      invoke,
    )
  if (policy.retry !== undefined)
    invoke = retry(policy.retry, policy.graceMs, handler, clock, settling, invoke)
  return invoke
}
