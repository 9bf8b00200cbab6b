import { Command, type MessageContext, ok, registry } from '@catga/core'
import type { LateSignalOptions } from '@catga/core/adapter'
import { describe, expect, test } from '@jest/globals'
import { Ask, Greet, greetHandler } from '../support/messages.ts'

class Outer extends Command<{ outer: Seen; inner: Seen }> {}
class Inner extends Command<Seen> {}
interface Seen {
  readonly messageId: string
  readonly correlationId: string
  readonly causationId: string | undefined
  readonly headers: Readonly<Record<string, string>>
  readonly attempt: number
}
const see = ({ messageId, correlationId, causationId, headers, attempt }: MessageContext): Seen => ({
  messageId,
  correlationId,
  causationId,
  headers,
  attempt,
})
const nested = () =>
  registry()
    .command(Inner, { handle: (_, context) => see(context) })
    .command(Outer, {
      handle: async (_, context) => {
        const inner = await context.catga.send(new Inner())
        return inner.ok ? ok({ outer: see(context), inner: inner.value }) : inner
      },
    })

describe('ids', () => {
  test('a first message correlates to itself and was caused by nothing', async () => {
    const catga = await nested().create()
    const { outer } = await catga.sendOrThrow(new Outer())
    expect(outer.correlationId).toBe(outer.messageId)
    expect(outer.causationId).toBeUndefined()
    expect(outer.attempt).toBe(1)
    expect(outer.messageId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  test('a message sent by a handler inherits the correlation and has the sender as its cause', async () => {
    const catga = await nested().create()
    const { outer, inner } = await catga.sendOrThrow(new Outer(), { correlationId: 'talk-1' })
    expect(inner.correlationId).toBe('talk-1')
    expect(inner.causationId).toBe(outer.messageId)
    expect(inner.messageId).not.toBe(outer.messageId)
  })

  test('options name the message, the correlation and the headers', async () => {
    const catga = await nested().create()
    const options = { messageId: 'm-1', correlationId: 'c-1', headers: { tenant: 'a' } }
    expect(await catga.sendOrThrow(new Inner(), options)).toMatchObject(options)
  })
})

describe('cancellation', () => {
  test('a signal that was aborted before is CANCELLED and the handler does not run', async () => {
    let runs = 0
    const catga = await registry()
      .query(Ask, { handle: () => ++runs })
      .create()
    const result = await catga.send(new Ask(''), { signal: AbortSignal.abort() })
    expect(result).toMatchObject({ ok: false, error: { code: 'CANCELLED' } })
    expect(runs).toBe(0)
  })

  test.each([undefined, new Error('enough')])(
    'a handler that stops at its signal is CANCELLED (%p)',
    async reason => {
      const controller = new AbortController()
      const catga = await registry()
        .query(Ask, {
          handle: async (_, { signal }) => {
            controller.abort(reason)
            signal.throwIfAborted()
            return 1
          },
        })
        .create()
      const result = await catga.send(new Ask(''), { signal: controller.signal })
      expect(result).toMatchObject({ ok: false, error: { code: 'CANCELLED' } })
    },
  )

  test('a handler that finishes in spite of the signal keeps its result', async () => {
    const controller = new AbortController()
    const handle = async () => {
      controller.abort()
      return 1
    }
    const catga = await registry().query(Ask, { handle }).create()
    expect(await catga.send(new Ask(''), { signal: controller.signal })).toEqual(ok(1))
  })

  test('a nested message gets the signal of the outer one', async () => {
    const controller = new AbortController()
    const catga = await registry()
      .query(Ask, { handle: (_, { signal }) => (signal === controller.signal ? 1 : 0) })
      .command(Inner, { handle: () => ({}) as Seen })
      .command(Greet, greetHandler)
      .command(Outer, {
        handle: async (_, context) => {
          expect(await context.catga.send(new Ask(''))).toEqual(ok(1))
          return { outer: see(context), inner: see(context) }
        },
      })
      .create()
    expect((await catga.send(new Outer(), { signal: controller.signal })).ok).toBe(true)
  })

  describe('of a caller whose signal is made when it is read', () => {
    const late = (isAborted: boolean) => {
      const made: AbortSignal[] = []
      const options: LateSignalOptions = {
        isAborted,
        get signal() {
          made.push(AbortSignal.abort())
          return made[0]
        },
      }
      return { made, options }
    }

    test('makes none for handlers that do not look, nested ones included', async () => {
      const { made, options } = late(false)
      const catga = await nested().create()
      expect(await catga.send(new Outer(), options)).toMatchObject({ ok: true })
      expect(made).toEqual([])
    })

    test('makes it for one that does', async () => {
      const { made, options } = late(false)
      const catga = await registry()
        .query(Ask, { handle: (_, { signal }) => (signal === made[0] ? 1 : 0) })
        .create()
      expect(await catga.send(new Ask(''), options)).toEqual(ok(1))
    })

    test('is CANCELLED before anything runs, without one', async () => {
      const { made, options } = late(true)
      const catga = await nested().create()
      expect(await catga.send(new Outer(), options)).toMatchObject({
        ok: false,
        error: { code: 'CANCELLED' },
      })
      expect(made).toEqual([])
    })
  })
})
