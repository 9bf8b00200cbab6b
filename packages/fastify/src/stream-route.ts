import type { AnyStreamQuery, BoundEndpoint } from '@catga/core'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { CallOptions } from './call-options.ts'
import { fieldsReader } from './fields.ts'
import { itemLines } from './item-lines.ts'
import { ndjsonType } from './media-types.ts'
import type { CatgaFastifyOptions } from './options.ts'
import { remoteContextOf, within } from './remote-context.ts'
import { jsonWriter } from './serializer.ts'

/**
 * The handler of a stream query's route: an item a line, made as fast as the caller reads. A failure before the first
 * item is a problem; a later one breaks the connection off, so that no caller takes a part for the whole.
 */
export function streamRoute(
  endpoint: BoundEndpoint,
  options: CatgaFastifyOptions,
  forwarded: readonly string[],
): (request: FastifyRequest, reply: FastifyReply) => void {
  const fieldsOf = fieldsReader(endpoint, options)
  const toPlain = endpoint.result ?? ((item: unknown) => item)
  const write = jsonWriter(endpoint.schema.result ?? {})
  const lineOf = (item: unknown) => `${write(toPlain(item))}\n`

  async function begin(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    // A stream query, as the kind of the endpoint says.
    const query = endpoint.message(await fieldsOf(request)) as AnyStreamQuery
    const call = new CallOptions(request, reply, forwarded)
    const remote = remoteContextOf(request.headers)
    const items = options.catga.stream(query, call)[Symbol.asyncIterator]() as AsyncIterator<unknown>
    const next = () => within(remote, () => items.next())
    const first = await next()
    const lines = itemLines({ first, next, end: () => items.return?.() }, lineOf)
    reply.code(endpoint.status).type(ndjsonType).send(lines)
  }
  return (request, reply) => {
    begin(request, reply).catch(error => reply.send(error))
  }
}
