import type { Catga } from '@catga/core'
import { catgaFastify, frameworkErrors } from '@catga/fastify'
import fastify, { type FastifyInstance } from 'fastify'

export async function createServer(catga: Catga): Promise<FastifyInstance> {
  const http = fastify({ frameworkErrors })
  await http.register(catgaFastify, {
    catga,
    prefix: '/api',
    principal: ({ headers }) => ({ user: headers['x-user'] }),
    openApi: { title: 'Tickets', version: '1.0.0' },
  })
  return http
}
