import { catgaFastify } from '@catga/fastify'
import fastify, { type FastifyInstance } from 'fastify'
import { createCatga } from '../app/catga.gen.ts'

/** The same through Catga, as catga-gen compiles it. */
export async function catgaServer(): Promise<FastifyInstance> {
  const catga = await createCatga({ name: 'orders' })
  await catga.start()
  const http = fastify()
  await http.register(catgaFastify, { catga })
  return http
}
