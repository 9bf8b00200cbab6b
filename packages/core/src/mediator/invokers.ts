import type { CallContext } from '../messages/call-context.ts'
import type { HandlerReturn } from '../messages/handler.ts'
import type { AnyEvent, AnyRequest, AnyStreamQuery, ResultOf } from '../messages/message.ts'
import type { Settled } from '../pipeline/invoker.ts'

/** Runs one handler. `context` is absent when the caller gave no options: made only where somebody reads it. */
export type RequestInvoker<M extends AnyRequest> = (
  message: M,
  context: CallContext | undefined,
) => Settled<ResultOf<M>>
export type StreamInvoker<Q extends AnyStreamQuery> = (
  query: Q,
  context: CallContext | undefined,
) => AsyncIterable<ResultOf<Q>>
export type EventInvoker<E extends AnyEvent> = (event: E, context: CallContext | undefined) => Settled<void>
/** Calls one handler of an event and returns what it returns. */
export type EventHandlerInvoker<E extends AnyEvent> = (
  event: E,
  context: CallContext | undefined,
) => HandlerReturn<void>
