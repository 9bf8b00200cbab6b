import { type AnyEvent, type Behavior, DomainEvent, fail, IntegrationEvent, ok, registry } from '@catga/core'
import { describe, expect, test } from '@jest/globals'
import { Greet, Greeted, greetHandler } from '../support/messages.ts'

const gate = () => {
  let open!: () => void
  const opened = new Promise<void>(resolve => {
    open = resolve
  })
  return { open, opened }
}

describe('publish', () => {
  test('runs every handler in order of registration and answers ok', async () => {
    const seen: string[] = []
    const note = (name: string) => ({ handle: (event: Greeted) => void seen.push(`${name} ${event.name}`) })
    const catga = await registry().event(Greeted, note('a'), note('b')).event(Greeted, note('c')).create()
    expect(await catga.publish(new Greeted('x'))).toEqual(ok())
    expect(seen).toEqual(['a x', 'b x', 'c x'])
  })

  test('an event without a handler is no failure', async () => {
    class Unheard extends DomainEvent {}
    const catga = await registry().command(Greet, greetHandler).create()
    expect(await catga.publish(new Unheard())).toEqual(ok())
  })

  test('handlers run side by side', async () => {
    const { open, opened } = gate()
    const catga = await registry()
      .event(Greeted, { handle: () => opened }, { handle: async () => open() })
      .create()
    expect(await catga.publish(new Greeted('x'))).toEqual(ok())
  })

  test('each is isolated and every failure is reported in order', async () => {
    const seen: string[] = []
    class Throws {
      handle(): void {
        throw new Error('sync')
      }
    }
    class Rejects {
      async handle(): Promise<void> {
        await Promise.resolve()
        throw new Error('async')
      }
    }
    class Refuses {
      handle() {
        return fail('REFUSED', 'no', { retryable: true })
      }
    }
    class LaterRefuses {
      async handle() {
        return fail('LATER', 'no')
      }
    }
    const last = { handle: () => void seen.push('last') }
    const catga = await registry()
      .event(Greeted, new Rejects(), new Throws(), new Refuses(), new LaterRefuses(), last)
      .create()
    const result = await catga.publish(new Greeted('x'))
    expect(seen).toEqual(['last'])
    expect(result).toMatchObject({
      ok: false,
      error: {
        code: 'EVENT_HANDLERS_FAILED',
        retryable: true,
        details: {
          failures: [
            { handler: 'Rejects', error: { code: 'HANDLER_FAILED' } },
            { handler: 'Throws', error: { code: 'HANDLER_FAILED' } },
            { handler: 'Refuses', error: { code: 'REFUSED' } },
            { handler: 'LaterRefuses', error: { code: 'LATER' } },
          ],
        },
      },
    })
  })

  test('a request or a plain object is NOT_A_MESSAGE', async () => {
    const catga = await registry().command(Greet, greetHandler).create()
    for (const value of [new Greet('x'), {}, null])
      expect(await catga.publish(value as unknown as AnyEvent)).toMatchObject({
        ok: false,
        error: { code: 'NOT_A_MESSAGE' },
      })
  })

  test('all handlers of one publication see the same message id', async () => {
    const ids: string[] = []
    const note = { handle: (_: Greeted, context: { messageId: string }) => void ids.push(context.messageId) }
    const other = { handle: (_: Greeted, context: { messageId: string }) => void ids.push(context.messageId) }
    const plain = await registry().event(Greeted, note, other).create()
    await plain.publish(new Greeted('x'))
    const behavior: Behavior = { handle: (message, context, next) => next(message, context) }
    const wrapped = await registry()
      .event(Greeted, note, other)
      .create({ behaviors: [behavior] })
    await wrapped.publish(new Greeted('x'))
    expect(ids[0]).toBe(ids[1])
    expect(ids[2]).toBe(ids[3])
    expect(ids[0]).not.toBe(ids[2])
  })
})

describe('the type of an event', () => {
  test('is its static type, else the name of its class', () => {
    class Named extends IntegrationEvent<'test.named'> {
      static readonly type = 'test.named'
    }
    class Unnamed extends DomainEvent {}
    expect(new Named().type).toBe('test.named')
    expect(new Unnamed().type).toBe('Unnamed')
  })
})
