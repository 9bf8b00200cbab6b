import { Command, createSnowflake, fail, logging, ok, registry, validation, type HandlerPolicy } from '@catga/core'
import { expect, test } from '@jest/globals'
import { manualClock } from '../support/manual-clock.ts'
class Work extends Command<number> {}
const mk = (policy: HandlerPolicy<Work>, handle: any, options: any = {}) => {
  class WorkHandler { static readonly policy = policy; handle = handle }
  return registry().command(Work, new WorkHandler()).create(options)
}
const failing = () => fail('X', 'x', { retryable: true })
test('when throws', async () => {
  const catga = await mk({ retry: { attempts: 2, when: () => { throw new Error('bad when') } } }, () => failing())
  expect(() => catga.dispatch(new Work())).not.toThrow()
})
test('abort in grace', async () => {
  const clock = manualClock(); const c = new AbortController(); let tries = 0
  let end!: () => void; const p = new Promise<void>(r => { end = r })
  const catga = await mk({ timeoutMs: 50, retry: { attempts: 2 }, graceMs: 500 }, async () => { tries++; await p; return 1 }, { clock })
  const sent = catga.send(new Work(), { signal: c.signal })
  await clock.asleep(1); await clock.advance(50); await clock.asleep(1)
  c.abort(); end()
  expect(await sent).toMatchObject({ error: { code: 'CANCELLED' } })
  expect(tries).toBe(1)
})
test('timed out still counts as running', async () => {
  const clock = manualClock(); let running = 0, most = 0
  const catga = await mk({ timeoutMs: 50, concurrency: 1 }, async () => { running++; most = Math.max(most, running); await new Promise(() => {}) }, { clock })
  const sent = catga.send(new Work()); await clock.asleep(1); await clock.advance(50)
  expect(await sent).toMatchObject({ error: { code: 'TIMEOUT' } })
  void catga.send(new Work()); expect(most).toBe(1)
})
test('borrow', () => {
  const s = createSnowflake(0, { timestampBits: 50, workerBits: 13, sequenceBits: 0, epochMs: 0 }, { now: () => 5, sleep: async () => {} })
  for (let n = 0; n < 20000; n++) s.next()
})
test('huge timeout', async () => {
  await expect(mk({ timeoutMs: 3e9 }, async () => 1)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' })
})
test('logger throws', async () => {
  const boom = () => { throw new Error('log') }
  const catga = await registry().command(Work, { handle: () => 1 }).create({ behaviors: [logging({ logger: { debug: boom, info: boom, warn: boom, error: boom } })] })
  expect(catga.dispatch(new Work())).toEqual(ok(1))
})
test('empty issues', async () => {
  const rule = { '~standard': { version: 1 as const, vendor: 'x', validate: () => ({ issues: [] }) } }
  const catga = await registry().command(Work, { handle: () => 1 }).create({ behaviors: [validation({ rules: [[Work, rule]] })] })
  expect(catga.dispatch(new Work())).toMatchObject({ ok: false })
})
test('thenable validator', async () => {
  const rule = { validate: () => ({ then: (f: any) => f([{ message: 'no', path: [] }]) }) } as never
  const catga = await registry().command(Work, { handle: () => 1 }).create({ behaviors: [validation({ rules: [[Work, rule]] })] })
  expect(await catga.send(new Work())).toMatchObject({ error: { code: 'VALIDATION_FAILED' } })
})
test('released id', async () => {
  const clock = manualClock()
  const lease = { acquire: async (name: string, owner: string) => ({ name, owner, token: 1n }), renew: async () => true, release: async () => {} }
  const catga = await registry().command(Work, { handle: () => 1 }).create({ clock, ids: { workerId: { lease } } })
  await catga.start(); catga.ids.snowflake(); await catga.stop()
  expect(() => catga.ids.snowflake()).toThrow()
})
test('policy null', async () => {
  await expect(mk(null as never, () => 1)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' })
})
test('own overload must not open the circuit', async () => {
  let end!: (n: number) => void; const p = new Promise<number>(r => { end = r })
  const catga = await mk({ concurrency: 1, circuitBreaker: { failures: 3 } }, () => p)
  const first = catga.send(new Work())
  const codes = []
  for (let n = 0; n < 5; n++) codes.push(((await catga.send(new Work())) as any).error.code)
  end(1); await first
  expect(codes).toEqual(Array(5).fill('OVERLOADED'))
})
test('restart keeps breaker', async () => {
  const catga = await mk({ circuitBreaker: { failures: 1 } }, () => failing())
  catga.dispatch(new Work()); expect(catga.dispatch(new Work())).toMatchObject({ error: { code: 'CIRCUIT_OPEN' } })
  await catga.start(); expect(catga.dispatch(new Work())).toMatchObject({ error: { code: 'CIRCUIT_OPEN' } }); await catga.stop()
})
