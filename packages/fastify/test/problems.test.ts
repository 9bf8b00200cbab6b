import { frameworkErrors } from '@catga/fastify'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startServer, type TestServer } from './support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer({
    principal: () => undefined,
    server: { frameworkErrors },
    before: http => {
      http.addHook('onRequest', async ({ headers }) => {
        const status = Number(headers['x-refuse'] ?? 0)
        if (status > 0) throw Object.assign(new Error('refused by a hook'), { statusCode: status })
      })
    },
  })
})
afterAll(() => server.http.close())
const call: TestServer['call'] = (...given) => server.call(...given)
const broken = (how: string) => call('POST', '/break', { body: { how } })

describe('a failure', () => {
  test('is a problem document with the status of its code', async () => {
    const answer = await broken('taken')
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    expect(answer.status).toBe(409)
    expect(answer.body).toEqual({
      type: 'about:blank',
      title: 'Conflict',
      status: 409,
      code: 'ITEM_TAKEN',
      correlationId: answer.headers.get('x-correlation-id'),
      detail: 'the item is taken',
      details: { by: 'Ada', at: '1' },
    })
  })

  test('may be thrown', async () => {
    expect(await broken('typed')).toMatchObject({
      status: 409,
      body: { code: 'ITEM_TAKEN', detail: 'thrown' },
    })
  })

  test('with details that JSON cannot hold goes without them', async () => {
    const answer = await broken('circular')
    expect(answer).toMatchObject({ status: 409, body: { detail: 'the item is taken' } })
    expect(answer.body).not.toHaveProperty('details')
  })

  test('of an undeclared code is 422', async () => {
    expect(await broken('undeclared')).toMatchObject({ status: 422, body: { code: 'SOMETHING_ELSE' } })
  })

  test.each([
    ['down', 503, 'STORE_DOWN'],
    ['thrown', 500, 'HANDLER_FAILED'],
  ])('that is ours (%s) says its code and the correlation id only', async (how, status, code) => {
    const answer = await broken(how)
    expect(answer.status).toBe(status)
    expect(Object.keys(answer.body as object).sort()).toEqual([
      'code',
      'correlationId',
      'status',
      'title',
      'type',
    ])
    expect(answer.body).toMatchObject({ code })
    expect(answer.text).not.toContain('secret')
  })
})

describe('what is not there', () => {
  test('is 404', async () => {
    expect(await call('GET', '/nothing?token=secret')).toMatchObject({
      status: 404,
      body: { code: 'NOT_FOUND', detail: 'there is nothing at GET /nothing' },
    })
  })

  test('is 405 where another method is', async () => {
    const answer = await call('PATCH', '/items/7', { body: {} })
    expect(answer).toMatchObject({ status: 405, body: { code: 'METHOD_NOT_ALLOWED' } })
    expect(answer.headers.get('allow')).toBe('GET, HEAD, PUT')
    expect((await call('POST', '/health')).headers.get('allow')).toBe('GET, HEAD')
  })
})

describe('what others refuse', () => {
  test.each([
    ['401', 'UNAUTHENTICATED'],
    ['403', 'HTTP_403'],
    ['429', 'HTTP_429'],
    ['503', 'HTTP_503'],
  ])('a hook with %s is a problem %s', async (status, code) => {
    const answer = await call('GET', '/items', { headers: { 'x-refuse': status } })
    expect(answer).toMatchObject({ status: Number(status), body: { code } })
    expect(answer.headers.get('x-correlation-id')).toMatch(/^[\w-]{16}-\d+$/)
    expect(answer.text.includes('refused by a hook')).toBe(Number(status) < 500)
  })

  test.each([
    ['/items/%zz', 400],
    [`/items/${'x'.repeat(1000)}`, 414],
  ])('Fastify before it looks for a route is a problem (%#)', async (path, status) => {
    const answer = await call('GET', path)
    expect(answer).toMatchObject({ status, body: { status } })
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    expect(answer.headers.get('x-correlation-id')).toMatch(/^[\w-]{16}-\d+$/)
  })
})
