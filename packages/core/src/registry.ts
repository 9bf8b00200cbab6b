import { createApplication } from './catga.ts'
import { CatgaError } from './foundation/errors.ts'
import { checkEntries } from './hosting/check-entries.ts'
import type { CatgaSettings } from './hosting/options.ts'
import { isProvider, type Provided } from './hosting/providers.ts'
import type { Catga } from './mediator/catga.ts'
import { command, type Entry, event, type HandlerFacts, query, streamQuery } from './mediator/entries.ts'
import type { HandlerCall } from './mediator/handler-call.ts'
import type { Scope } from './mediator/scope.ts'
import type { CallContext } from './messages/call-context.ts'
import type { MessageContext } from './messages/context.ts'
import type {
  CommandHandler,
  EventHandler,
  HandlerReturn,
  QueryHandler,
  StreamHandler,
} from './messages/handler.ts'
import {
  type AnyCommand,
  type AnyEvent,
  type AnyMessage,
  type AnyQuery,
  type AnyRequest,
  type AnyStreamQuery,
  type MessageClass,
  type ResultOf,
  wireTypeOf,
} from './messages/message.ts'
import type { Settled } from './pipeline/invoker.ts'

/**
 * An application registered by hand: the same dispatch, pipeline, errors and order as a compiled one, without what
 * the compiler derives from types. For tests and scripts. A handler is an instance, `singleton(make)` or `scoped(make)`.
 */
export interface Registry {
  /** @throws `DUPLICATE_HANDLER` when the command has one. */
  command<C extends AnyCommand>(type: MessageClass<C>, handler: Provided<CommandHandler<C>>): this
  /** @throws `DUPLICATE_HANDLER` when the query has one. */
  query<Q extends AnyQuery>(type: MessageClass<Q>, handler: Provided<QueryHandler<Q>>): this
  /** @throws `DUPLICATE_HANDLER` when the query has one. */
  stream<Q extends AnyStreamQuery>(type: MessageClass<Q>, handler: Provided<StreamHandler<Q>>): this
  /** Adds handlers of an event; they run in the order of registration. */
  event<E extends AnyEvent>(type: MessageClass<E>, ...handlers: readonly Provided<EventHandler<E>>[]): this
  /** Makes an application of what was registered so far; a registry can make several. */
  create(options?: CatgaSettings): Promise<Catga>
}

/** An empty registry. Order counts for the handlers of one event only. */
export function registry(): Registry {
  const lines = new Map<MessageClass, (resolve: Resolve) => Entry>()
  const events = new Map<MessageClass, unknown[]>()
  const once = (type: MessageClass, line: (resolve: Resolve) => Entry) => {
    if (lines.has(type))
      throw new CatgaError('DUPLICATE_HANDLER', `${type.name} has a handler already: remove one`)
    const clash = [...lines.keys()].find(each => wireTypeOf(each) === wireTypeOf(type))
    if (clash !== undefined)
      throw new CatgaError(
        'INVALID_ARGUMENT',
        `two message classes have the wire type '${wireTypeOf(type)}': give one a \`static readonly type\``,
      )
    lines.set(type, line)
  }
  const self: Registry = {
    command(type, handler) {
      once(type, resolve => {
        const source = resolve(handler)
        return command({ ...factsOf(type), handler: source.facts }, requestInvoker(source))
      })
      return self
    },
    query(type, handler) {
      once(type, resolve => {
        const source = resolve(handler)
        return query({ ...factsOf(type), handler: source.facts }, requestInvoker(source))
      })
      return self
    },
    stream(type, handler) {
      once(type, resolve => {
        const source = resolve(handler)
        return streamQuery({ ...factsOf(type), handler: source.facts }, call => (message, context) => {
          const own = call.context(context)
          return call.inStreamScope(own, scope => source.get(scope).handle(message, own))
        })
      })
      return self
    },
    event(type, ...handlers) {
      const known = events.get(type)
      if (known !== undefined) known.push(...handlers)
      else {
        const list = [...handlers]
        once(type, resolve => eventEntry(type, list.map(resolve)))
        events.set(type, list)
      }
      return self
    },
    create(options = {}) {
      const wire = () => {
        const made = new Map<unknown, unknown>()
        const resolve: Resolve = handler => sourceOf(handler, made)
        return { behaviors: [], entries: [...lines.values()].map(line => line(resolve)) }
      }
      return createApplication(
        { codegen: 0, fingerprint: 'registry', wire, codecs: () => [] },
        options,
        checkEntries,
      )
    },
  }
  return self
}

type RequestHandler<M extends AnyRequest> = {
  readonly handle: (message: M, context: MessageContext) => HandlerReturn<ResultOf<M>>
}
interface Source<H> {
  readonly facts: HandlerFacts
  readonly get: (scope: Scope) => H
  /** The handler itself where every call uses the same. */
  readonly shared: H | undefined
}
type Resolve = <H extends object>(handler: Provided<H>) => Source<H>

function sourceOf<H extends object>(handler: Provided<H>, made: Map<unknown, unknown>): Source<H> {
  if (isProvider(handler) && handler.lifetime === 'scoped') {
    const { make } = handler
    // Its class is known only when it is made, so that a policy cannot be read from it.
    const facts = { name: make.name || 'scoped handler', class: Object, lifetime: 'scoped' as const }
    return { facts, get: scope => scope.own(make(scope.context)), shared: undefined }
  }
  const existing = made.get(handler) as H | undefined
  const shared = existing ?? (isProvider(handler) ? handler.make(undefined) : handler)
  made.set(handler, shared)
  const type = shared.constructor
  const name = type === Object ? 'handler' : type.name
  return { facts: { name, class: type, lifetime: 'singleton' }, get: () => shared, shared }
}

function factsOf<M extends AnyMessage>(type: MessageClass<M>) {
  const version = Object.hasOwn(type, 'version') ? (type.version ?? 1) : 1
  return { type: wireTypeOf(type), version, class: type }
}

function requestInvoker<M extends AnyRequest>({ get, shared }: Source<RequestHandler<M>>) {
  return (call: HandlerCall) =>
    (message: M, context: CallContext | undefined): Settled<ResultOf<M>> => {
      const own = call.context(context)
      try {
        if (shared !== undefined) return call.settle<ResultOf<M>>(shared.handle(message, own), own)
        const returned = call.inScope(own, scope => get(scope).handle(message, own))
        return call.settle<ResultOf<M>>(returned as HandlerReturn<ResultOf<M>>, own)
      } catch (error) {
        return call.failed(error, own)
      }
    }
}

function eventEntry<E extends AnyEvent>(
  type: MessageClass<E>,
  sources: readonly Source<EventHandler<E>>[],
): Entry {
  return event<E>({ ...factsOf(type), handlers: sources.map(source => source.facts) }, call => {
    const handlers = sources.map(({ get }, index) =>
      call.handler(index, (message, context) => {
        const own = call.context(context)
        return call.inScope(own, scope => get(scope).handle(message, own)) as HandlerReturn<void>
      }),
    )
    return (message, context) => {
      const own = call.context(context)
      return call.join(
        handlers.map((handle, index) => {
          try {
            return handle(message, own)
          } catch (error) {
            return call.threw(index, error)
          }
        }),
      )
    }
  })
}
