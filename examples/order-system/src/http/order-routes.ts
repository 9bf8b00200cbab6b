import type { Catga, Result } from '@catga/core'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { CancelOrder } from '../commands/cancel-order.ts'
import { CreateOrder } from '../commands/create-order.ts'
import { DeliverOrder } from '../commands/deliver-order.ts'
import { PayOrder } from '../commands/pay-order.ts'
import { ShipOrder } from '../commands/ship-order.ts'
import { orderErrors } from '../models/order-errors.ts'
import type { OrderItem } from '../models/order-item.ts'
import { GetAllOrders } from '../queries/get-all-orders.ts'
import { GetOrder } from '../queries/get-order.ts'
import { GetOrderHistory } from '../queries/get-order-history.ts'
import { GetOrderStats } from '../queries/get-order-stats.ts'
import { sendProblem } from './problem.ts'
import { createOrderBody, emptyBody, payOrderBody, shipOrderBody } from './schemas.ts'

interface ById {
  Params: { id: string }
}
interface Create {
  Body: { customerId: string; items: OrderItem[] }
}

/** One route per command and query. */
export function orderRoutes(http: FastifyInstance, catga: Catga): void {
  const answer = (reply: FastifyReply, result: Result<unknown>) =>
    result.ok ? reply.send(result.value) : sendProblem(reply, result.error)
  const about = (reply: FastifyReply) => ({ correlationId: reply.request.id })

  http.post<Create>('/orders', { schema: { body: createOrderBody } }, async ({ body }, reply) => {
    const result = await catga.send(new CreateOrder(body.customerId, body.items), about(reply))
    if (result.ok) reply.code(201).header('location', `/orders/${result.value.orderId}`)
    return answer(reply, result)
  })
  http.get('/orders', async (_, reply) => answer(reply, await catga.send(new GetAllOrders(), about(reply))))
  http.get<ById>('/orders/:id', async ({ params }, reply) => {
    const result = await catga.send(new GetOrder(params.id), about(reply))
    const isMissing = result.ok && result.value === undefined
    return answer(
      reply,
      isMissing ? orderErrors.ORDER_NOT_FOUND.fail(`there is no order ${params.id}`) : result,
    )
  })
  http.get<ById>('/orders/:id/history', async ({ params }, reply) =>
    answer(reply, await catga.send(new GetOrderHistory(params.id), about(reply))),
  )
  http.post<ById & { Body: { paymentMethod?: string } | null }>(
    '/orders/:id/pay',
    { schema: { body: payOrderBody } },
    async ({ params, body }, reply) =>
      answer(
        reply,
        await catga.send(new PayOrder(params.id, body?.paymentMethod ?? 'default'), about(reply)),
      ),
  )
  http.post<ById & { Body: { trackingNumber?: string } | null }>(
    '/orders/:id/ship',
    { schema: { body: shipOrderBody } },
    async ({ params, body }, reply) => {
      const trackingNumber = body?.trackingNumber ?? `TRACK-${params.id.slice(-8).toUpperCase()}`
      return answer(reply, await catga.send(new ShipOrder(params.id, trackingNumber), about(reply)))
    },
  )
  http.post<ById>('/orders/:id/deliver', { schema: { body: emptyBody } }, async ({ params }, reply) =>
    answer(reply, await catga.send(new DeliverOrder(params.id), about(reply))),
  )
  http.post<ById>('/orders/:id/cancel', { schema: { body: emptyBody } }, async ({ params }, reply) =>
    answer(reply, await catga.send(new CancelOrder(params.id), about(reply))),
  )
  http.get('/stats', async (_, reply) => answer(reply, await catga.send(new GetOrderStats(), about(reply))))
}
