import type { ProxyTracerProvider, TracerProvider } from '@opentelemetry/api'

/** The name of Catga's tracer. */
export const tracerName = 'catga'

// Where every copy of `@opentelemetry/api` 1.x finds what was registered, whichever copy it was registered with. Looked
// up here as they do, because loading the API takes longer than all of a small application, and few have an SDK.
const registered = Symbol.for('opentelemetry.js.api.1')

/** The provider of the OpenTelemetry SDK of this process; undefined as long as none is registered. */
export function tracerProvider(): TracerProvider | undefined {
  const provider = (globalThis as { readonly [registered]?: { readonly trace?: TracerProvider } })[registered]
    ?.trace
  if (provider === undefined || !('getDelegateTracer' in provider)) return provider
  // The API registers one that passes on to the SDK: to no one, when the SDK went away.
  return (provider as ProxyTracerProvider).getDelegateTracer(tracerName) === undefined ? undefined : provider
}
