import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { said } from './support/handlers.ts'
import { startServer, type TestServer } from './support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer({
    principal: async ({ headers }) =>
      headers['x-user'] === undefined ? undefined : { sub: headers['x-user'], name: 'n' },
  })
})
afterAll(() => server.http.close())
const call: TestServer['call'] = (...given) => server.call(...given)

const item = { name: 'tea', quantity: 2 }
const refused = (path: readonly unknown[], status = 400) => ({
  status,
  body: { code: 'VALIDATION_FAILED', status, details: { issues: [{ path }] } },
})

describe('a success', () => {
  test('has the status of its endpoint, a location from result and message, and the whole result', async () => {
    const answer = await call('POST', '/items', { body: { ...item, tags: ['a'] } })
    expect(answer).toMatchObject({
      status: 201,
      body: { id: 'a/b c', ...item, tags: ['a'], madeAt: '2026-01-02T03:04:05.678Z' },
    })
    expect(answer.headers.get('location')).toBe('/items/a%2Fb%20c/by/tea')
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
  })

  test('without a result is 204 without a body', async () => {
    const renamed = once(said, 'renamed')
    const answer = await call('PUT', '/items/7', { body: { name: 'new' } })
    expect([answer.status, answer.text, await renamed]).toEqual([204, '', ['7', 'new']])
  })

  test('may be a text: it is JSON as well', async () => {
    const answer = await call('POST', '/break', { body: { how: 'a "quote"' } })
    expect(answer).toMatchObject({ status: 200, text: '"a \\"quote\\""' })
  })

  test('of a query that found nothing is 404', async () => {
    expect(await call('GET', '/items/none')).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } })
    expect(await call('GET', '/items/some')).toMatchObject({ status: 200, body: { id: 'some' } })
  })

  test('of a GET answers HEAD too', async () => {
    const answer = await call('HEAD', '/items/some')
    expect([answer.status, answer.text, answer.headers.get('content-length')]).toEqual([200, '', '75'])
  })
})

describe('fields from path and query string', () => {
  test('are converted to what the message needs', async () => {
    const path =
      '/items?limit=-1.5e1&archived=false&tags=a&sizes=1&sizes=2&after=12345678901234567890&order=age'
    expect(await call('GET', path)).toMatchObject({
      status: 200,
      body: {
        limit: -15,
        archived: false,
        tags: ['a'],
        sizes: [1, 2],
        after: { type: 'bigint', digits: '12345678901234567890' },
        order: 'age',
      },
    })
    const removed = once(said, 'removed')
    expect((await call('DELETE', '/shelves/3?force=true')).status).toBe(204)
    expect(await removed).toEqual([3, true])
  })

  test.each([
    ['limit=', 'limit'],
    ['limit=%201', 'limit'],
    ['limit=0x10', 'limit'],
    ['limit=1e999', 'limit'],
    ['limit=1&limit=2', 'limit'],
    ['archived=1', 'archived'],
    ['archived=TRUE', 'archived'],
    ['after=1.5', 'after'],
    ['order=size', 'order'],
    ['unknown=1', 'unknown'],
    ['__proto__=1', '__proto__'],
    ['constructor=1', 'constructor'],
  ])('?%s is 400', async (query, field) => {
    expect(await call('GET', `/items?${query}`)).toMatchObject(refused([field]))
  })

  test('name the item of a list that is wrong', async () => {
    expect(await call('GET', '/items?sizes=1&sizes=x')).toMatchObject(refused(['sizes', 1]))
    expect(await call('DELETE', '/shelves/x?force=true')).toMatchObject(refused(['shelf']))
    expect(await call('DELETE', '/shelves/1')).toMatchObject(refused(['force']))
  })
})

