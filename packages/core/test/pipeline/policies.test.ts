import {
  type Catga,
  type CatgaSettings,
  Command,
  fail,
  type HandlerPolicy,
  type HandlerReturn,
  type MessageContext,
  ok,
  registry,
} from '@catga/core'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { manualClock } from '../support/manual-clock.ts'

class Work extends Command<number> {}

function withPolicy(
  policy: HandlerPolicy<Work>,
  handle: (command: Work, context: MessageContext) => HandlerReturn<number>,
  options: CatgaSettings = {},
): Promise<Catga> {
  class WorkHandler {
    static readonly policy = policy
    handle = handle
  }
  return registry().command(Work, new WorkHandler()).create(options)
}
const failing = (code = 'HANDLER_FAILED') => fail(code, code, { retryable: true })
const gate = <T = void>() => {
  let open!: (value: T) => void
  const opened = new Promise<T>(resolve => {
    open = resolve
  })
  return { open, opened }
}

describe('retry', () => {
  test('tries until it succeeds; the handler sees the number of the try', async () => {
    const attempts: number[] = []
    const catga = await withPolicy({ retry: { attempts: 3 } }, (_, { attempt }) => {
      attempts.push(attempt)
      return attempt === 3 ? 7 : failing()
    })
    expect(catga.dispatch(new Work())).toEqual(ok(7))
    expect(attempts).toEqual([1, 2, 3])
  })

  test('answers the last failure when all tries are used up', async () => {
    let tries = 0
    const catga = await withPolicy({ retry: { attempts: 2 } }, async () => failing(`TRY_${++tries}`))
    expect(await catga.send(new Work())).toMatchObject({ error: { code: 'TRY_2' } })
  })

  test('does not repeat what the business refuses', async () => {
    let tries = 0
    const catga = await withPolicy({ retry: { attempts: 5 } }, () => fail('REFUSED', String(++tries)))
    expect(catga.dispatch(new Work())).toMatchObject({ error: { code: 'REFUSED' } })
    expect(tries).toBe(1)
  })

  test('asks `when` about retryable failures', async () => {
    let tries = 0
    const when = (error: { readonly code: string }, message: Work) =>
      message instanceof Work && error.code !== 'TRY_2'
    const catga = await withPolicy({ retry: { attempts: 5, when } }, () => failing(`TRY_${++tries}`))
    expect(catga.dispatch(new Work())).toMatchObject({ error: { code: 'TRY_2' } })
  })

  test('all tries are one message: its id stays', async () => {
    const ids: string[] = []
    const catga = await withPolicy({ retry: { attempts: 3 } }, (_, { messageId }) => {
      ids.push(messageId)
      return failing()
    })
    catga.dispatch(new Work())
    expect(new Set(ids).size).toBe(1)
    expect(ids).toHaveLength(3)
  })

  test.each([
    [{ delayMs: 100, jitter: false, maxMs: 300 }, [100, 200, 300, 300]],
    [{ kind: 'fixed' as const, delayMs: 50, jitter: false }, [50, 50, 50, 50]],
  ])('waits between the tries: %j', async (backoff, expected) => {
    const delays: number[] = []
    const clock = { now: () => 0, sleep: async (ms: number) => void delays.push(ms) }
    const catga = await withPolicy({ retry: { attempts: 5, backoff } }, () => failing(), { clock })
    expect(await catga.send(new Work())).toMatchObject({ ok: false })
    expect(delays).toEqual(expected)
  })

  test('an abort while it waits is CANCELLED', async () => {
    const clock = manualClock()
    const controller = new AbortController()
    const catga = await withPolicy({ retry: { attempts: 2, backoff: { delayMs: 1000 } } }, () => failing(), {
      clock,
    })
    const sent = catga.send(new Work(), { signal: controller.signal })
    await clock.asleep(1)
    controller.abort()
    expect(await sent).toMatchObject({ error: { code: 'CANCELLED' } })
    expect(clock.sleepers).toBe(0)
  })
})

