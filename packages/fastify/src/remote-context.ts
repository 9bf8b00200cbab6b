import type { IncomingHttpHeaders } from 'node:http'
import { type Context, context, propagation, trace } from '@opentelemetry/api'

/**
 * The caller's trace, as its `traceparent` says. Absent: where instrumentation of HTTP is at work it has done that already,
 * and without an OpenTelemetry SDK there is nothing to do.
 */
export function remoteContextOf(headers: IncomingHttpHeaders): Context | undefined {
  const active = context.active()
  if (trace.getSpan(active) !== undefined) return undefined
  const remote = propagation.extract(active, headers)
  return remote === active ? undefined : remote
}

/** Runs code as a part of that trace. */
export function within<T>(remote: Context | undefined, run: () => T): T {
  return remote === undefined ? run() : context.with(remote, run)
}