describe('a body', () => {
  test.each([
    ['a number as text', { name: 'tea', quantity: '2' }, ['quantity']],
    ['a text as number', { name: 1, quantity: 2 }, ['name']],
    ['null in place of a field', { name: null, quantity: 2 }, ['name']],
    ['a missing field', { name: 'tea' }, ['quantity']],
    ['an unknown field', { ...item, price: 1 }, ['price']],
    ['a wrong item of a list', { ...item, tags: ['a', 1] }, ['tags', 1]],
    ['a list', [item], []],
    ['a text', '"tea"', []],
    ['broken JSON', '{', []],
    ['a key that names a prototype', '{"name":"a","quantity":1,"__proto__":{"x":1}}', []],
    ['one in depth', '{"name":"a","quantity":1,"tags":[{"constructor":{"prototype":{}}}]}', []],
    ['no body', undefined, ['name']],
    ['an empty one', '', ['name']],
  ])('with %s is 400', async (_what, body, path) => {
    expect(await call('POST', '/items', { body })).toMatchObject(refused(path))
  })

  test('that the decoder refuses is 400 as well', async () => {
    expect(await call('POST', '/items', { body: { ...item, due: 'tomorrow' } })).toMatchObject({
      status: 400,
      body: { code: 'DECODE_FAILED', details: { path: 'due' } },
    })
  })

  test('of another type is 415, a too large one 413', async () => {
    for (const type of ['text/plain', 'application/xml', 'application/jsonp', ''])
      expect(await call('POST', '/items', { body: 'x', headers: { 'content-type': type } })).toMatchObject({
        status: 415,
        body: { code: 'UNSUPPORTED_MEDIA_TYPE' },
      })
    expect(await call('POST', '/items', { body: { ...item, name: 'x'.repeat(2 ** 20) } })).toMatchObject({
      status: 413,
      body: { code: 'PAYLOAD_TOO_LARGE' },
    })
    const json = { 'content-type': 'application/merge-patch+json; charset=utf-8' }
    expect((await call('POST', '/items', { body: item, headers: json })).status).toBe(201)
  })

  test('may be absent, empty or null where no field is required, and holds no unknown field there either', async () => {
    const user = { 'x-user': 'ada' }
    for (const body of [undefined, '', 'null', {}])
      expect(await call('POST', '/items/1/claim', { body, headers: user })).toMatchObject({
        status: 200,
        body: 'ada: no note',
      })
    expect(await call('POST', '/break', { body: 'null' })).toMatchObject(refused(['how']))
    expect(await call('POST', '/wait', { body: { x: 1 } })).toMatchObject(refused(['x']))
    expect(await call('DELETE', '/shelves/1?force=true', { body: { x: 1 } })).toMatchObject(refused(['x']))
  })

  test('with a giant unknown key gets a small answer', async () => {
    const answer = await call('POST', '/items', { body: { ...item, ['k'.repeat(100_000)]: 1 } })
    expect(answer.status).toBe(400)
    expect(answer.text.length).toBeLessThan(1000)
  })
})

describe('bound fields', () => {
  test('come from the principal', async () => {
    const options = { headers: { 'x-user': 'ada' }, body: { note: 'mine' } }
    expect(await call('POST', '/items/1/claim', options)).toMatchObject({ status: 200, body: 'ada: mine' })
  })

  test('never come from the request', async () => {
    const headers = { 'x-user': 'ada' }
    expect(await call('POST', '/items/1/claim', { headers, body: { owner: 'eve' } })).toMatchObject(
      refused(['owner']),
    )
  })

  test('are 401 without a principal or without the property', async () => {
    expect(await call('POST', '/items/1/claim')).toMatchObject({
      status: 401,
      body: { code: 'UNAUTHENTICATED' },
    })
    const other = await startServer({ principal: () => ({ name: 'no sub' }) })
    expect((await other.call('POST', '/items/1/claim')).status).toBe(401)
    await other.http.close()
  })

  test('without the option principal are an error at registration', async () => {
    await expect(startServer({ principal: undefined })).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
      message: expect.stringContaining('ClaimItem binds owner'),
    })
  })
})
