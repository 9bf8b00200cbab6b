import type { HttpEndpoint } from '../messages/endpoint.ts'
import type { Lifetime } from '../messages/handler.ts'
import type { AnyEvent, AnyMessage, AnyRequest, AnyStreamQuery, MessageClass } from '../messages/message.ts'
import type { EventCall } from './event-call.ts'
import type { HandlerCall } from './handler-call.ts'
import type { EventInvoker, RequestInvoker, StreamInvoker } from './invokers.ts'

/** What is known of a handler class before it runs. */
export interface HandlerFacts {
  readonly name: string
  // biome-ignore lint/complexity/noBannedTypes: a class with any constructor, private ones included
  readonly class: Function
  readonly lifetime: Lifetime
  /** Parameters of its constructor when the file was generated; absent for handlers registered by hand. */
  readonly dependencies?: number
  /** Keys of its `static policy`. */
  readonly policy?: readonly string[]
}

interface MessageFacts<M extends AnyMessage> {
  readonly type: string
  readonly version: number
  readonly class: MessageClass<M>
}
export interface RequestFacts<M extends AnyRequest | AnyStreamQuery> extends MessageFacts<M> {
  /** Absent: the message is declared, and nothing in this application handles it. */
  readonly handler?: HandlerFacts
  readonly http?: HttpEndpoint
}
export interface EventFacts<E extends AnyEvent> extends MessageFacts<E> {
  readonly handlers: readonly HandlerFacts[]
}

/** One line of a dispatch table: what a message is, and how its handlers are called. */
export type Entry =
  | {
      readonly kind: 'command' | 'query'
      readonly facts: RequestFacts<AnyRequest>
      readonly invoker: ((call: HandlerCall) => RequestInvoker<AnyRequest>) | undefined
    }
  | {
      readonly kind: 'stream'
      readonly facts: RequestFacts<AnyStreamQuery>
      readonly invoker: ((call: HandlerCall) => StreamInvoker<AnyStreamQuery>) | undefined
    }
  | {
      readonly kind: 'event'
      readonly facts: EventFacts<AnyEvent>
      readonly invoker: (call: EventCall<AnyEvent>) => EventInvoker<AnyEvent>
    }

// The message type of each entry is checked here, where it is written down, and erased for the table.
const erased = <T>(value: unknown): T => value as T

/** The entry of a command. Without an invoker it is declared, and nothing in this application handles it. */
export function command<M extends AnyRequest>(
  facts: RequestFacts<M>,
  invoker?: (call: HandlerCall) => RequestInvoker<M>,
): Entry {
  return { kind: 'command', facts: erased(facts), invoker: erased(invoker) }
}

/** The entry of a query. Without an invoker it is declared, and nothing in this application handles it. */
export function query<M extends AnyRequest>(
  facts: RequestFacts<M>,
  invoker?: (call: HandlerCall) => RequestInvoker<M>,
): Entry {
  return { kind: 'query', facts: erased(facts), invoker: erased(invoker) }
}

/** The entry of a stream query. Without an invoker it is declared, and nothing in this application handles it. */
export function streamQuery<Q extends AnyStreamQuery>(
  facts: RequestFacts<Q>,
  invoker?: (call: HandlerCall) => StreamInvoker<Q>,
): Entry {
  return { kind: 'stream', facts: erased(facts), invoker: erased(invoker) }
}

/** The entry of an event; the invoker calls all its handlers, in the order of `facts.handlers`. */
export function event<E extends AnyEvent>(
  facts: EventFacts<E>,
  invoker: (call: EventCall<E>) => EventInvoker<E>,
): Entry {
  return { kind: 'event', facts: erased(facts), invoker: erased(invoker) }
}
