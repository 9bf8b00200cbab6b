import { createSnowflake, type Lease, type LeaseStore, registry, snowflakeLayouts } from '@catga/core'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { manualClock } from '../support/manual-clock.ts'
import { Greet, greetHandler } from '../support/messages.ts'

const names = Object.keys(snowflakeLayouts) as (keyof typeof snowflakeLayouts)[]
const app = () => registry().command(Greet, greetHandler)

describe('uuid', () => {
  test('is a UUIDv7 and increases', async () => {
    const { ids } = await app().create()
    const made = Array.from({ length: 1000 }, () => ids.uuid())
    expect(
      made.every(id => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
    ).toBe(true)
    expect([...made].sort()).toEqual(made)
    expect(new Set(made).size).toBe(made.length)
  })

  test('increases whatever the clock does, and begins with its time', async () => {
    let now = Date.UTC(2026, 0, 1)
    const clock = { now: () => now, sleep: async () => {} }
    const { ids } = await app().create({ clock })
    expect(Number.parseInt(ids.uuid().slice(0, 13).replace('-', ''), 16)).toBe(now)
    let last = ids.uuid()
    for (const step of [0, 1, -5000, 3, 5000, 0.5]) {
      now += step
      const id = ids.uuid()
      expect(id > last).toBe(true)
      last = id
    }
    expect(Number.parseInt(last.slice(0, 13).replace('-', ''), 16)).toBe(Math.floor(now))
  })
})

describe('snowflake', () => {
  test('strictly increases whatever the clock does within 10 s, and parses back', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.array(fc.integer({ min: -20, max: 50 }), { maxLength: 200 }),
        (name, steps) => {
          let now = Date.UTC(2026, 0, 1)
          const clock = { now: () => now, sleep: async () => {} }
          const snowflake = createSnowflake(5, snowflakeLayouts[name], clock)
          let last = -1n
          for (const step of steps) {
            now += step
            const id = snowflake.next()
            expect(id > last).toBe(true)
            expect(id < 1n << 63n).toBe(true)
            expect(snowflake.parse(id).workerId).toBe(5)
            last = id
          }
        },
      ),
    )
  })

  test('workers never make the same id, however many a millisecond', () => {
    const clock = manualClock()
    const made = [0, 1, 255].flatMap(worker => {
      const snowflake = createSnowflake(worker, snowflakeLayouts.default, clock)
      return Array.from({ length: 5000 }, () => snowflake.next())
    })
    expect(new Set(made).size).toBe(made.length)
  })

  test('parts are what they were made of', () => {
    const clock = manualClock()
    const snowflake = createSnowflake(3, snowflakeLayouts.largeCluster, clock)
    snowflake.next()
    expect(snowflake.parse(snowflake.next())).toEqual({
      timestamp: new Date(clock.now()),
      workerId: 3,
      sequence: 1,
    })
  })

  test('a clock that goes far back is refused', () => {
    let now = Date.UTC(2026, 0, 1)
    const snowflake = createSnowflake(0, snowflakeLayouts.default, { now: () => now, sleep: async () => {} })
    snowflake.next()
    now -= 10_001
    expect(() => snowflake.next()).toThrow(expect.objectContaining({ code: 'INVALID_ARGUMENT' }))
  })

  test.each([
    [{ workerId: 256 }, 'worker id'],
    [{ workerId: -1 }, 'worker id'],
    [{ layout: { timestampBits: 44, workerBits: 8, sequenceBits: 12, epochMs: 0 } }, '63'],
    [{ layout: { timestampBits: 20, workerBits: 20, sequenceBits: 23, epochMs: 0 } }, 'timestampBits'],
    [{ layout: 'huge' as never }, 'huge'],
  ])('%j is refused at creation', async (ids, message) => {
    await expect(app().create({ ids })).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
      message: expect.stringContaining(message),
    })
  })
})

describe('the worker id', () => {
  test('is never invented', async () => {
    const { ids } = await app().create()
    expect(() => ids.snowflake()).toThrow(expect.objectContaining({ code: 'NOT_CONFIGURED' }))
  })

  test('comes from the environment, where it has to be a number', async () => {
    for (const value of [undefined, '', 'two', '-1']) {
      if (value === undefined) delete process.env['CATGA_WORKER_ID']
      else process.env['CATGA_WORKER_ID'] = value
      await expect(app().create({ ids: { workerId: 'environment' } })).rejects.toMatchObject({
        code: 'NOT_CONFIGURED',
      })
    }
    process.env['CATGA_WORKER_ID'] = '7'
    const { ids } = await app().create({ ids: { workerId: 'environment' } })
    delete process.env['CATGA_WORKER_ID']
    expect(Number((ids.snowflake() >> 11n) & 255n)).toBe(7)
  })

  test('is leased at start: the first free one, given back at stop', async () => {
    const clock = manualClock()
    const store = leaseStore(clock)
    const options = { clock, ids: { workerId: { lease: store } } }
    const workerOf = (id: bigint) => Number((id >> 11n) & 255n)
    const one = await app().create(options)
    expect(() => one.ids.snowflake()).toThrow(expect.objectContaining({ code: 'NOT_CONFIGURED' }))
    await one.start()
    const two = await app().create(options)
    await two.start()
    expect([workerOf(one.ids.snowflake()), workerOf(two.ids.snowflake())]).toEqual([0, 1])
    await one.stop()
    const three = await app().create(options)
    await three.start()
    expect(workerOf(three.ids.snowflake())).toBe(0)
    await two.stop()
    await three.stop()
  })

  test('is renewed, and snowflakes are FENCED after the lease was lost', async () => {
    const clock = manualClock()
    const store = leaseStore(clock)
    const catga = await app().create({ clock, ids: { workerId: { lease: store, ttlMs: 3000 } } })
    await catga.start()
    for (let n = 0; n < 5; n++) {
      await clock.asleep(1)
      await clock.advance(1000)
    }
    expect(typeof catga.ids.snowflake()).toBe('bigint')
    store.steal()
    await clock.advance(1000)
    expect(() => catga.ids.snowflake()).toThrow(expect.objectContaining({ code: 'FENCED' }))
    await catga.stop()
  })
})

/** Leases in this process, on the test's clock. */
function leaseStore(clock: { now(): number }): LeaseStore & { steal(): void } {
  const held = new Map<string, Lease & { until: number }>()
  let token = 0n
  return {
    async acquire(name, owner, ttlMs) {
      const current = held.get(name)
      if (current !== undefined && current.until > clock.now()) return undefined
      token += 1n
      const lease = { name, owner, token, until: clock.now() + ttlMs }
      held.set(name, lease)
      return lease
    },
    async renew({ name, token: mine }, ttlMs) {
      const current = held.get(name)
      if (current === undefined || current.token !== mine || current.until <= clock.now()) return false
      held.set(name, { ...current, until: clock.now() + ttlMs })
      return true
    },
    async release({ name, token: mine }) {
      if (held.get(name)?.token === mine) held.delete(name)
    },
    steal: () => held.clear(),
  }
}
