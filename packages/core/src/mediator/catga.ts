import type { Result } from '../foundation/result.ts'
import type { MessageClient, SendOptions } from '../messages/context.ts'
import type { BoundEndpoint } from '../messages/endpoint.ts'
import type { AnyEvent, AnyRequest, ResultOf } from '../messages/message.ts'
import type { IdGenerator } from '../ports/id-generator.ts'
import type { BatchOptions, BatchResults } from './batch.ts'
import type { ApplicationModel } from './describe.ts'

export interface Health {
  /** The process works: restart it when this is false. */
  readonly live: boolean
  /** It may be given work. */
  readonly ready: boolean
  /** Why it is not ready; empty when it is. */
  readonly reasons: readonly string[]
}

/** The application: everything a program does with Catga starts here. */
export interface Catga extends MessageClient, AsyncDisposable {
  readonly name: string
  /** The value of a success. @throws (rejects with) the failure as a `CatgaError`. */
  sendOrThrow<M extends AnyRequest>(message: M, options?: SendOptions): Promise<ResultOf<M>>
  /** Sends all, at most `concurrency` at once; results stand in the order of the messages, each with its own type. */
  sendBatch<const T extends readonly AnyRequest[]>(
    messages: T,
    options?: BatchOptions,
  ): Promise<BatchResults<T>>
  publishBatch(events: readonly AnyEvent[], options?: BatchOptions): Promise<Result<void>[]>
  /** Sends one after the other as they come; a message is taken when its predecessor's result was consumed. */
  sendStream<M extends AnyRequest>(
    messages: AsyncIterable<M> | Iterable<M>,
    options?: SendOptions,
  ): AsyncIterable<Result<ResultOf<M>>>
  /** Messages with `static readonly http`, for HTTP adapters; sorted by path and method. */
  readonly endpoints: readonly BoundEndpoint[]
  readonly ids: IdGenerator
  health(): Promise<Health>
  /** The compiled model as plain data: messages, their handlers, behaviors and policies. */
  describe(): ApplicationModel
  /** Begins consuming what comes from outside. Calls in process work before. @throws `STOPPED` after a stop. */
  start(): Promise<void>
  /**
   * Refuses new calls with `STOPPED`, waits for those under way until the deadline (default 30,000 ms), then aborts
   * their signals, and disposes of what Catga built, in reverse order. A second call waits for the first.
   */
  stop(options?: { readonly deadlineMs?: number | undefined }): Promise<void>
}
