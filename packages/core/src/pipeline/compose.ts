import { isPromise } from '../foundation/async.ts'
import { failureOf, isOwnOk, isResult, type Result } from '../foundation/result.ts'
import type { MessageClass } from '../messages/message.ts'
import type { AnyBehavior } from './behavior.ts'
import type { PipelineInvoker, Settled } from './invoker.ts'

/** A behavior, and the name it has in errors and descriptions. */
export interface NamedBehavior {
  readonly name: string
  readonly behavior: AnyBehavior
  readonly messages?: readonly MessageClass[] | undefined
}

/** The behaviors that wrap messages of this class, outermost first. */
export function behaviorsFor(
  type: MessageClass,
  behaviors: readonly NamedBehavior[],
): readonly NamedBehavior[] {
  return behaviors.filter(({ behavior, messages = behavior.messages }) => {
    return messages === undefined || messages.some(each => each === type || type.prototype instanceof each)
  })
}

/** Nests the behaviors around a handler, once per message type. No closure is made per call. */
export function compose(behaviors: readonly NamedBehavior[], handler: PipelineInvoker): PipelineInvoker {
  if (behaviors.length === 0) return handler
  const safe: Safe = { promise: undefined }
  const innermost: PipelineInvoker = (message, context) => {
    const settled = handler(message, context)
    if (settled instanceof Promise) safe.promise = settled
    return settled
  }
  return behaviors.reduceRight<PipelineInvoker>((inner, each) => wrap(inner, each, safe), innermost)
}

/**
 * The last promise known never to reject. A behavior that passes on the promise of `next` as it is needs no conversion
 * of its own; comparing is all the bookkeeping, since the passing on is synchronous.
 */
interface Safe {
  promise: Promise<unknown> | undefined
}

function wrap(inner: PipelineInvoker, { name, behavior }: NamedBehavior, safe: Safe): PipelineInvoker {
  const outer = behavior as { readonly handle: (...args: readonly unknown[]) => Settled<unknown> }
  const rejected = (error: unknown) => failureOf(error, name)
  const convert = (returned: unknown): Settled<unknown> => {
    if (!isPromise(returned))
      return rejected(new TypeError('it returned no result: return what next() returns, or ok() or fail()'))
    const converted = Promise.resolve(returned as Promise<Result<unknown>>).then(undefined, rejected)
    safe.promise = converted
    return converted
  }
  return (message, context) => {
    try {
      const settled = outer.handle(message, context, inner)
      if (settled === safe.promise || isOwnOk(settled) || isResult(settled)) return settled
      return convert(settled)
    } catch (error) {
      return rejected(error)
    }
  }
}
