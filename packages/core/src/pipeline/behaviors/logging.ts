import { type Clock, systemClock } from '../../foundation/clock.ts'
import { type CatgaErrorCode, errorCodeInfo } from '../../foundation/error-codes.ts'
import type { Result } from '../../foundation/result.ts'
import type { MessageContext } from '../../messages/context.ts'
import { type AnyMessage, type MessageClass, wireTypeOf } from '../../messages/message.ts'
import { consoleLogger, type Logger } from '../../ports/logger.ts'
import type { Behavior } from '../behavior.ts'

/** Where and how {@link logging} writes. */
export interface LoggingOptions {
  /** Default: JSON lines on the console. */
  readonly logger?: Logger | undefined
  readonly clock?: Clock | undefined
  /** The level of a success; default `info`. */
  readonly level?: 'debug' | 'info' | undefined
}

const cancelled: CatgaErrorCode = 'CANCELLED'

/**
 * One line for each handler call: wire type, outcome, duration, ids. What the business refuses is a warning, what went
 * wrong with us (a status of 500 or above) an error. Fields of messages are never logged.
 */
export function logging({
  logger = consoleLogger,
  clock = systemClock,
  level = 'info',
}: LoggingOptions = {}): Behavior {
  const write = (
    message: AnyMessage,
    context: MessageContext,
    startedAt: number,
    result: Result<unknown>,
  ) => {
    const fields = {
      type: wireTypeOf(message.constructor as MessageClass),
      durationMs: clock.now() - startedAt,
      messageId: context.messageId,
      correlationId: context.correlationId,
    }
    if (result.ok) {
      logger[level]('handled', fields)
      return
    }
    const { code, message: text, cause } = result.error
    const isOurs = errorCodeInfo(code).status >= 500 && code !== cancelled
    const all = { ...fields, code, error: text, ...(isOurs && cause !== undefined && { cause }) }
    if (isOurs) logger.error('failed', all)
    else logger.warn('refused', all)
  }
  // What a logger throws has nowhere to go, and the handler's answer stands.
  const log = (...line: Parameters<typeof write>) => {
    try {
      write(...line)
    } catch {
      return
    }
  }
  return {
    handle(message, context, next) {
      const startedAt = clock.now()
      const settled = next(message, context)
      if (!(settled instanceof Promise)) {
        log(message, context, startedAt, settled)
        return settled
      }
      return settled.then(result => {
        log(message, context, startedAt, result)
        return result
      })
    },
  }
}
