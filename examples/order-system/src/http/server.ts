import { type Catga, fail } from '@catga/core'
import fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import { orderRoutes } from './order-routes.ts'
import { sendProblem } from './problem.ts'
import { systemRoutes } from './system-routes.ts'

const correlationHeader = 'x-correlation-id'
const isCorrelationId = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9._-]{1,128}$/.test(value)

/** The HTTP side of the application: routes, correlation, problems. */
export function createServer(catga: Catga, nodeId: string): FastifyInstance {
  const http = fastify({
    // A stop does not wait for connections that only stand open.
    forceCloseConnections: 'idle',
    // The request's id is its correlation id: the caller's where it is well-formed, else a new one.
    genReqId: ({ headers }) => {
      const given = headers[correlationHeader]
      return isCorrelationId(given) ? given : catga.ids.uuid()
    },
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false } },
  })
  http.addHook('onRequest', async (request, reply) => {
    reply.header(correlationHeader, request.id)
  })
  http.setErrorHandler((error: FastifyError, _request, reply) => {
    const isCallers = error.statusCode !== undefined && error.statusCode < 500
    return sendProblem(reply, fail(isCallers ? 'VALIDATION_FAILED' : 'HANDLER_FAILED', error.message).error)
  })
  http.setNotFoundHandler((request, reply) =>
    reply
      .code(404)
      .type('application/problem+json')
      .send({
        type: 'about:blank',
        title: 'NOT_FOUND',
        status: 404,
        code: 'NOT_FOUND',
        detail: `there is nothing at ${request.method} ${request.url}`,
        correlationId: request.id,
      }),
  )
  systemRoutes(http, catga, nodeId)
  orderRoutes(http, catga)
  return http
}
