import type { Result } from '../foundation/result.ts'
import type { MessageContext } from '../messages/context.ts'
import type { AnyMessage, MessageClass, ResultOf } from '../messages/message.ts'

/** The rest of the pipeline. Pass on the message and the context, or others. */
export type Next<M extends AnyMessage = AnyMessage> = (
  message: M,
  context: MessageContext,
) => Result<ResultOf<M>> | Promise<Result<ResultOf<M>>>

/**
 * Wraps every handler call: of a request once, of an event once per handler, of a stream its creation.
 * May be synchronous; then a synchronous handler stays synchronous. Not calling `next` ends the call with the result
 * returned instead; a throw becomes a failure.
 */
export interface Behavior<M extends AnyMessage = AnyMessage> {
  /** The message classes (or their abstract bases) it wraps. Default: all; `catga-gen` reads it from `Behavior<M>`. */
  readonly messages?: readonly MessageClass[] | undefined
  readonly handle: (
    message: M,
    context: MessageContext,
    next: Next<M>,
  ) => Result<ResultOf<M>> | Promise<Result<ResultOf<M>>>
}

/** A behavior of whatever messages, as lists hold it. */
export interface AnyBehavior {
  readonly messages?: readonly MessageClass[] | undefined
  readonly handle: (
    message: never,
    context: MessageContext,
    next: never,
  ) => Result<unknown> | Promise<Result<unknown>>
}
