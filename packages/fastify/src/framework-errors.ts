import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { correlationIdOf } from './correlation.ts'
import { refusalOf } from './failures.ts'
import { sendProblem } from './problem.ts'

/**
 * Problems for what Fastify refuses before it looks for a route, a malformed or too long URL parameter for one. No plugin
 * sees these: `fastify({ frameworkErrors })`.
 */
export function frameworkErrors(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  request.id = correlationIdOf(request.headers)
  const { failure, status } = refusalOf(error)
  sendProblem(reply, failure, status)
}
