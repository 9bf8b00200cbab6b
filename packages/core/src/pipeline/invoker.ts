import type { Result } from '../foundation/result.ts'
import type { CallContext } from '../messages/call-context.ts'
import type { AnyMessage } from '../messages/message.ts'

/** A result now, or later. */
export type Settled<R> = Result<R> | Promise<Result<R>>

/** One handler's entry into a pipeline, after a context was made. Never throws, and its promise never rejects. */
export type PipelineInvoker = (message: AnyMessage, context: CallContext) => Settled<unknown>
