import { test } from '@jest/globals'
import { startServer } from './support/server.ts'

test('x', async () => {
  const s = await startServer({
    principal: r => (r.headers['x-user'] ? { sub: r.headers['x-user'] } : undefined),
    openApi: { title: 't', version: '1' },
  })
  const show = async (...a: Parameters<typeof s.call>) => {
    const r = await s.call(...a)
    console.log(
      a.join(' '),
      JSON.stringify(a[2]),
      '→',
      r.status,
      r.text.slice(0, 300),
      JSON.stringify([...r.headers].filter(h => !['date', 'connection', 'keep-alive'].includes(h[0]))),
    )
  }
  await show('POST', '/items', { body: { name: 'tea', quantity: 2 } })
  await show('POST', '/items', { body: { name: 'tea', quantity: '2' } })
  await show('POST', '/items', { body: { name: 'tea', quantity: 2, due: 'x' } })
  await show('POST', '/items', { body: '{"name":"a","quantity":1,"__proto__":{}}' })
  await show('POST', '/items', { body: '{' })
  await show('POST', '/items', { body: 'x', headers: { 'content-type': 'text/plain' } })
  await show('POST', '/items')
  await show('GET', '/items/none')
  await show('GET', '/items/1')
  await show('GET', '/items?limit=5&archived=true&tags=a&sizes=1&sizes=2&after=123&order=age')
  await show('GET', '/items?limit=5&limit=6')
  await show('GET', '/items?__proto__=1')
  await show('PUT', '/items/7', { body: { name: 'n' } })
  await show('PATCH', '/items/7', { body: { name: 'n' } })
  await show('DELETE', '/shelves/3?force=true')
  await show('POST', '/items/1/claim', { headers: { 'x-user': 'u' } })
  await show('POST', '/items/1/claim', { body: '', headers: { 'x-user': 'u' } })
  await show('POST', '/items/1/claim', { body: 'null', headers: { 'x-user': 'u' } })
  await show('POST', '/items/1/claim', { body: { owner: 'x' }, headers: { 'x-user': 'u' } })
  await show('POST', '/items/1/claim')
  for (const how of ['taken', 'circular', 'down', 'undeclared', 'thrown', 'typed', 'ok'])
    await show('POST', '/break', { body: { how } })
  await show('GET', '/reflect', {
    headers: {
      'x-correlation-id': 'abc',
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    },
  })
  await show('GET', '/export?count=3')
  await show('GET', '/export?count=3&failAt=1')
  await show('GET', '/health/ready')
  await show('GET', '/items/' + 'x'.repeat(200))
  await show('GET', '/items/%zz')
  await show('GET', '/nothing?x=1')
  await show('GET', '/openapi.json')
  await s.http.close()
})
