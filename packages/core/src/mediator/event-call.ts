import { type Fail, failureOf, type Result } from '../foundation/result.ts'
import type { CallContext } from '../messages/call-context.ts'
import type { AnyEvent } from '../messages/message.ts'
import type { Settled } from '../pipeline/invoker.ts'
import type { CallHost } from './call-host.ts'
import type { EventHandlerInvoker } from './invokers.ts'
import { handled, join } from './join.ts'
import { Scope } from './scope.ts'

/** Puts a pipeline around one handler of an event; returns the invoker itself where there is none. */
export type WrapHandler<E extends AnyEvent> = (
  index: number,
  invoker: EventHandlerInvoker<E>,
) => EventHandlerInvoker<E>

/** Runs the handlers of one event type side by side, each isolated. One per event type, made at start. */
export class EventCall<in out E extends AnyEvent> {
  private readonly host: CallHost
  private readonly names: readonly string[]
  private readonly wrap: WrapHandler<E>
  /** The outcome when no handler returned anything. */
  readonly handled: Result<void> = handled

  constructor(host: CallHost, names: readonly string[], wrap: WrapHandler<E>) {
    this.host = host
    this.names = names
    this.wrap = wrap
  }

  /** Handler number `index`, with the behaviors and the policy around it. */
  handler(index: number, invoker: EventHandlerInvoker<E>): EventHandlerInvoker<E> {
    return this.wrap(index, invoker)
  }

  /** The context all handlers of this publication share. */
  context(context: CallContext | undefined): CallContext {
    return context ?? this.host.newContext()
  }

  /** What handler number `index` counts as having returned when it threw. */
  threw(index: number, error: unknown): Fail {
    return failureOf(error, this.names[index] ?? 'handler')
  }

  /** The outcome of the publication, from what its handlers returned in their order. */
  join(returned: readonly unknown[]): Settled<void> {
    return join(returned, this.names, this.host.activity)
  }

  /** Runs `body` with a scope that owns what is built for this call. */
  inScope<R>(context: CallContext, body: (scope: Scope) => R): R | Promise<Awaited<R>> {
    return new Scope(context).run(body)
  }
}
