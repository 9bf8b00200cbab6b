import type { IncomingHttpHeaders } from 'node:http'
import { context, propagation, trace } from '@opentelemetry/api'

type Within = <T>(run: () => T) => T

const asItIs: Within = run => run()

/**
 * Runs code as a part of the caller's trace, as its `traceparent` says. Where instrumentation of HTTP is at work it has
 * done that already, and without an OpenTelemetry SDK there is nothing to do.
 */
export function remoteContextOf(headers: IncomingHttpHeaders): Within {
  const active = context.active()
  if (trace.getSpan(active) !== undefined) return asItIs
  const remote = propagation.extract(active, headers)
  return remote === active ? asItIs : run => context.with(remote, run)
}
