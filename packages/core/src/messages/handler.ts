import type { Result } from '../foundation/result.ts'
import type { MessageContext } from './context.ts'
import type { AnyCommand, AnyEvent, AnyMessage, AnyQuery, AnyStreamQuery, ResultOf } from './message.ts'

/** What a handler may return: the value, a Result, or a promise of either. */
export type HandlerReturn<R> = R | Result<R> | Promise<R | Result<R>>

/** Annotates an asynchronous `handle` where literals or unions must not widen: `async handle(c: X): Reply<X>`. */
export type Reply<M extends AnyMessage> = Promise<Result<ResultOf<M>>>

// `handle` is a *property* of function type: only so is its parameter checked contravariantly, and
// `implements EventHandler<A | B>` with `handle(event: A)` an error.

/** Handles the commands of one class. */
export interface CommandHandler<C extends AnyCommand> {
  readonly handle: (command: C, context: MessageContext) => HandlerReturn<ResultOf<C>>
}
/** Answers the queries of one class. */
export interface QueryHandler<Q extends AnyQuery> {
  readonly handle: (query: Q, context: MessageContext) => HandlerReturn<ResultOf<Q>>
}
/** Answers a stream query, item by item. */
export interface StreamHandler<Q extends AnyStreamQuery> {
  readonly handle: (query: Q, context: MessageContext) => AsyncIterable<ResultOf<Q>>
}
/** Reacts to the events of one class, or of several (`EventHandler<A | B>`). */
export interface EventHandler<E extends AnyEvent> {
  readonly handle: (event: E, context: MessageContext) => HandlerReturn<void>
}

/** Singleton: one for the application. Scoped: one per handler call. Transient: one per class that asks for it. */
export type Lifetime = 'singleton' | 'scoped' | 'transient'

/** A class that handles messages, as a value. */
export interface HandlerClass {
  readonly name: string
  readonly length: number
  readonly prototype: object
}
