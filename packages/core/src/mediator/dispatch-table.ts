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
  readonly requests: readonly Slot[]
  readonly events: readonly Slot[]
  readonly streams: readonly StreamSlot[]
  /** For classes that were registered after this table was built. */
  readonly noRequest: Slot
  readonly noEvent: Slot
  readonly noStream: StreamSlot
}

/** Builds the table of an application: one function per message, its behaviors and policy composed around it once. */
export function dispatchTable(
  entries: readonly Entry[],
  behaviors: readonly NamedBehavior[],
  host: CallHost,
): DispatchTable {
  const table = {
    requests: [] as Slot[],
    events: [] as Slot[],
    streams: [] as StreamSlot[],
    noRequest,
    noEvent,
    noStream,
  }
  const ids = entries.map(({ facts }) => registerMessage(facts.class, facts.type))
  // Filled to the last id, so that the arrays have no holes: a hole would make every access slower.
  const size = Math.max(0, ...ids) + 1
  for (let id = 0; id < size; id++) {
    table.requests.push(noRequest)
    table.events.push(noEvent)
    table.streams.push(noStream)
  }
  entries.forEach((entry, index) => {
    const id = ids[index] as number
    const around = behaviorsFor(entry.facts.class, behaviors)
    if (entry.kind === 'event') table.events[id] = eventSlot(entry, around, host)
    else if (entry.kind === 'stream') table.streams[id] = streamSlot(entry, around, host)
    else table.requests[id] = requestSlot(entry, around, host)
  })
  return table
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