describe('timeout', () => {
  test('answers TIMEOUT and aborts the signal of the handler', async () => {
    const clock = manualClock()
    let reason: unknown
    const catga = await withPolicy(
      { timeoutMs: 50 },
      (_, { signal }) =>
        new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => {
            reason = signal.reason
            reject(signal.reason)
          }),
        ),
      { clock },
    )
    const sent = catga.send(new Work())
    await clock.asleep(1)
    await clock.advance(50)
    expect(await sent).toMatchObject({ error: { code: 'TIMEOUT', retryable: true } })
    expect(reason).toMatchObject({ name: 'TimeoutError' })
  })

  test('a handler in time keeps its result, and its timer ends', async () => {
    const clock = manualClock()
    const catga = await withPolicy({ timeoutMs: 50 }, async () => 1, { clock })
    expect(await catga.send(new Work())).toEqual(ok(1))
    expect(clock.sleepers).toBe(0)
  })

  test('the abort of the caller reaches the handler through the timeout', async () => {
    const controller = new AbortController()
    const clock = manualClock()
    const catga = await withPolicy(
      { timeoutMs: 50 },
      async (_, { signal }) => {
        controller.abort()
        signal.throwIfAborted()
        return 1
      },
      { clock },
    )
    expect(await catga.send(new Work(), { signal: controller.signal })).toMatchObject({
      error: { code: 'CANCELLED' },
    })
  })

  test('a retry begins only when the try that timed out is over', async () => {
    const clock = manualClock()
    const first = gate()
    const log: string[] = []
    const catga = await withPolicy(
      { timeoutMs: 50, retry: { attempts: 2 }, graceMs: 500 },
      async (_, { attempt }) => {
        log.push(`begin ${attempt}`)
        if (attempt === 1) await first.opened
        log.push(`end ${attempt}`)
        return attempt
      },
      { clock },
    )
    const sent = catga.send(new Work())
    await clock.asleep(1)
    await clock.advance(50)
    expect(log).toEqual(['begin 1'])
    first.open()
    expect(await sent).toEqual(ok(2))
    expect(log).toEqual(['begin 1', 'end 1', 'begin 2', 'end 2'])
  })

  test('a try that never ends is OUTCOME_UNKNOWN after the grace', async () => {
    const clock = manualClock()
    let tries = 0
    const catga = await withPolicy(
      { timeoutMs: 50, retry: { attempts: 3 }, graceMs: 500 },
      () => {
        tries += 1
        return new Promise<number>(() => {})
      },
      { clock },
    )
    const sent = catga.send(new Work())
    await clock.asleep(1)
    await clock.advance(50)
    await clock.asleep(1)
    await clock.advance(500)
    expect(await sent).toMatchObject({ error: { code: 'OUTCOME_UNKNOWN', retryable: false } })
    expect(tries).toBe(1)
  })
})

describe('circuit breaker', () => {
  const setUp = async () => {
    const clock = manualClock()
    const state = { answer: failing() as HandlerReturn<number>, runs: 0 }
    const catga = await withPolicy(
      { circuitBreaker: { failures: 3, resetMs: 1000 } },
      () => {
        state.runs += 1
        return state.answer
      },
      { clock },
    )
    return { clock, state, catga }
  }
  const open = async () => {
    const all = await setUp()
    for (let n = 0; n < 3; n++) all.catga.dispatch(new Work())
    return all
  }

  test('opens after consecutive failures and refuses without running', async () => {
    const { catga, state } = await open()
    expect(catga.dispatch(new Work())).toMatchObject({
      error: { code: 'CIRCUIT_OPEN', retryable: true, details: { retryAfterMs: 1000 } },
    })
    expect(state.runs).toBe(3)
  })

  test('a success in between starts the count anew; refusals of the business never count', async () => {
    const { catga, state } = await setUp()
    for (const answer of [
      failing(),
      failing(),
      1,
      failing(),
      failing(),
      fail('REFUSED'),
      failing(),
      failing(),
    ]) {
      state.answer = answer
      expect(catga.dispatch(new Work())).not.toMatchObject({ error: { code: 'CIRCUIT_OPEN' } })
    }
    expect(state.runs).toBe(8)
  })

  test('lets one through after the time, and closes when it succeeds', async () => {
    const { catga, clock, state } = await open()
    await clock.advance(1000)
    const { open: finish, opened } = gate<number>()
    state.answer = opened
    const probe = catga.dispatch(new Work())
    expect(catga.dispatch(new Work())).toMatchObject({ error: { code: 'CIRCUIT_OPEN' } })
    finish(1)
    expect(await probe).toEqual(ok(1))
    state.answer = 2
    expect(catga.dispatch(new Work())).toEqual(ok(2))
  })

  test('stays open when the one let through fails', async () => {
    const { catga, clock, state } = await open()
    await clock.advance(1000)
    expect(catga.dispatch(new Work())).toMatchObject({ error: { code: 'HANDLER_FAILED' } })
    expect(catga.dispatch(new Work())).toMatchObject({ error: { code: 'CIRCUIT_OPEN' } })
    expect(state.runs).toBe(4)
  })
})

