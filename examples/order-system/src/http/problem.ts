import { errorCodeInfo, type Failure } from '@catga/core'
import type { FastifyReply } from 'fastify'

/** A failure as an RFC 9457 problem document. What a 5xx says of itself stays in the log. */
export function sendProblem(reply: FastifyReply, { code, message, details }: Failure): FastifyReply {
  const { status } = errorCodeInfo(code)
  const problem = { type: 'about:blank', title: code, status, code, correlationId: reply.request.id }
  const isOurs = status >= 500
  return reply
    .code(status)
    .type('application/problem+json')
    .send(isOurs ? problem : { ...problem, detail: message, ...(details !== undefined && { details }) })
}
