// The brand rests on three rules: a *string* key, so that two copies of this package agree; a class *getter*, so that a
// spread copy loses it and no own property exists at run time; the only member of the base classes of requests.

/** What a message is; it decides how it is sent and how many handlers it has. */
export type MessageKind = 'command' | 'query' | 'stream' | 'event'

/** What the type checker knows a message by. Not for applications. */
export interface MessageTag<out K extends MessageKind, out R> {
  readonly kind: K
  /** For the type checker only: absent at run time. */
  readonly result: R
}
/** The tag of events. */
export interface EventTag extends MessageTag<'event', void> {}
/** The tag of events that leave the process. */
export interface IntegrationEventTag extends EventTag {
  readonly leaves: true
}

const tag = <T>(value: object): T => value as T
const commandTag = tag<MessageTag<'command', never>>({ kind: 'command' })
const queryTag = tag<MessageTag<'query', never>>({ kind: 'query' })
const streamTag = tag<MessageTag<'stream', never>>({ kind: 'stream' })
const eventTag = tag<EventTag>({ kind: 'event' })
const integrationEventTag = tag<IntegrationEventTag>({ kind: 'event', leaves: true })

/** A request that changes state, handled by exactly one `CommandHandler`. `R` is its result. */
export abstract class Command<out R = void> {
  get '~catga'(): MessageTag<'command', R> {
    return commandTag
  }
}

/** A request that reads, handled by exactly one `QueryHandler`. `R` is its result. */
export abstract class Query<out R> {
  get '~catga'(): MessageTag<'query', R> {
    return queryTag
  }
}

/** A query answered item by item by exactly one `StreamHandler`. `T` is the type of an item. */
export abstract class StreamQuery<out T> {
  get '~catga'(): MessageTag<'stream', T> {
    return streamTag
  }
}

/**
 * Something that happened. `publish` runs this process's handlers, each isolated from the others, at most once.
 * `Type` is the wire type and discriminates unions: `switch (event.type)`.
 */
export abstract class DomainEvent<out Type extends string = string> {
  get '~catga'(): EventTag {
    return eventTag
  }

  /** The wire type. Named by the type argument, else by `static type`, else by the class. */
  get type(): Type {
    return wireTypeOf(this.constructor as MessageClass) as Type
  }
}

/** An event for other services as well: it leaves the process and is delivered at least once. */
export abstract class IntegrationEvent<out Type extends string = string> extends DomainEvent<Type> {
  override get '~catga'(): IntegrationEventTag {
    return integrationEventTag
  }
}

/** A command with whatever result. */
export type AnyCommand = Command<unknown>
/** A query with whatever result. */
export type AnyQuery = Query<unknown>
/** A stream query with whatever items. */
export type AnyStreamQuery = StreamQuery<unknown>
/** An event of whatever wire type, a domain or an integration event. */
export type AnyEvent = DomainEvent
/** What `send` takes. */
export type AnyRequest = AnyCommand | AnyQuery
/** Whatever Catga takes: a request, a stream query or an event. */
export type AnyMessage = AnyRequest | AnyStreamQuery | AnyEvent

/** The result type of a message. */
export type ResultOf<M extends AnyMessage> = M['~catga']['result']

/**
 * What a message class may say of itself: its wire type, and its version (a whole number, default 1). Only its own
 * count.
 */
export interface MessageStatics {
  readonly type?: string
  readonly version?: number
}

/** A message class as a value. */
export type MessageClass<M extends AnyMessage = AnyMessage> = (abstract new (
  ...args: never[]
) => M) &
  MessageStatics

/** The wire type of a class: its own `static type`, else what the compiler registered for it, else its name. */
export function wireTypeOf(type: MessageClass): string {
  const own = Object.hasOwn(type, 'type') ? type.type : undefined
  if (typeof own === 'string') return own
  const registered = Object.getOwnPropertyDescriptor(type.prototype, 'type')?.value as unknown
  return typeof registered === 'string' ? registered : type.name
}

/** The kind of a message, or undefined for anything that is none (a spread copy, a plain object). */
export function kindOf(value: unknown): MessageKind | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const kind = (value as { readonly '~catga'?: { readonly kind?: unknown } })['~catga']?.kind
  return kind === 'command' || kind === 'query' || kind === 'stream' || kind === 'event' ? kind : undefined
}
