import { describe, expect, test } from '@jest/globals'
import { startServer } from './support/server.ts'

const principal = () => undefined

describe('health', () => {
  test('tells how the application is, and is never stored', async () => {
    const { http, catga, call } = await startServer({ principal })
    for (const path of ['/health', '/health/ready', '/health/live']) {
      const answer = await call('GET', path)
      expect(answer).toMatchObject({ status: 200, body: { status: 'Healthy', live: true } })
      expect(answer.headers.get('cache-control')).toBe('no-store')
    }
    await catga.stop()
    for (const path of ['/health', '/health/ready']) {
      const answer = await call('GET', path)
      expect(answer).toMatchObject({ status: 503, body: { status: 'Unhealthy', ready: false } })
      expect((answer.body as { reasons: string[] }).reasons).not.toEqual([])
      expect(answer.headers.get('cache-control')).toBe('no-store')
    }
    expect(await call('GET', '/items')).toMatchObject({ status: 503, body: { code: 'STOPPED' } })
    await http.close()
  })

  test('has a path of its choice, or none', async () => {
    const other = await startServer({ principal, health: '/status' })
    expect((await other.call('GET', '/status/live')).status).toBe(200)
    expect((await other.call('GET', '/health')).status).toBe(404)
    const none = await startServer({ principal, health: false })
    expect((await none.call('GET', '/health')).status).toBe(404)
    await Promise.all([other.http.close(), none.http.close()])
  })
})
