import type { Result } from '../foundation/result.ts'
import type { AnyEvent, AnyRequest, AnyStreamQuery, ResultOf } from './message.ts'

// Every optional member also admits `undefined`, so that `{ signal: outer?.signal }` compiles under
// exactOptionalPropertyTypes.
/** What a caller may say beside the message. All of it reaches the handler as its context. */
export interface SendOptions {
  /** Aborts the call: the answer is `CANCELLED`, and the handler's `context.signal` aborts with it. */
  readonly signal?: AbortSignal | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Default: a new UUIDv7, made when somebody first reads it. */
  readonly messageId?: string | undefined
  /** Default: that of the message being handled, else the message id. */
  readonly correlationId?: string | undefined
}

/** Options of a caller to whom a signal costs something: it makes one when `signal` is first read. */
export interface LateSignalOptions extends SendOptions {
  /** What `signal.aborted` would say, told without making a signal. */
  readonly isAborted: boolean
}

/** What a handler knows about the message it handles. Ids are made when they are first read. */
export interface MessageContext {
  readonly messageId: string
  /** Shared by all messages of one conversation. */
  readonly correlationId: string
  /** Id of the message whose handler sent this one. */
  readonly causationId: string | undefined
  /** Aborts when the caller gives up, when the policy's timeout passes, or when the application stops. */
  readonly signal: AbortSignal
  readonly headers: Readonly<Record<string, string>>
  /** 1 for the first try, 2 for the first retry, … */
  readonly attempt: number
  /** Sends on behalf of this message: correlation is inherited, causation is this message. */
  readonly catga: MessageClient
}

/** What handlers send with. None of its methods rejects or throws, except `stream`, which throws from its iterator. */
export interface MessageClient {
  /** Handles a command or query in this process. Never rejects: a throw is a failure with a code. */
  send<M extends AnyRequest>(message: M, options?: SendOptions): Promise<Result<ResultOf<M>>>
  /** What `send` does, without a promise when nothing on the way is asynchronous. Never throws. */
  dispatch<M extends AnyRequest>(
    message: M,
    options?: SendOptions,
  ): Result<ResultOf<M>> | Promise<Result<ResultOf<M>>>
  /**
   * Runs all handlers of the event in this process, concurrently and each isolated; resolves when all have settled.
   * `EVENT_HANDLERS_FAILED` lists every failure in `details.failures`. No handler at all is a success.
   */
  publish(event: AnyEvent, options?: SendOptions): Promise<Result<void>>
  /** The items of a stream query; leaving the loop ends the handler. Failures are thrown as `CatgaError`. */
  stream<Q extends AnyStreamQuery>(query: Q, options?: SendOptions): AsyncIterable<ResultOf<Q>>
}
