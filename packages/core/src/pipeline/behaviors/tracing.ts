import type { Span, SpanKind, SpanStatusCode, Tracer } from '@opentelemetry/api'
import type { Result } from '../../foundation/result.ts'
import { kindOf, type MessageClass, wireTypeOf } from '../../messages/message.ts'
import type { Behavior } from '../behavior.ts'
import { tracerName, tracerProvider } from './tracer-provider.ts'

// Their names are values of the API, which is not loaded: see tracer-provider.ts.
const internal: SpanKind.INTERNAL = 0
const failed: SpanStatusCode.ERROR = 2

/** Whether an OpenTelemetry SDK is registered. Asks without making a span. */
export function isTracingConfigured(): boolean {
  return tracerProvider() !== undefined
}

/** A span around every handler call, active while it runs, so that nested messages become its children. */
export function tracing(): Behavior {
  let tracer: Tracer | undefined
  const end = (span: Span, result: Result<unknown>) => {
    if (!result.ok) {
      span.setAttribute('error.type', result.error.code)
      span.setStatus({ code: failed, message: result.error.message })
    }
    span.end()
  }
  return {
    handle(message, context, next) {
      tracer ??= tracerProvider()?.getTracer(tracerName)
      if (tracer === undefined) return next(message, context)
      const type = wireTypeOf(message.constructor as MessageClass)
      const attributes = {
        'messaging.system': 'catga',
        'messaging.operation.type': 'process',
        'messaging.operation.name': 'process',
        'messaging.message.id': context.messageId,
        'messaging.message.conversation_id': context.correlationId,
        'catga.message.type': type,
        'catga.message.kind': kindOf(message) ?? 'unknown',
      }
      return tracer.startActiveSpan(`process ${type}`, { kind: internal, attributes }, span => {
        const settled = next(message, context)
        if (!(settled instanceof Promise)) {
          end(span, settled)
          return settled
        }
        return settled.then(result => {
          end(span, result)
          return result
        })
      })
    },
  }
}
