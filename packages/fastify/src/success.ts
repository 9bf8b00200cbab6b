import type { BoundEndpoint } from '@catga/core'
import type { FastifyReply } from 'fastify'
import type { Fields } from './fields.ts'
import { nothingAt } from './http-errors.ts'
import { locationOf } from './location.ts'
import { jsonType } from './media-types.ts'
import { sendProblem } from './problem.ts'
import { jsonWriter } from './serializer.ts'

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
      if (kind === 'query') sendProblem(reply, nothingAt(reply.request))
      else reply.code(204).send()
      return
    }
    const plain = result(value)
    if (location !== undefined) locate(reply, plain, fields)
    reply.code(status).type(jsonType).send(write(plain))
  }
}
