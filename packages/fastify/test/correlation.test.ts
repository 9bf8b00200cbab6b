import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { context, propagation, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { startServer, type TestServer } from './support/server.ts'

const principal = () => undefined
const made = /^[\w-]{16}-\d+$/

let server: TestServer
beforeAll(async () => {
  server = await startServer({ principal, forwardHeaders: ['X-Tenant', 'traceparent'] })
})
afterAll(() => server.http.close())

const seen = async (headers: Readonly<Record<string, string>>, which = server) => {
  const answer = await which.call('GET', '/reflect', { headers })
  expect(answer.status).toBe(200)
  const body = answer.body as Readonly<Record<string, unknown>>
  const [correlationId, sent] = [body['correlationId'], body['headers']]
  return { ...body, out: answer.headers.get('x-correlation-id'), correlationId, headers: sent }
}

describe('the correlation id', () => {
  test.each(['talk-1', 'A.b_c-9', 'x'.repeat(128)])('%s of the caller is taken and returned', async id => {
    expect(await seen({ 'x-correlation-id': id })).toMatchObject({ out: id, correlationId: id })
  })

  test.each(['a b', 'a/b', 'ä', '"', 'x'.repeat(129), 'a, b', ''])('%j is replaced', async id => {
    const { out, correlationId } = await seen({ 'x-correlation-id': id })
    expect(out).toMatch(made)
    expect(correlationId).toBe(out)
  })

  test('is another one for every request of every server', async () => {
    const other = await startServer({ principal })
    const ids = [await seen({}), await seen({}), await seen({}, other), await seen({}, other)].map(
      ({ out }) => out,
    )
    expect(new Set(ids).size).toBe(4)
    await other.http.close()
  })

  test('is on refusals and on what is not there', async () => {
    const headers = { 'x-correlation-id': 'talk-2' }
    for (const [method, path] of [
      ['GET', '/items?limit=x'],
      ['GET', '/nothing'],
      ['GET', '/health/live'],
      ['POST', '/break'],
    ] as const)
      expect((await server.call(method, path, { headers })).headers.get('x-correlation-id')).toBe('talk-2')
  })

  test('is checked where the server takes its request ids from a header', async () => {
    const other = await startServer({ principal, server: { requestIdHeader: 'x-request-id' } })
    expect((await seen({ 'x-request-id': '<b>' }, other)).out).toMatch(made)
    const both = { 'x-request-id': 'r-1', 'x-correlation-id': 'c-1' }
    expect(await seen(both, other)).toMatchObject({ out: 'c-1', correlationId: 'c-1' })
    await other.http.close()
  })
})

describe('headers', () => {
  test('reach handlers only when they are listed', async () => {
    const { headers } = await seen({ 'x-tenant': 't', authorization: 'Bearer secret', cookie: 'c=1' })
    expect(headers).toEqual({ 'x-tenant': 't' })
  })

  test('that are none are refused at registration', async () => {
    await expect(startServer({ principal, forwardHeaders: ['a b'] })).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
    })
  })
})

describe('traceparent', () => {
  const traceId = '0af7651916cd43dd8448eb211c80319c'
  const traceparent = `00-${traceId}-b7ad6b7169203331-01`

  test('means nothing without an SDK', async () => {
    expect(await seen({ traceparent })).not.toHaveProperty('traceId')
  })

  test('makes the handler a part of the trace of the caller', async () => {
    context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
    propagation.setGlobalPropagator(new W3CTraceContextPropagator())
    try {
      expect(await seen({ traceparent })).toMatchObject({ traceId, spanId: 'b7ad6b7169203331' })
      expect(await seen({})).not.toHaveProperty('traceId')
    } finally {
      context.disable()
      propagation.disable()
      trace.disable()
    }
  })
})
