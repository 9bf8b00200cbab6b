import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { FastifyInstance } from 'fastify'
import { call, created, item, order, startSystem } from './support.ts'

let http: FastifyInstance
beforeEach(async () => {
  http = await startSystem()
})
afterEach(() => http.close())

const move = (id: string, verb: string, body?: unknown) => call(http, 'POST', `/orders/${id}/${verb}`, body)

describe('the life of an order', () => {
  test('pending, paid, shipped, delivered', async () => {
    const answer = await call(http, 'POST', '/orders', order)
    expect(answer).toMatchObject({ status: 201, body: { customerId: 'C-1', total: 10 } })
    const id = String(answer.body['orderId'])
    expect(answer.headers['location']).toBe(`/orders/${id}`)
    expect(await call(http, 'GET', `/orders/${id}`)).toMatchObject({
      status: 200,
      body: { id, status: 'Pending' },
    })
    expect(await move(id, 'pay', { paymentMethod: 'card' })).toMatchObject({
      status: 200,
      body: { status: 'Paid', paymentMethod: 'card', paidAt: expect.any(String) },
    })
    expect(await move(id, 'ship', { trackingNumber: 'T-1' })).toMatchObject({
      status: 200,
      body: { status: 'Shipped', trackingNumber: 'T-1' },
    })
    expect(await move(id, 'deliver')).toMatchObject({ status: 200, body: { status: 'Delivered' } })
    const history = await call(http, 'GET', `/orders/${id}/history`)
    expect(history.body).toMatchObject([
      { type: 'order.created', orderId: id, total: 10 },
      { type: 'order.paid', paymentMethod: 'card' },
      { type: 'order.shipped', trackingNumber: 'T-1' },
      { type: 'order.delivered' },
    ])
  })

  test('cancelled from pending and from paid', async () => {
    const pending = await created(http)
    expect(await move(pending, 'cancel')).toMatchObject({ status: 200, body: { status: 'Cancelled' } })
    const paid = await created(http)
    await move(paid, 'pay')
    expect(await move(paid, 'cancel')).toMatchObject({ status: 200, body: { status: 'Cancelled' } })
  })

  test.each([
    [[], ['ship', 'deliver']],
    [['pay'], ['pay', 'deliver']],
    [
      ['pay', 'ship'],
      ['pay', 'ship', 'cancel'],
    ],
    [
      ['pay', 'ship', 'deliver'],
      ['pay', 'ship', 'deliver', 'cancel'],
    ],
    [['cancel'], ['pay', 'ship', 'deliver', 'cancel']],
  ])('after %j the moves %j are 409 and change nothing', async (moves, illegal) => {
    const id = await created(http)
    for (const verb of moves) expect((await move(id, verb)).status).toBe(200)
    const before = await call(http, 'GET', `/orders/${id}`)
    for (const verb of illegal)
      expect(await move(id, verb)).toMatchObject({
        status: 409,
        body: { code: expect.stringMatching(/^ORDER_NOT_/), detail: expect.stringContaining(id) },
      })
    expect((await call(http, 'GET', `/orders/${id}`)).body).toEqual(before.body)
    expect((await call(http, 'GET', `/orders/${id}/history`)).body).toHaveLength(moves.length + 1)
  })

  test('of many who pay at once one succeeds', async () => {
    const id = await created(http)
    const answers = await Promise.all(Array.from({ length: 10 }, () => move(id, 'pay')))
    expect(answers.map(each => each.status).sort()).toEqual([200, ...Array<number>(9).fill(409)])
  })
})

describe('what is refused', () => {
  test.each([
    ['no body', undefined],
    ['broken JSON', '{'],
    ['an unknown field', { ...order, discount: 1 }],
    ['a number as text', { ...order, items: [{ ...item, quantity: '2' }] }],
    ['no items', { ...order, items: [] }],
    ['no customer', { ...order, customerId: ' ' }],
    ['a quantity of 0', { ...order, items: [{ ...item, quantity: 0 }] }],
    ['half a piece', { ...order, items: [{ ...item, quantity: 0.5 }] }],
    ['a negative price', { ...order, items: [{ ...item, price: -1 }] }],
  ])('%s is 400', async (_what, body) => {
    const answer = await call(http, 'POST', '/orders', body)
    expect(answer).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED', status: 400 } })
    expect(answer.headers['content-type']).toMatch('application/problem+json')
    expect((await call(http, 'GET', '/orders')).body).toEqual([])
  })

  test('the issues name the field', async () => {
    const { body } = await call(http, 'POST', '/orders', { ...order, items: [{ ...item, price: -1 }] })
    expect(body['details']).toMatchObject({ issues: [{ path: ['items', 0, 'price'] }] })
  })

  test('what is not there is 404', async () => {
    for (const [method, url] of [
      ['GET', '/orders/none'],
      ['GET', '/orders/none/history'],
      ['POST', '/orders/none/pay'],
      ['POST', '/orders/none/cancel'],
    ] as const)
      expect(await call(http, method, url)).toMatchObject({ status: 404, body: { code: 'ORDER_NOT_FOUND' } })
    expect(await call(http, 'GET', '/nothing')).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } })
  })
})

describe('the system', () => {
  test('says what it is and how it is', async () => {
    expect(await call(http, 'GET', '/')).toMatchObject({
      status: 200,
      body: { node: 'node-test', mode: 'Standalone' },
    })
    for (const url of ['/health', '/health/ready', '/health/live'])
      expect(await call(http, 'GET', url)).toMatchObject({ status: 200, body: { status: 'Healthy' } })
  })

  test('counts orders and revenue', async () => {
    const [paid, cancelled] = [await created(http), await created(http), await created(http)]
    await move(paid, 'pay')
    await move(cancelled, 'pay')
    await move(cancelled, 'cancel')
    expect((await call(http, 'GET', '/stats')).body).toMatchObject({
      totalOrders: 3,
      byStatus: { Pending: 1, Paid: 1, Cancelled: 1 },
      totalRevenue: 10,
    })
  })

  test('returns the correlation id of the caller, or one of its own', async () => {
    const given = await call(http, 'GET', '/orders', undefined, { 'x-correlation-id': 'talk-1' })
    expect(given.headers['x-correlation-id']).toBe('talk-1')
    const odd = await call(http, 'GET', '/orders', undefined, { 'x-correlation-id': 'a b' })
    expect(odd.headers['x-correlation-id']).toMatch(/^[\w-]{16}-\d+$/)
  })
})
