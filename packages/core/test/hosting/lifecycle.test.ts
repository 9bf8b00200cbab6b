import { type Clock, ok, registry } from '@catga/core'
import { describe, expect, test } from '@jest/globals'
import { Ask, Count, Greet, greetHandler } from '../support/messages.ts'

/** A clock whose sleeps end when the test says so. */
function heldClock() {
  const wakes: (() => void)[] = []
  const clock: Clock = {
    now: () => 0,
    sleep: (_ms, signal) =>
      new Promise((resolve, reject) => {
        wakes.push(resolve)
        signal?.addEventListener('abort', () => reject(signal.reason))
      }),
  }
  return {
    clock,
    wake: () => {
      for (const resolve of wakes) resolve()
    },
  }
}
const silent = { debug() {}, info() {}, warn() {}, error() {} }

describe('start and stop', () => {
  test('calls work before start; health says what is missing', async () => {
    const catga = await registry().command(Greet, greetHandler).create()
    expect((await catga.send(new Greet('x'))).ok).toBe(true)
    expect(await catga.health()).toMatchObject({ live: true, ready: false })
    await catga.start()
    await catga.start()
    expect(await catga.health()).toEqual({ live: true, ready: true, reasons: [] })
  })

  test('after stop everything answers STOPPED, and a new start is refused', async () => {
    class Late extends Greet {}
    const catga = await registry()
      .command(Greet, greetHandler)
      .stream(Count, { async *handle() {} })
      .create()
    await catga.start()
    await catga.stop()
    await catga.stop()
    const stopped = { ok: false, error: { code: 'STOPPED' } }
    expect(catga.dispatch(new Greet('x'))).toMatchObject(stopped)
    expect(catga.dispatch(new Late('x'))).toMatchObject(stopped)
    expect(await catga.send(new Ask('never registered here'))).toMatchObject(stopped)
    expect(await catga.sendBatch([new Greet('x')])).toMatchObject([stopped])
    const items = catga.stream(new Count(1))[Symbol.asyncIterator]()
    await expect(items.next()).rejects.toMatchObject({ code: 'STOPPED' })
    await expect(catga.start()).rejects.toMatchObject({ code: 'STOPPED' })
    expect(await catga.health()).toMatchObject({ ready: false })
  })

  test('stop waits for calls under way, which may still send', async () => {
    let finish!: () => void
    const held = new Promise<void>(resolve => {
      finish = resolve
    })
    const catga = await registry()
      .command(Greet, greetHandler)
      .query(Ask, {
        handle: async (_, context) => {
          await held
          const nested = await context.catga.send(new Greet('x'))
          return nested.ok ? 1 : 0
        },
      })
      .create()
    await catga.start()
    const asked = catga.send(new Ask(''))
    let isStopped = false
    const stopped = catga.stop().then(() => {
      isStopped = true
    })
    await new Promise(setImmediate)
    expect(isStopped).toBe(false)
    expect(catga.dispatch(new Greet('x'))).toMatchObject({ error: { code: 'STOPPED' } })
    finish()
    expect(await asked).toEqual(ok(1))
    await stopped
  })

  test('when the deadline passes, signals abort', async () => {
    const { clock, wake } = heldClock()
    const catga = await registry()
      .query(Ask, {
        handle: (_, { signal }) =>
          new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
      })
      .create({ clock, logger: silent })
    const asked = catga.send(new Ask(''))
    const stopped = catga.stop({ deadlineMs: 10 })
    await new Promise(setImmediate)
    wake()
    await stopped
    expect(await asked).toMatchObject({ ok: false, error: { code: 'STOPPED' } })
  })

  test('`await using` stops it', async () => {
    const catga = await registry().command(Greet, greetHandler).create()
    await catga[Symbol.asyncDispose]()
    expect(catga.dispatch(new Greet('x'))).toMatchObject({ error: { code: 'STOPPED' } })
  })
})
