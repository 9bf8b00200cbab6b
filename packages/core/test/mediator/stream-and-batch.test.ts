import { isCatgaError, ok, registry } from '@catga/core'
import { describe, expect, test } from '@jest/globals'
import { Ask, Count, Greet, Greeted, Greeting, greetHandler } from '../support/messages.ts'

const counting = (log: string[] = []) =>
  registry().stream(Count, {
    async *handle({ to }) {
      try {
        for (let i = 1; i <= to; i++) yield i
      } finally {
        log.push('ended')
      }
    },
  })

async function caught(run: () => Promise<unknown>): Promise<unknown> {
  try {
    await run()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}
async function drain(items: AsyncIterable<unknown>): Promise<unknown[]> {
  const all: unknown[] = []
  for await (const item of items) all.push(item)
  return all
}

describe('stream', () => {
  test('yields the items in order', async () => {
    const catga = await counting().create()
    expect(await drain(catga.stream(new Count(3)))).toEqual([1, 2, 3])
  })

  test('leaving the loop ends the handler', async () => {
    const log: string[] = []
    const catga = await counting(log).create()
    for await (const item of catga.stream(new Count(1000))) if (item === 2) break
    expect(log).toEqual(['ended'])
  })

  test('failures are thrown from the iterator', async () => {
    const catga = await registry()
      .stream(Count, {
        // biome-ignore lint/correctness/useYield: a stream that fails before its first item
        async *handle() {
          throw new Error('boom')
        },
      })
      .create()
    const error = await caught(() => drain(catga.stream(new Count(1))))
    expect(isCatgaError(error, 'HANDLER_FAILED')).toBe(true)
    const missing = await registry().command(Greet, greetHandler).create()
    expect(isCatgaError(await caught(() => drain(missing.stream(new Count(1)))), 'HANDLER_NOT_FOUND')).toBe(
      true,
    )
    const wrong = new Greet('x') as unknown as Count
    expect(isCatgaError(await caught(() => drain(missing.stream(wrong))), 'NOT_A_MESSAGE')).toBe(true)
  })

  test('an abort between two items is CANCELLED and ends the handler', async () => {
    const log: string[] = []
    const controller = new AbortController()
    const catga = await counting(log).create()
    const error = await caught(async () => {
      for await (const item of catga.stream(new Count(9), { signal: controller.signal }))
        if (item === 2) controller.abort()
    })
    expect(isCatgaError(error, 'CANCELLED')).toBe(true)
    expect(log).toEqual(['ended'])
  })
})

describe('batches', () => {
  const app = () =>
    registry()
      .command(Greet, greetHandler)
      .query(Ask, { handle: async query => query.of.length })
      .event(Greeted, { handle: () => {} })

  test('results stand in the order of the messages', async () => {
    const catga = await app().create()
    const [greeted, refused, asked] = await catga.sendBatch([new Greet('x'), new Greet(''), new Ask('abc')])
    expect(greeted).toEqual(ok(new Greeting('hello x')))
    expect(refused).toMatchObject({ error: { code: 'NO_NAME' } })
    expect(asked).toEqual(ok(3))
    expect(await catga.sendBatch([])).toEqual([])
    expect(await catga.publishBatch([new Greeted('a'), new Greeted('b')])).toEqual([ok(), ok()])
  })

  test('no more than `concurrency` run at once, and none is lost', async () => {
    let running = 0
    let most = 0
    const catga = await registry()
      .query(Ask, {
        handle: async query => {
          running += 1
          most = Math.max(most, running)
          await new Promise(setImmediate)
          running -= 1
          return Number(query.of)
        },
      })
      .create()
    const messages = Array.from({ length: 20 }, (_, i) => new Ask(String(i)))
    const results = await catga.sendBatch(messages, { concurrency: 3 })
    expect(results).toEqual(messages.map((_, i) => ok(i)))
    expect(most).toBe(3)
  })

  test.each([0, -1, Number.NaN])('concurrency %p answers INVALID_ARGUMENT', async concurrency => {
    const catga = await app().create()
    const results = await catga.sendBatch([new Greet('x')], { concurrency })
    expect(results).toMatchObject([{ error: { code: 'INVALID_ARGUMENT' } }])
  })

  test('sendStream is lazy and keeps the order', async () => {
    const taken: string[] = []
    async function* messages() {
      for (const name of ['a', '', 'c']) {
        taken.push(name)
        yield new Greet(name)
      }
    }
    const catga = await app().create()
    const results = catga.sendStream(messages())[Symbol.asyncIterator]()
    expect((await results.next()).value).toEqual(ok(new Greeting('hello a')))
    expect(taken).toEqual(['a'])
    expect((await results.next()).value).toMatchObject({ ok: false })
    expect((await results.next()).value).toEqual(ok(new Greeting('hello c')))
    expect((await results.next()).done).toBe(true)
  })
})
