import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { httpErrors, nothingAt, pathOf } from './http-errors.ts'
import { sendProblem } from './problem.ts'

interface Place {
  readonly method: string
  readonly pattern: RegExp
}

/**
 * Collects the routes that are added from here on, and answers what is none of them: 405 where another method is, 404
 * elsewhere.
 */
export function answerNotFound(http: FastifyInstance): void {
  const places: Place[] = []
  http.addHook('onRoute', ({ method, url }) => {
    for (const each of Array.isArray(method) ? method : [method])
      places.push({ method: each, pattern: patternOf(url) })
  })
  const answer = (request: FastifyRequest, reply: FastifyReply) => {
    const path = pathOf(request.url)
    const allowed = new Set(places.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))
    if (allowed.size === 0) return sendProblem(reply, nothingAt(request))
    const methods = [...allowed].sort().join(', ')
    reply.header('allow', methods)
    return sendProblem(
      reply,
      httpErrors.METHOD_NOT_ALLOWED(`${request.method} is none of the methods of ${path}: ${methods}`),
    )
  }
  try {
    http.setNotFoundHandler(answer)
  } catch {
    // Without a prefix there is one such handler for the whole server, and the application has set its own.
  }
}

/** Fastify's pattern as an expression: a parameter is whatever stands between two slashes. */
function patternOf(url: string): RegExp {
  const segments = url
    .split('/')
    .map(segment =>
      segment.includes(':') ? '[^/]+' : segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace('\\*', '.*'),
    )
  return new RegExp(`^${segments.join('/')}$`)
}