describe('concurrency', () => {
  test('runs so many, lets so many wait in order, refuses the rest', async () => {
    const gates = [gate<number>(), gate<number>(), gate<number>()]
    let begun = 0
    const catga = await withPolicy({ concurrency: { limit: 1, queue: 1 } }, () => gates[begun++]?.opened ?? 0)
    const first = catga.send(new Work())
    const second = catga.send(new Work())
    expect(await catga.send(new Work())).toMatchObject({ error: { code: 'OVERLOADED', retryable: true } })
    expect(begun).toBe(1)
    gates[0]?.open(1)
    expect(await first).toEqual(ok(1))
    gates[1]?.open(2)
    expect(await second).toEqual(ok(2))
  })

  test('one that waits leaves the queue when it is aborted', async () => {
    const { open, opened } = gate<number>()
    let begun = 0
    const catga = await withPolicy({ concurrency: { limit: 1, queue: 1 } }, () => {
      begun += 1
      return opened
    })
    const controller = new AbortController()
    const first = catga.send(new Work())
    const waiting = catga.send(new Work(), { signal: controller.signal })
    controller.abort()
    expect(await waiting).toMatchObject({ error: { code: 'CANCELLED' } })
    const next = catga.send(new Work())
    open(1)
    expect([await first, await next]).toEqual([ok(1), ok(1)])
    expect(begun).toBe(2)
  })

  test('a nested send of a call that holds a permit does not wait for itself', async () => {
    let depth = 0
    const policy = { concurrency: 1, timeoutMs: 1000, retry: { attempts: 2 } }
    const catga = await withPolicy(policy, async (_, context) => {
      depth += 1
      if (depth % 3 === 0) return depth
      const inner = await context.catga.send(new Work())
      return inner
    })
    expect(await catga.send(new Work())).toEqual(ok(3))
    expect(await catga.send(new Work())).toMatchObject({ ok: true })
  })

  test('synchronous handlers stay synchronous', async () => {
    const catga = await withPolicy({ concurrency: 1, circuitBreaker: true, retry: { attempts: 2 } }, () => 1)
    expect(catga.dispatch(new Work())).toEqual(ok(1))
  })

  test('never more than the limit at once, and none is lost', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 30 }),
        async (limit, turns) => {
          let running = 0
          let most = 0
          let next = 0
          const catga = await withPolicy({ concurrency: { limit, queue: 1000 } }, async () => {
            const mine = next++
            running += 1
            most = Math.max(most, running)
            for (let n = 0; n < (turns[mine] ?? 0); n++) await Promise.resolve()
            running -= 1
            if (mine % 3 === 0) throw new Error('now and then')
            return mine
          })
          const results = await Promise.all(turns.map(() => catga.send(new Work())))
          expect(results.filter(each => each.ok || each.error.code === 'HANDLER_FAILED')).toHaveLength(
            turns.length,
          )
          expect(most).toBeLessThanOrEqual(limit)
          expect(next).toBe(turns.length)
        },
      ),
      { numRuns: 50 },
    )
  })
})

describe('a policy that means nothing is refused at creation', () => {
  test.each([
    [{ retry: { attempts: 0 } }, 'retry.attempts'],
    [{ retry: {} }, 'retry.attempts'],
    [{ retry: { attempts: 2, backoff: {} } }, 'retry.backoff.delayMs'],
    [{ timeoutMs: -1 }, 'timeoutMs'],
    [{ concurrency: 0 }, 'concurrency'],
    [{ concurrency: { limit: 1, queue: -1 } }, 'concurrency.queue'],
    [{ circuitBreaker: { failures: 1.5 } }, 'circuitBreaker.failures'],
    [{ retries: 3 }, 'retries'],
    [{ retry: 3 }, 'retry'],
  ])('%j', async (policy, path) => {
    await expect(withPolicy(policy as never, () => 1)).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
      message: expect.stringContaining(`'${path}'`),
    })
  })

  test('an inherited policy does not count', async () => {
    class Base {
      static readonly policy = { concurrency: 0 }
      handle = () => 1
    }
    class Derived extends Base {}
    const catga = await registry().command(Work, new Derived()).create()
    expect(catga.dispatch(new Work())).toEqual(ok(1))
  })
})
