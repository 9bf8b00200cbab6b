import type { BoundEndpoint } from '@catga/core'
import type { FastifyInstance, FastifyPluginAsync, FastifySchema } from 'fastify'
import { correlate, correlationHeader, correlationIdOf } from './correlation.ts'
import { refusalOf } from './failures.ts'
import { isInQuery } from './fields.ts'
import { healthRoutes } from './health.ts'
import { acceptJsonOnly } from './json-body.ts'
import { jsonType } from './media-types.ts'
import { answerNotFound } from './not-found.ts'
import { openApi } from './openapi/document.ts'
import { type CatgaFastifyOptions, forwardedNames } from './options.ts'
import { sendProblem } from './problem.ts'
import { requestRoute } from './request-route.ts'
import { streamRoute } from './stream-route.ts'
import { partValidators } from './validation.ts'

/**
 * The HTTP side of an application: a route for each of `catga.endpoints`, health and OpenAPI. Its parsers, validation,
 * error handler and correlation are for these routes only; those of the server stay as they are.
 *
 * @throws (rejects with) `INVALID_ARGUMENT` for an option or an endpoint that cannot be served.
 * @example await app.register(catgaFastify, { catga, prefix: '/api' })
 */
export const catgaFastify: FastifyPluginAsync<CatgaFastifyOptions> = async (http, options) => {
  const { catga, health = '/health', notFound = true } = options
  const forwarded = forwardedNames(options)

  // So that the id in Fastify's log is the correlation id. A server with `requestIdHeader` does not ask.
  const isAsked = !http.initialConfig?.requestIdHeader
  http.setGenReqId(({ headers }) => correlationIdOf(headers))
  http.addHook('onRequest', (request, reply, done) => {
    reply.header(correlationHeader, isAsked ? request.id : correlate(request))
    done()
  })
  http.setErrorHandler((error, request, reply) => {
    correlate(request)
    const { failure, status } = refusalOf(error)
    sendProblem(reply, failure, status)
  })
  acceptJsonOnly(http)
  http.setValidatorCompiler(partValidators())
  if (notFound) answerNotFound(http)

  for (const endpoint of catga.endpoints) addRoute(http, endpoint, options, forwarded)
  if (health !== false) healthRoutes(http, catga, health)
  if (options.openApi !== undefined) {
    const document = JSON.stringify(openApi(catga, { ...options.openApi, prefix: http.prefix }))
    http.get('/openapi.json', (_request, reply) => {
      reply.type(jsonType).send(document)
    })
  }
}

function addRoute(
  http: FastifyInstance,
  endpoint: BoundEndpoint,
  options: CatgaFastifyOptions,
  forwarded: readonly string[],
): void {
  const { method, path: url, kind } = endpoint
  const isStream = kind === 'stream'
  const handler = isStream
    ? streamRoute(endpoint, options, forwarded)
    : requestRoute(endpoint, options, forwarded, http.prefix)
  // A stream has no length to tell without making all of it.
  http.route({
    method,
    url,
    schema: schemaOf(endpoint),
    handler,
    ...(isStream && { exposeHeadRoute: false }),
  })
}

const empty = { type: 'object', properties: {}, additionalProperties: false }

/** The schemas of the parts. The part that would hold fields and has none is checked for unknown ones. */
function schemaOf(endpoint: BoundEndpoint): FastifySchema {
  const { params, query = empty, body = empty } = endpoint.schema
  return {
    ...(params !== undefined && { params }),
    ...(isInQuery(endpoint) && { querystring: query }),
    ...(endpoint.method !== 'GET' && { body: isInQuery(endpoint) ? empty : body }),
  }
}
