import { ProxyTracerProvider, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import type { Result } from '../../foundation/result.ts'
import { kindOf, type MessageClass, wireTypeOf } from '../../messages/message.ts'
import type { Behavior } from '../behavior.ts'

/** The name of Catga's tracer. */
export const tracerName = 'catga'

/** Whether an OpenTelemetry SDK is registered. Asks without making a span. */
export function isTracingConfigured(): boolean {
  const provider = trace.getTracerProvider()
  if (provider instanceof ProxyTracerProvider) return provider.getDelegateTracer(tracerName) !== undefined
  return 'getDelegateTracer' in provider
    ? (provider as ProxyTracerProvider).getDelegateTracer(tracerName) !== undefined
    : true
}

/** A span around every handler call, active while it runs, so that nested messages become its children. */
export function tracing(): Behavior {
  const tracer = trace.getTracer(tracerName)
  const end = (span: Span, result: Result<unknown>) => {
    if (!result.ok) {
      span.setAttribute('error.type', result.error.code)
      span.setStatus({ code: SpanStatusCode.ERROR, message: result.error.message })
    }
    span.end()
  }
  return {
    handle(message, context, next) {
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
      return tracer.startActiveSpan(`process ${type}`, { kind: SpanKind.INTERNAL, attributes }, span => {
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
