import {
  type AnyMessage,
  type Behavior,
  fail,
  type MessageContext,
  type Next,
  ok,
  registry,
} from '@catga/core'
import { describe, expect, test } from '@jest/globals'
import { Ask, Count, Greet, Greeted, Greeting, greetHandler } from '../support/messages.ts'

const trace = (name: string, log: string[]): Behavior => ({
  handle: (message, context, next) => {
    log.push(`${name}>`)
    const result = next(message, context)
    log.push(`<${name}`)
    return result
  },
})

describe('behaviors', () => {
  test('stand outermost first, and synchronous ones keep the call synchronous', async () => {
    const log: string[] = []
    const catga = await registry()
      .command(Greet, greetHandler)
      .create({ behaviors: [trace('a', log), trace('b', log)] })
    expect(catga.dispatch(new Greet('x'))).toEqual(ok(new Greeting('hello x')))
    expect(log).toEqual(['a>', 'b>', '<b', '<a'])
  })

  test('wrap each handler of an event and the creation of a stream', async () => {
    const log: string[] = []
    const catga = await registry()
      .event(Greeted, { handle: () => void log.push('1') }, { handle: () => void log.push('2') })
      .stream(Count, {
        async *handle() {
          log.push('item')
          yield 1
        },
      })
      .create({ behaviors: [trace('a', log)] })
    expect(await catga.publish(new Greeted('x'))).toEqual(ok())
    expect(log.splice(0)).toEqual(['a>', '1', '<a', 'a>', '2', '<a'])
    for await (const item of catga.stream(new Count(1))) expect(item).toBe(1)
    expect(log).toEqual(['a>', '<a', 'item'])
  })

  test('may answer instead of the handler, and pass on another message and context', async () => {
    let runs = 0
    const refuse = { handle: () => fail('REFUSED', 'no') }
    const closed = await registry()
      .query(Ask, { handle: () => ++runs })
      .create({ behaviors: [refuse] })
    expect(closed.dispatch(new Ask(''))).toMatchObject({ error: { code: 'REFUSED' } })
    expect(runs).toBe(0)
    const rename: Behavior = {
      handle: (message, context, next) => next(message instanceof Greet ? new Greet('y') : message, context),
    }
    const renamed = await registry()
      .command(Greet, greetHandler)
      .create({ behaviors: [rename] })
    expect(renamed.dispatch(new Greet('x'))).toEqual(ok(new Greeting('hello y')))
  })

  test.each([
    [
      'throws',
      {
        handle: () => {
          throw new Error('boom')
        },
      },
    ],
    ['rejects', { handle: async () => Promise.reject(new Error('boom')) }],
    [
      'rejects after next',
      {
        handle: (m: AnyMessage, c: MessageContext, n: Next) =>
          Promise.resolve(n(m, c)).then(() => Promise.reject(new Error('boom'))),
      },
    ],
  ])('one that %s is a failure that outer behaviors see', async (_how, behavior) => {
    let seen: unknown
    const outer: Behavior = {
      handle: async (message, context, next) => {
        seen = await next(message, context)
        return seen as never
      },
    }
    const catga = await registry()
      .command(Greet, { handle: async () => new Greeting('') })
      .create({ behaviors: [outer, behavior as Behavior] })
    expect(await catga.send(new Greet('x'))).toMatchObject({
      error: { code: 'HANDLER_FAILED', message: expect.stringContaining('boom') },
    })
    expect(seen).toMatchObject({ ok: false })
  })

  test('may call next again', async () => {
    let runs = 0
    const twice: Behavior = {
      handle: async (message, context, next) => {
        await next(message, context)
        return next(message, context)
      },
    }
    const catga = await registry()
      .query(Ask, { handle: async () => ++runs })
      .create({ behaviors: [twice] })
    expect(await catga.send(new Ask(''))).toEqual(ok(2))
  })

  test('wrap only the messages they name, abstract bases included', async () => {
    const log: AnyMessage[] = []
    const only: Behavior = {
      messages: [Greet],
      handle: (message, context, next) => {
        log.push(message)
        return next(message, context)
      },
    }
    const catga = await registry()
      .command(Greet, greetHandler)
      .query(Ask, { handle: () => 1 })
      .create({ behaviors: [only] })
    catga.dispatch(new Ask(''))
    catga.dispatch(new Greet('x'))
    expect(log).toEqual([new Greet('x')])
    expect(catga.describe().messages.map(each => [each.type, each.behaviors.length])).toEqual([
      ['Ask', 0],
      ['Greet', 1],
    ])
  })

  test('what is no behavior, and a class nobody constructs, are refused', async () => {
    class Unknown implements Behavior {
      handle = (message: AnyMessage, context: MessageContext, next: Next) => next(message, context)
    }
    const app = registry().command(Greet, greetHandler)
    await expect(app.create({ behaviors: [{} as Behavior] })).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
    })
    await expect(app.create({ behaviors: [Unknown] })).rejects.toMatchObject({ code: 'NOT_CONFIGURED' })
  })
})
