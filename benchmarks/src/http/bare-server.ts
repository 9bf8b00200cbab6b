import fastify, { type FastifyInstance } from 'fastify'
import { create, createdSchema, createSchema, find, type Item, idSchema, orderSchema } from './orders.ts'

/** What one would write without Catga. */
export async function bareServer(): Promise<FastifyInstance> {
  const http = fastify({ ajv: { customOptions: { coerceTypes: false, removeAdditional: false } } })
  http.post<{ Body: { customerId: string; items: Item[] } }>(
    '/orders',
    { schema: { body: createSchema, response: { 201: createdSchema } } },
    ({ body }, reply) => {
      const created = create(body.customerId, body.items)
      reply.code(201).header('location', `/orders/${created.orderId}`).send(created)
    },
  )
  http.get<{ Params: { id: string } }>(
    '/orders/:id',
    { schema: { params: idSchema, response: { 200: orderSchema } } },
    ({ params }) => find(params.id),
  )
  return http
}
