import { STATUS_CODES } from 'node:http'
import { errorCodeInfo, type Failure } from '@catga/core'
import type { FastifyReply } from 'fastify'
import { correlationHeader } from './correlation.ts'
import { problemType } from './media-types.ts'

/**
 * A failure as an RFC 9457 problem document. A 5xx carries its code and the correlation id only: message, details and
 * cause go to the log.
 */
export function sendProblem(
  reply: FastifyReply,
  failure: Failure,
  status: number = errorCodeInfo(failure.code).status,
): void {
  const { code, message, details } = failure
  const correlationId = reply.request.id
  const problem = { type: 'about:blank', title: STATUS_CODES[status] ?? code, status, code, correlationId }
  const isOurs = status >= 500
  if (isOurs) reply.log.error({ err: failure.cause ?? failure, code, details }, message)
  reply
    .code(status)
    .header(correlationHeader, correlationId)
    .type(problemType)
    .send(isOurs ? JSON.stringify(problem) : json({ ...problem, detail: message }, details))
}

/** Details are whatever a handler gave: what JSON cannot hold must not turn its refusal into a failure of ours. */
function json(problem: object, details: unknown): string {
  try {
    return JSON.stringify({ ...problem, details }, (_key, value: unknown) =>
      typeof value === 'bigint' ? value.toString() : value,
    )
  } catch {
    return JSON.stringify(problem)
  }
}
