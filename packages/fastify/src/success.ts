import type { BoundEndpoint } from '@catga/core'
import type { FastifyReply } from 'fastify'
import type { Fields } from './fields.ts'
import { httpErrors } from './http-errors.ts'
import { locationOf } from './location.ts'
import { sendProblem } from './problem.ts'
import { jsonWriter } from './serializer.ts'

export const jsonType = 'application/json; charset=utf-8'

/** How a success of an endpoint is answered. A query that finds nothing (`undefined`) is 404. */
export function successOf(
  endpoint: BoundEndpoint,
  prefix: string,
): (reply: FastifyReply, value: unknown, fields: Fields) => void {
  const { result, status, schema, kind } = endpoint
  const location = locationOf(endpoint, prefix)
  const locate = (reply: FastifyReply, plain: unknown, fields: Fields) => {
    const target = location?.(plain, fields)
    if (target !== undefined) reply.header('location', target)
  }
  if (result === undefined)
    return (reply, _value, fields) => {
      locate(reply, undefined, fields)
      reply.code(status).send()
    }
  const write = jsonWriter(schema.result ?? {})
  return (reply, value, fields) => {
    if (value === undefined) {
      if (kind === 'query') sendProblem(reply, notFound(reply))
      else reply.code(204).send()
      return
    }
    const plain = result(value)
    if (location !== undefined) locate(reply, plain, fields)
    reply.code(status).type(jsonType).send(write(plain))
  }
}

const notFound = ({ request }: FastifyReply) =>
  httpErrors.NOT_FOUND(`there is nothing at ${request.method} ${pathOf(request.url)}`)

/** A URL without its query string. */
export const pathOf = (url: string): string => url.split('?', 1)[0] ?? ''
