import type { LateSignalOptions, MessageClient, MessageContext, SendOptions } from './context.ts'

/** What contexts need of the application that made them. */
export interface ContextHost {
  /** A new message id. */
  newId(): string
  /** Aborts when the application stops and its deadline has passed. */
  readonly lifetime: AbortSignal
  /** A client that sends on behalf of the message of this context. */
  clientFor(context: CallContext): MessageClient
}

/** Of either sort of caller. */
type CallOptions = SendOptions & Partial<Pick<LateSignalOptions, 'isAborted'>>

const noHeaders: Readonly<Record<string, string>> = Object.freeze({})

/** The context of one dispatched message. Everything it can derive it makes when first asked. */
export class CallContext implements MessageContext {
  private id: string | undefined
  private client: MessageClient | undefined
  private readonly host: ContextHost
  /** The context whose handler sent this message. */
  readonly parent: CallContext | undefined
  private readonly options: CallOptions | undefined

  constructor(host: ContextHost, parent: CallContext | undefined, options: CallOptions | undefined) {
    this.id = options?.messageId
    this.client = undefined
    this.host = host
    this.parent = parent
    this.options = options
  }

  /** The context of the message itself, whichever try is looking. */
  get whole(): CallContext {
    return this
  }
  get messageId(): string {
    this.id ??= this.host.newId()
    return this.id
  }
  get correlationId(): string {
    return this.options?.correlationId ?? this.parent?.correlationId ?? this.messageId
  }
  get causationId(): string | undefined {
    return this.parent?.messageId
  }
  get signal(): AbortSignal {
    return this.options?.signal ?? this.parent?.signal ?? this.host.lifetime
  }
  /** Whether the signal has aborted; asking makes none. */
  get isAborted(): boolean {
    const { options, parent } = this
    if (options?.isAborted !== undefined) return options.isAborted
    return options?.signal === undefined && parent !== undefined ? parent.isAborted : this.signal.aborted
  }
  get headers(): Readonly<Record<string, string>> {
    return this.options?.headers ?? noHeaders
  }
  get attempt(): number {
    return 1
  }
  get catga(): MessageClient {
    this.client ??= this.host.clientFor(this)
    return this.client
  }

  /** The same message seen by a guarded try: another signal, another attempt. */
  forAttempt(signal: AbortSignal, attempt: number): CallContext {
    return new AttemptContext(this.host, this, signal, attempt)
  }
}

class AttemptContext extends CallContext {
  private readonly origin: CallContext
  private readonly ownSignal: AbortSignal
  private readonly ownAttempt: number

  constructor(host: ContextHost, whole: CallContext, signal: AbortSignal, attempt: number) {
    super(host, whole.parent, undefined)
    this.origin = whole
    this.ownSignal = signal
    this.ownAttempt = attempt
  }

  override get whole(): CallContext {
    return this.origin.whole
  }
  override get messageId(): string {
    return this.origin.messageId
  }
  override get correlationId(): string {
    return this.origin.correlationId
  }
  override get causationId(): string | undefined {
    return this.origin.causationId
  }
  override get signal(): AbortSignal {
    return this.ownSignal
  }
  override get isAborted(): boolean {
    return this.ownSignal.aborted
  }
  override get headers(): Readonly<Record<string, string>> {
    return this.origin.headers
  }
  override get attempt(): number {
    return this.ownAttempt
  }
}
