import type { Catga } from '@catga/core'
import { catgaFastify, frameworkErrors } from '@catga/fastify'
import fastify, { type FastifyInstance } from 'fastify'

/** The HTTP side of the application: a route for each message that has one, and what this node is. */
export async function createServer(catga: Catga, nodeId: string): Promise<FastifyInstance> {
  const http = fastify({
    // A stop does not wait for connections that only stand open.
    forceCloseConnections: 'idle',
    frameworkErrors,
  })
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
  await http.register(catgaFastify, { catga, openApi: { title: 'Catga OrderSystem', version: '1.0.0' } })
  return http
}
