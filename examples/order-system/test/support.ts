import { validation } from '@catga/core'
import type { FastifyInstance } from 'fastify'
import { createCatga } from '../src/catga.gen.ts'
import { createServer } from '../src/http/server.ts'

export const silent = { debug() {}, info() {}, warn() {}, error() {} }

export async function startSystem(): Promise<FastifyInstance> {
  const catga = await createCatga({ name: 'orders', logger: silent, behaviors: [validation()] })
  await catga.start()
  const http = await createServer(catga, 'node-test')
  http.addHook('onClose', () => catga.stop())
  await http.listen({ port: 0, host: '127.0.0.1' })
  return http
}

export const item = { productId: 'P-1', name: 'Tea', quantity: 2, price: 4.95 }
export const order = {
  customerId: 'C-1',
  items: [item, { ...item, productId: 'P-2', quantity: 1, price: 0.1 }],
}

export interface Answer {
  readonly status: number
  readonly body: Record<string, unknown>
  readonly headers: Record<string, unknown>
}

/** One request over real HTTP. A string is sent as it is. */
export async function call(
  http: FastifyInstance,
  method: 'GET' | 'POST',
  path: string,
  payload?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const body = payload === undefined || typeof payload === 'string' ? payload : JSON.stringify(payload)
  const response = await fetch(`${http.listeningOrigin}${path}`, {
    method,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body }),
  })
  const answer = (await response.json()) as Record<string, unknown>
  return { status: response.status, body: answer, headers: Object.fromEntries(response.headers) }
}

export async function created(http: FastifyInstance): Promise<string> {
  const { body } = await call(http, 'POST', '/orders', order)
  return String(body['orderId'])
}
