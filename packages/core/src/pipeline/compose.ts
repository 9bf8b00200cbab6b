import { isPromise } from '../foundation/async.ts'
import { failureOf } from '../foundation/result.ts'
import type { CallContext } from '../messages/call-context.ts'
import type { AnyMessage, MessageClass } from '../messages/message.ts'
import type { AnyBehavior, Behavior, Next } from './behavior.ts'
import type { PipelineInvoker } from './invoker.ts'

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
  return behaviors.reduceRight<PipelineInvoker>(wrap, handler)
}

function wrap(inner: PipelineInvoker, { name, behavior }: NamedBehavior): PipelineInvoker {
  const handle = behavior.handle as unknown as Behavior['handle']
  const rejected = (error: unknown) => failureOf(error, name)
  // What `inner` returns cannot reject. A behavior that passes it on unchanged needs no second conversion.
  let passed: unknown
  const next: Next = (message, context) => {
    const settled = inner(message, context as CallContext)
    passed = settled
    return settled
  }
  return (message: AnyMessage, context) => {
    try {
      const settled = handle.call(behavior, message, context, next)
      return isPromise(settled) && settled !== passed
        ? Promise.resolve(settled).then(undefined, rejected)
        : settled
    } catch (error) {
      return rejected(error)
    } finally {
      passed = undefined
    }
  }
}
