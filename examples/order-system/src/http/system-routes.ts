import type { Catga } from '@catga/core'
import type { FastifyInstance, FastifyReply } from 'fastify'

/** What this node is, and how it is. */
export function systemRoutes(http: FastifyInstance, catga: Catga, nodeId: string): void {
  http.get('/', async () => ({
    service: 'Catga OrderSystem',
    version: '1.0.0',
    node: nodeId,
    mode: 'Standalone',
    transport: 'inmemory',
    persistence: 'inmemory',
    status: 'running',
    timestamp: new Date(),
  }))
  const ready = async (_: unknown, reply: FastifyReply) => {
    const health = await catga.health()
    return reply
      .code(health.live && health.ready ? 200 : 503)
      .send({ status: health.ready ? 'Healthy' : 'Unhealthy', ...health })
  }
  http.get('/health', ready)
  http.get('/health/ready', ready)
  http.get('/health/live', async (_, reply) => {
    const { live } = await catga.health()
    return reply.code(live ? 200 : 503).send({ status: live ? 'Healthy' : 'Unhealthy' })
  })
}
