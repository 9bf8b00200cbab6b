import { CatgaError, isCatgaError } from '../foundation/errors.ts'
import { fail, failureOf, promiseOf, type Result, unwrap } from '../foundation/result.ts'
import { CallContext, type ContextHost } from '../messages/call-context.ts'
import type { MessageClient, SendOptions } from '../messages/context.ts'
import type { AnyEvent, AnyMessage, AnyRequest, AnyStreamQuery, ResultOf } from '../messages/message.ts'
import type { Registered } from '../messages/message-id.ts'
import type { Settled } from '../pipeline/invoker.ts'
import type { Activity } from './activity.ts'
import type { DispatchTable, Slot } from './dispatch-table.ts'
import { handled } from './join.ts'

const published = Promise.resolve(handled)

/** Sends messages through one dispatch table, for the application itself or on behalf of a message. */
export class Mediator implements MessageClient {
  private readonly tables: { readonly current: DispatchTable }
  private readonly host: ContextHost
  private readonly activity: Activity
  private readonly parent: CallContext | undefined

  constructor(
    tables: { readonly current: DispatchTable },
    host: ContextHost,
    activity: Activity,
    parent: CallContext | undefined,
  ) {
    this.tables = tables
    this.host = host
    this.activity = activity
    this.parent = parent
  }

  dispatch<M extends AnyRequest>(message: M, options?: SendOptions): Settled<ResultOf<M>> {
    const id = idOf(message)
    const slot = this.tables.current.requests[id] ?? this.tables.current.request(message)
    if (options === undefined && this.parent === undefined)
      return slot(message, undefined) as Settled<ResultOf<M>>
    return this.withContext(slot, message, options) as Settled<ResultOf<M>>
  }

  send<M extends AnyRequest>(message: M, options?: SendOptions): Promise<Result<ResultOf<M>>> {
    const settled = this.dispatch(message, options)
    return settled instanceof Promise ? settled : promiseOf(settled)
  }

  async sendOrThrow<M extends AnyRequest>(message: M, options?: SendOptions): Promise<ResultOf<M>> {
    return unwrap(await this.dispatch(message, options))
  }

  publish(event: AnyEvent, options?: SendOptions): Promise<Result<void>> {
    const id = idOf(event)
    const slot = this.tables.current.events[id] ?? this.tables.current.event(event)
    const settled = (
      options === undefined && this.parent === undefined
        ? slot(event, undefined)
        : this.withContext(slot, event, options)
    ) as Settled<void>
    if (settled === handled) return published
    return settled instanceof Promise ? settled : promiseOf(settled)
  }

  stream<Q extends AnyStreamQuery>(query: Q, options?: SendOptions): AsyncIterable<ResultOf<Q>> {
    return this.items(query, options) as AsyncIterable<ResultOf<Q>>
  }

  private async *items(query: AnyStreamQuery, options: SendOptions | undefined): AsyncGenerator<unknown> {
    const id = idOf(query)
    const slot = this.tables.current.streams[id] ?? this.tables.current.stream(query)
    const context = new CallContext(this.host, this.parent, options)
    this.activity.begin()
    try {
      context.signal.throwIfAborted()
      for await (const item of slot(query, context)) {
        context.signal.throwIfAborted()
        yield item
      }
    } catch (error) {
      throw streamError(error, query, context)
    } finally {
      this.activity.end()
    }
  }

  private withContext(slot: Slot, message: AnyMessage, options: SendOptions | undefined): Settled<unknown> {
    const context = new CallContext(this.host, this.parent, options)
    if (context.isAborted) return fail('CANCELLED', 'the signal was aborted before the message was sent')
    return slot(message, context)
  }
}

const idOf = (message: unknown): number => (message as Registered | null | undefined)?.['~catga.id'] ?? 0

function streamError(error: unknown, query: AnyStreamQuery, context: CallContext): CatgaError {
  if (isCatgaError(error)) return error
  if (context.signal.aborted) return new CatgaError('CANCELLED', 'the stream was aborted', { cause: error })
  const { code, message, retryable, cause } = failureOf(
    error,
    `the handler of ${query.constructor.name}`,
  ).error
  return new CatgaError(code, message, { retryable, cause })
}
