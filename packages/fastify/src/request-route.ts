import type { AnyRequest, BoundEndpoint, Result } from '@catga/core'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { CallOptions } from './call-options.ts'
import { type Fields, fieldsReader } from './fields.ts'
import type { CatgaFastifyOptions } from './options.ts'
import { sendProblem } from './problem.ts'
import { remoteContextOf, within } from './remote-context.ts'
import { successOf } from './success.ts'

/** The handler of a command's or query's route. It waits for nothing where the message's handler is synchronous. */
export function requestRoute(
  endpoint: BoundEndpoint,
  options: CatgaFastifyOptions,
  forwarded: readonly string[],
  prefix: string,
): (request: FastifyRequest, reply: FastifyReply) => void {
  const { catga } = options
  const fieldsOf = fieldsReader(endpoint, options)
  const succeed = successOf(endpoint, prefix)
  const answer = (reply: FastifyReply, result: Result<unknown>, fields: Fields): void => {
    if (result.ok) succeed(reply, result.value, fields)
    else sendProblem(reply, result.error)
  }
  const answerLater = (reply: FastifyReply, result: Result<unknown>, fields: Fields): void => {
    try {
      answer(reply, result, fields)
    } catch (error) {
      reply.send(error)
    }
  }
  const handle = (request: FastifyRequest, reply: FastifyReply, fields: Fields): void => {
    // A command or query, as the kind of the endpoint says.
    const message = endpoint.message(fields) as AnyRequest
    const call = new CallOptions(request, reply, forwarded)
    const settled = within(remoteContextOf(request.headers), () => catga.dispatch(message, call))
    if (settled instanceof Promise)
      settled.then(
        result => answerLater(reply, result, fields),
        error => reply.send(error),
      )
    else answer(reply, settled, fields)
  }
  return (request, reply) => {
    const fields = fieldsOf(request)
    if (fields instanceof Promise)
      fields.then(read => handle(request, reply, read)).catch(error => reply.send(error))
    else handle(request, reply, fields)
  }
}
