import { EventEmitter, once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { said } from './support/handlers.ts'
import { startServer, type TestServer } from './support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer({ principal: () => undefined })
})
afterAll(() => server.http.close())

/** A request that has not been answered yet. */
const open = (method: string, path: string) => {
  const sent = request(`${server.http.listeningOrigin}${path}`, { method })
  sent.on('error', () => {})
  sent.end()
  return sent
}

describe('a stream query', () => {
  test('is answered an item a line', async () => {
    const answer = await server.call('GET', '/export?count=3')
    expect(answer.headers.get('content-type')).toBe('application/x-ndjson')
    expect(answer.text).toBe('{"n":1,"text":"x"}\n{"n":2,"text":"x"}\n{"n":3,"text":"x"}\n')
  })

  test('may have no items', async () => {
    expect(await server.call('GET', '/export?count=0')).toMatchObject({ status: 200, text: '' })
  })

  test('that fails before its first item is a problem', async () => {
    expect(await server.call('GET', '/export?count=3&failAt=1')).toMatchObject({
      status: 409,
      body: { code: 'ITEM_TAKEN' },
    })
    expect(await server.call('GET', '/export')).toMatchObject({ status: 400 })
  })

  test('that fails later breaks the answer off', async () => {
    await expect(server.call('GET', '/export?count=300&failAt=200&size=1000')).rejects.toThrow()
  })

  test('is made as it is read, and ends when the caller goes', async () => {
    const exported = once(said, 'exported')
    const sent = open('GET', '/export?count=1000000&size=1000')
    const [answer] = (await once(sent, 'response')) as [IncomingMessage]
    await once(answer, 'data')
    answer.pause()
    sent.destroy()
    expect((await exported)[0]).toBeLessThan(100_000)
  })

  test('has no HEAD: that would make all of it', async () => {
    expect((await server.call('HEAD', '/export?count=1')).status).toBe(405)
  })
})

test('a caller who goes aborts the signal of the handler', async () => {
  const waiting = once(said, 'waiting')
  const aborted = once(said, 'aborted')
  const sent = open('POST', '/wait')
  await waiting
  sent.destroy()
  await aborted
})

test('a caller who goes before it is known who that is runs no handler', async () => {
  const events = new EventEmitter()
  const other = await startServer({
    principal: async ({ raw }) => {
      events.emit('asked')
      await once(raw.socket, 'close')
      return { sub: 'ada' }
    },
    before: http => {
      http.addHook('onSend', async (_request, _reply, payload) => {
        events.emit('answered', payload)
        return payload
      })
    },
  })
  const asked = once(events, 'asked')
  const answered = once(events, 'answered')
  const sent = request(`${other.http.listeningOrigin}/items/1/claim`, { method: 'POST' })
  sent.on('error', () => {})
  sent.end()
  await asked
  sent.destroy()
  expect(JSON.parse((await answered)[0])).toMatchObject({ code: 'CANCELLED' })
  await other.http.close()
})
