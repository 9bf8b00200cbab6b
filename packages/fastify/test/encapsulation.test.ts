import { catgaFastify } from '@catga/fastify'
import { describe, expect, test } from '@jest/globals'
import fastify from 'fastify'
import { startItems } from './support/application.ts'
import { callerOf, startServer } from './support/server.ts'

const principal = () => undefined

describe('the routes of the application itself', () => {
  test('keep their parsers, validation, errors and ids', async () => {
    const { http, call } = await startServer({
      principal,
      before: app => {
        app.post('/text', async ({ body, id }) => ({ body, id }))
        app.get<{ Querystring: { n: number } }>(
          '/number',
          { schema: { querystring: { type: 'object', properties: { n: { type: 'number' } } } } },
          async ({ query }) => query,
        )
        app.get('/broken', async () => {
          throw new Error('mine')
        })
      },
    })
    const text = await call('POST', '/text', { body: 'hello', headers: { 'content-type': 'text/plain' } })
    expect(text.body).toEqual({ body: 'hello', id: expect.stringMatching(/^req-/) })
    expect(text.headers.get('x-correlation-id')).toBeNull()
    expect((await call('GET', '/number?n=5&other=1')).body).toEqual({ n: 5, other: '1' })
    expect(await call('GET', '/broken')).toMatchObject({ status: 500, body: { message: 'mine' } })
    await http.close()
  })

  test('keep a handler for what is not found', async () => {
    const { http, call } = await startServer({
      principal,
      before: app => app.setNotFoundHandler((_request, reply) => reply.code(404).send({ mine: true })),
    })
    expect(await call('GET', '/nothing')).toMatchObject({ status: 404, body: { mine: true } })
    expect((await call('GET', '/items/1')).status).toBe(200)
    await http.close()
  })

  test('keep it too when it comes later and notFound is false', async () => {
    const { catga } = await startItems()
    const http = fastify()
    await http.register(catgaFastify, { catga, principal, notFound: false })
    http.setNotFoundHandler((_request, reply) => reply.code(404).send({ mine: true }))
    await http.listen({ port: 0, host: '127.0.0.1' })
    expect((await callerOf(http.listeningOrigin)('GET', '/nothing')).body).toEqual({ mine: true })
    await http.close()
    await catga.stop()
  })
})

describe('a prefix', () => {
  test('stands before routes, health, OpenAPI and locations, and bounds what is not found', async () => {
    const { http, call } = await startServer({
      principal,
      prefix: '/api',
      openApi: { title: 't', version: '1' },
    })
    expect((await call('GET', '/api/items/1')).status).toBe(200)
    expect((await call('GET', '/items/1')).status).toBe(404)
    expect((await call('GET', '/api/health/live')).status).toBe(200)
    expect((await call('GET', '/api/openapi.json')).body).toMatchObject({ servers: [{ url: '/api' }] })
    const made = await call('POST', '/api/items', { body: { name: 'n', quantity: 1 } })
    expect(made.headers.get('location')).toBe('/api/items/a%2Fb%20c/by/n')
    expect((await call('GET', '/api/nothing')).body).toMatchObject({ code: 'NOT_FOUND' })
    expect((await call('GET', '/nothing')).body).not.toHaveProperty('code')
    expect((await call('POST', '/api/items/1')).status).toBe(405)
    await http.close()
  })
})

test('two applications live in one server, and in two', async () => {
  const [one, two] = [await startItems('one'), await startItems('two')]
  const http = fastify()
  await http.register(catgaFastify, { catga: one.catga, principal, prefix: '/one' })
  await http.register(catgaFastify, { catga: two.catga, principal, prefix: '/two' })
  const other = await startServer({ principal })
  await http.listen({ port: 0, host: '127.0.0.1' })
  const call = callerOf(http.listeningOrigin)
  await one.catga.stop()
  expect((await call('GET', '/one/items')).body).toMatchObject({ code: 'STOPPED' })
  expect((await call('GET', '/two/items')).status).toBe(200)
  expect((await call('GET', '/one/nothing')).body).toMatchObject({ code: 'NOT_FOUND' })
  expect((await other.call('GET', '/items')).status).toBe(200)
  await Promise.all([http.close(), other.http.close(), two.catga.stop()])
})
