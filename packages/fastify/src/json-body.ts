import type { FastifyInstance } from 'fastify'

/** The first by its name, which is quicker. */
const types = ['application/json', /^application\/[a-z0-9.!#$&^_+-]+\+json(;|$)/]

/** Bodies are JSON and nothing else. An empty one is `null`; a key that names a prototype is refused. */
export function acceptJsonOnly(http: FastifyInstance): void {
  const parse = http.getDefaultJsonParser('error', 'error')
  http.removeAllContentTypeParsers()
  for (const type of types)
    http.addContentTypeParser(type, { parseAs: 'string' }, (request, body, done) => {
      if (body === '') done(null, null)
      // Parsed as a string, as asked for.
      else parse(request, body as string, done)
    })
}
