import {
  type CatgaSettings,
  Command,
  createSnowflake,
  fail,
  type HandlerPolicy,
  type HandlerReturn,
  logging,
  ok,
  registry,
  validation,
} from '@catga/core'
import { expect, test } from '@jest/globals'
import { manualClock } from '../support/manual-clock.ts'

class Work extends Command<number> {}
function withPolicy(
  policy: HandlerPolicy<Work>,
  handle: () => HandlerReturn<number>,
  options: CatgaSettings = {},
) {
  class WorkHandler {
    static readonly policy = policy
    handle = handle
  }
  return registry().command(Work, new WorkHandler()).create(options)
}
const failing = () => fail('X', 'x', { retryable: true })

test('a `when` that throws is a failure, not an exception', async () => {
  const when = () => {
    throw new Error('bad when')
  }
  const catga = await withPolicy({ retry: { attempts: 2, when } }, failing)
  expect(catga.dispatch(new Work())).toMatchObject({ error: { code: 'HANDLER_FAILED' } })
})

test('calls the handler never saw do not open its circuit', async () => {
  let end!: (value: number) => void
  const held = new Promise<number>(resolve => {
    end = resolve
  })
  const catga = await withPolicy({ concurrency: 1, circuitBreaker: { failures: 2 } }, () => held)
  const first = catga.send(new Work())
  for (let n = 0; n < 5; n++)
    expect(await catga.send(new Work())).toMatchObject({ error: { code: 'OVERLOADED' } })
  end(1)
  expect(await first).toEqual(ok(1))
})

test('a try that timed out keeps its permit until it is over', async () => {
  const clock = manualClock()
  let runs = 0
  const endless = () => {
    runs += 1
    return new Promise<number>(() => {})
  }
  const catga = await withPolicy({ timeoutMs: 50, concurrency: 1 }, endless, { clock })
  const sent = catga.send(new Work())
  await clock.asleep(1)
  await clock.advance(50)
  expect(await sent).toMatchObject({ error: { code: 'TIMEOUT' } })
  expect(await catga.send(new Work())).toMatchObject({ error: { code: 'OVERLOADED' } })
  expect(runs).toBe(1)
})

test('start keeps what a circuit breaker knows', async () => {
  const catga = await withPolicy({ circuitBreaker: { failures: 1 } }, failing)
  catga.dispatch(new Work())
  await catga.start()
  expect(catga.dispatch(new Work())).toMatchObject({ error: { code: 'CIRCUIT_OPEN' } })
})

test('a snowflake may borrow as much time as it needs', () => {
  const layout = { timestampBits: 50, workerBits: 13, sequenceBits: 0, epochMs: 0 }
  const snowflake = createSnowflake(0, layout, { now: () => 5, sleep: async () => {} })
  const made = Array.from({ length: 20_000 }, () => snowflake.next())
  expect(new Set(made).size).toBe(made.length)
})

test('a logger that throws changes no answer', async () => {
  const boom = () => {
    throw new Error('log')
  }
  const logger = { debug: boom, info: boom, warn: boom, error: boom }
  const catga = await registry()
    .command(Work, { handle: () => 1 })
    .create({ behaviors: [logging({ logger })] })
  expect(catga.dispatch(new Work())).toEqual(ok(1))
})

test('an empty list of issues is a refusal all the same', async () => {
  const rule = { '~standard': { version: 1 as const, vendor: 'x', validate: () => ({ issues: [] }) } }
  const behaviors = [validation({ rules: [[Work, rule]] })]
  const catga = await registry()
    .command(Work, { handle: () => 1 })
    .create({ behaviors })
  expect(catga.dispatch(new Work())).toMatchObject({ error: { code: 'VALIDATION_FAILED' } })
})

test('after stop the leased worker id makes no more snowflakes', async () => {
  const clock = manualClock()
  const lease = {
    acquire: async (name: string, owner: string) => ({ name, owner, token: 1n }),
    renew: async () => true,
    release: async () => {},
  }
  const catga = await registry()
    .command(Work, { handle: () => 1 })
    .create({ clock, ids: { workerId: { lease } } })
  await catga.start()
  expect(typeof catga.ids.snowflake()).toBe('bigint')
  await catga.stop()
  expect(() => catga.ids.snowflake()).toThrow(expect.objectContaining({ code: 'FENCED' }))
})
