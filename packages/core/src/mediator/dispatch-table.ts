import { ok, unwrap } from '../foundation/result.ts'
import type { CallContext } from '../messages/call-context.ts'
import { type AnyEvent, type AnyMessage, type AnyStreamQuery, kindOf } from '../messages/message.ts'
import { registerMessage } from '../messages/message-id.ts'
import { behaviorsFor, compose, type NamedBehavior } from '../pipeline/compose.ts'
import type { PipelineInvoker, Settled } from '../pipeline/invoker.ts'
import { guard } from '../pipeline/policies/guard.ts'
import { policyOf } from '../pipeline/policies/policy-of.ts'
import type { CallHost } from './call-host.ts'
import type { Entry, HandlerFacts } from './entries.ts'
import { EventCall } from './event-call.ts'
import { HandlerCall } from './handler-call.ts'
import type { EventHandlerInvoker } from './invokers.ts'
import { handled } from './join.ts'
import { unknownMessage } from './unknown-message.ts'

export type Slot = (message: AnyMessage, context: CallContext | undefined) => Settled<unknown>
export type StreamSlot = (query: AnyStreamQuery, context: CallContext | undefined) => AsyncIterable<unknown>

/** One application's dispatch: the place of a message is the id of its class. */
export interface DispatchTable {
  /** Undefined, or behind the end: not composed yet, or no message of this application. */
  readonly requests: readonly (Slot | undefined)[]
  readonly events: readonly (Slot | undefined)[]
  readonly streams: readonly (StreamSlot | undefined)[]
  /** The slot of a message whose class has none yet: composed now, and kept. */
  request(message: unknown): Slot
  event(message: unknown): Slot
  stream(message: unknown): StreamSlot
}

/**
 * The table of an application: one function per message, its behaviors and policy composed around it once. That happens
 * at the first message of a type: a program of hundreds starts without paying for what it does not send yet. What
 * can be refused is refused now: the policies.
 */
export function dispatchTable(
  entries: readonly Entry[],
  behaviors: readonly NamedBehavior[],
  host: CallHost,
): DispatchTable {
  const byClass = new Map<unknown, Entry>()
  const requests: (Slot | undefined)[] = []
  const events: (Slot | undefined)[] = []
  const streams: (StreamSlot | undefined)[] = []
  const around = (entry: Entry) => behaviorsFor(entry.facts.class, behaviors)
  const request = (entry: EntryOf<'command' | 'query'>) =>
    place(requests, entry, requestSlot(entry, around(entry), host))
  const event = (entry: EntryOf<'event'>) => place(events, entry, eventSlot(entry, around(entry), host))

  entries.forEach(entry => {
    byClass.set(entry.facts.class, entry)
    // Its wire type is read from an event before it is published; the others are registered at the first message.
    if (entry.kind === 'event') registerMessage(entry.facts.class, entry.facts.type)
    if (!hasPolicy(entry)) return
    if (entry.kind === 'event') event(entry)
    else if (entry.kind !== 'stream') request(entry)
  })

  return {
    requests,
    events,
    streams,
    request(message) {
      const entry = entryOf(message, byClass)
      return entry?.kind === 'command' || entry?.kind === 'query' ? request(entry) : noRequest
    },
    event(message) {
      const entry = entryOf(message, byClass)
      return entry?.kind === 'event' ? event(entry) : noEvent
    },
    stream(message) {
      const entry = entryOf(message, byClass)
      return entry?.kind === 'stream'
        ? place(streams, entry, streamSlot(entry, around(entry), host))
        : noStream
    },
  }
}

/** The entry of the class of a message, or of the class that one extends. */
function entryOf(message: unknown, byClass: ReadonlyMap<unknown, Entry>): Entry | undefined {
  if (typeof message !== 'object' || message === null) return undefined
  let prototype: unknown = Object.getPrototypeOf(message)
  while (typeof prototype === 'object' && prototype !== null) {
    const entry = byClass.get(prototype.constructor)
    if (entry?.facts.class.prototype === prototype) return entry
    prototype = Object.getPrototypeOf(prototype)
  }
  return undefined
}

