import type { Catga } from '@catga/core'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { jsonType } from './media-types.ts'

/** `/live`: restart the process when it is 503. `/ready` and the path itself: give it work when they are 200. */
export function healthRoutes(http: FastifyInstance, catga: Catga, path: string): void {
  const answer = (reply: FastifyReply, isWell: boolean, more: object) =>
    reply
      .code(isWell ? 200 : 503)
      .header('cache-control', 'no-store')
      .type(jsonType)
      .send(JSON.stringify({ status: isWell ? 'Healthy' : 'Unhealthy', ...more }))
  const ready = async (_request: unknown, reply: FastifyReply) => {
    const health = await catga.health()
    return answer(reply, health.live && health.ready, health)
  }
  http.get(path, ready)
  http.get(`${path}/ready`, ready)
  http.get(`${path}/live`, async (_request, reply) => {
    const { live } = await catga.health()
    return answer(reply, live, { live })
  })
}