/** Puts a slot where the id of its class says. */
function place<S>(slots: (S | undefined)[], { facts }: Entry, slot: S): S {
  const id = registerMessage(facts.class, facts.type)
  // Filled up to it, so that the array has no holes: a hole would make every access slower.
  while (slots.length <= id) slots.push(undefined)
  slots[id] = slot
  return slot
}

function hasPolicy({ facts }: Entry): boolean {
  if ('handlers' in facts) return facts.handlers.some(handler => policyOf(handler.class) !== undefined)
  return facts.handler !== undefined && policyOf(facts.handler.class) !== undefined
}

type EntryOf<K extends Entry['kind']> = Extract<Entry, { readonly kind: K }>

function requestSlot(
  { facts, invoker }: EntryOf<'command' | 'query'>,
  around: readonly NamedBehavior[],
  host: CallHost,
): Slot {
  if (invoker === undefined || facts.handler === undefined) return noRequest
  const handle = invoker(new HandlerCall(host, facts.handler.name)) as Slot
  const policy = policyOf(facts.handler.class)
  if (around.length === 0 && policy === undefined) return handle
  return withContext(compose(around, guarded(handle, facts.handler, host)), host)
}

function streamSlot(
  { facts, invoker }: EntryOf<'stream'>,
  around: readonly NamedBehavior[],
  host: CallHost,
): StreamSlot {
  if (invoker === undefined || facts.handler === undefined) return noStream
  const handle = invoker(new HandlerCall(host, facts.handler.name)) as StreamSlot
  if (around.length === 0) return handle
  // Behaviors wrap the creation of the stream: what they see and return is a Result that holds the iterable.
  const create = compose(around, (message, context) => ok(handle(message as AnyStreamQuery, context)))
  return async function* (query, context) {
    const iterable = unwrap(await create(query, context ?? host.newContext()))
    yield* iterable as AsyncIterable<unknown>
  }
}

function eventSlot(
  { facts, invoker }: EntryOf<'event'>,
  around: readonly NamedBehavior[],
  host: CallHost,
): Slot {
  const names = facts.handlers.map(handler => handler.name)
  const isWrapped = around.length > 0 || facts.handlers.some(handler => policyOf(handler.class) !== undefined)
  const wrap = (index: number, handle: EventHandlerInvoker<AnyEvent>): EventHandlerInvoker<AnyEvent> => {
    const handler = facts.handlers[index] as HandlerFacts
    if (around.length === 0 && policyOf(handler.class) === undefined) return handle
    const call = new HandlerCall(host, handler.name)
    const single: Slot = (event, context) => {
      try {
        return call.settle<void>(handle(event as AnyEvent, context), context)
      } catch (error) {
        return call.failed(error, context)
      }
    }
    return withContext(compose(around, guarded(single, handler, host)), host) as EventHandlerInvoker<AnyEvent>
  }
  const publish = invoker(new EventCall(host, names, wrap)) as Slot
  // With a pipeline every handler gets the same context, so it is made before the fan-out.
  return isWrapped ? withContext(publish, host) : publish
}

function guarded(handle: Slot, handler: HandlerFacts, host: CallHost): PipelineInvoker {
  const policy = policyOf(handler.class)
  return policy === undefined ? handle : guard(policy, handler.name, host.clock, handle)
}

function withContext(invoke: PipelineInvoker, host: CallHost): Slot {
  return (message, context) => invoke(message, context ?? host.newContext())
}

/** What stands where an application has no handler of the message. */
const noRequest: Slot = message => unknownMessage(message, ['command', 'query'], 'send')

/** An event without handlers has nobody to tell: that is no failure. */
const noEvent: Slot = event =>
  kindOf(event) === 'event' ? handled : unknownMessage(event, ['event'], 'publish')

const noStream: StreamSlot = async function* (query) {
  unwrap(unknownMessage(query, ['stream'], 'stream'))
  yield* []
}
