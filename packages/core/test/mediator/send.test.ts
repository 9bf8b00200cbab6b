import { CatgaError, Command, fail, isCatgaError, ok, Query, registry, scoped } from '@catga/core'
import { describe, expect, test } from '@jest/globals'
import { Ask, Greet, Greeted, Greeting, greetHandler } from '../support/messages.ts'

const app = () =>
  registry()
    .command(Greet, greetHandler)
    .query(Ask, { handle: query => query.of.length || undefined })

describe('what a handler returns', () => {
  test('a result, a value and a promise of either become a result', async () => {
    class Plain extends Command<number> {}
    class Later extends Command<number> {}
    class LaterResult extends Command<number> {}
    const catga = await app()
      .command(Plain, { handle: () => 1 })
      .command(Later, { handle: async () => 2 })
      .command(LaterResult, { handle: async () => ok(3) })
      .create()
    expect(await catga.send(new Greet('you'))).toEqual(ok(new Greeting('hello you')))
    expect(await catga.send(new Plain())).toEqual(ok(1))
    expect(await catga.send(new Later())).toEqual(ok(2))
    expect(await catga.send(new LaterResult())).toEqual(ok(3))
  })

  test('a command without a result answers ok(undefined)', async () => {
    class Quiet extends Command {}
    const catga = await app()
      .command(Quiet, { handle: () => {} })
      .create()
    expect(await catga.send(new Quiet())).toEqual(ok())
  })

  test('an object that looks like a result is a value', async () => {
    class Look extends Command<{ ok: boolean; value: number }> {}
    const catga = await app()
      .command(Look, { handle: () => ({ ok: false, value: 1 }) })
      .create()
    expect(await catga.send(new Look())).toEqual(ok({ ok: false, value: 1 }))
  })

  test('dispatch answers without a promise when the handler does', async () => {
    const catga = await app().create()
    expect(catga.dispatch(new Greet('you'))).toEqual(ok(new Greeting('hello you')))
    expect(catga.dispatch(new Ask('abc'))).toEqual(ok(3))
    expect(catga.dispatch(new Greet(''))).toMatchObject({
      ok: false,
      error: { code: 'NO_NAME', retryable: false },
    })
  })

  test('send returns a promise in any case', async () => {
    const catga = await app().create()
    expect(catga.send(new Greet('you'))).toBeInstanceOf(Promise)
  })

  test('a promise of another realm or library is awaited', async () => {
    class Foreign extends Command<number> {}
    const then = (resolve: (value: number) => void) => queueMicrotask(() => resolve(4))
    const thenable = { then } as unknown as Promise<number>
    const catga = await app()
      .command(Foreign, { handle: () => thenable })
      .create()
    expect(await catga.send(new Foreign())).toEqual(ok(4))
  })
})

describe('what a handler throws', () => {
  class Fails extends Command<number> {
    readonly how: () => unknown
    constructor(how: () => unknown) {
      super()
      this.how = how
    }
  }
  const failing = (handle: (command: Fails) => never | Promise<never>) =>
    app()
      .command(Fails, { handle: command => handle(command) })
      .create()
  const sync = () =>
    failing(command => {
      throw command.how()
    })
  const async = () =>
    failing(async command => {
      throw command.how()
    })

  test.each([
    ['sync', sync],
    ['async', async],
  ])('%s: an error is HANDLER_FAILED with its cause', async (_kind, make) => {
    const cause = new Error('boom')
    const result = await (await make()).send(new Fails(() => cause))
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'HANDLER_FAILED', retryable: true, cause, message: expect.stringContaining('boom') },
    })
  })

  test.each([
    ['sync', sync],
    ['async', async],
  ])('%s: a CatgaError keeps its code, message, details and retryability', async (_kind, make) => {
    const thrown = new CatgaError('OUT_OF_STOCK', 'none left', { details: { sku: 'a' }, retryable: true })
    const result = await (await make()).send(new Fails(() => thrown))
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'OUT_OF_STOCK', message: 'none left', retryable: true, details: { sku: 'a' } },
    })
  })

  test.each([undefined, null, 'text', 7])('%p thrown is HANDLER_FAILED', async value => {
    const result = await (await sync()).send(new Fails(() => value))
    expect(result).toMatchObject({ ok: false, error: { code: 'HANDLER_FAILED' } })
  })

  test('sendOrThrow rejects with the failure and returns the value', async () => {
    const catga = await app().create()
    expect(await catga.sendOrThrow(new Greet('you'))).toEqual(new Greeting('hello you'))
    const error: unknown = await catga.sendOrThrow(new Greet('')).catch((reason: unknown) => reason)
    expect(isCatgaError(error, 'NO_NAME')).toBe(true)
  })
})

describe('what cannot be handled', () => {
  test('a message without a handler', async () => {
    class Lonely extends Query<number> {}
    const catga = await app().create()
    expect(await catga.send(new Lonely())).toMatchObject({
      ok: false,
      error: { code: 'HANDLER_NOT_FOUND', message: expect.stringContaining('Lonely') },
    })
    // Known to another application, and so with an id of its own.
    await registry()
      .query(Lonely, { handle: () => 1 })
      .create()
    expect(await catga.send(new Lonely())).toMatchObject({ ok: false, error: { code: 'HANDLER_NOT_FOUND' } })
  })

  test.each([
    ['null', null],
    ['undefined', undefined],
    ['a string', 'Greet'],
    ['a plain object', { name: 'you' }],
    ['a spread copy', { ...new Greet('you') }],
    ['an event', new Greeted('you')],
  ])('%s is NOT_A_MESSAGE', async (_what, value) => {
    const catga = await app()
      .event(Greeted, { handle: () => {} })
      .create()
    expect(await catga.send(value as never)).toMatchObject({ ok: false, error: { code: 'NOT_A_MESSAGE' } })
    expect(catga.dispatch(value as never)).toMatchObject({ ok: false, error: { code: 'NOT_A_MESSAGE' } })
  })

  test('a second handler is refused when it is registered', () => {
    expect(() => app().command(Greet, greetHandler)).toThrow(
      expect.objectContaining({ code: 'DUPLICATE_HANDLER' }),
    )
  })

  test('two classes of one wire type are refused', () => {
    class Other extends Command {
      static readonly type = 'Greet'
    }
    expect(() => app().command(Other, { handle: () => {} })).toThrow(
      expect.objectContaining({ code: 'INVALID_ARGUMENT' }),
    )
  })
})

describe('several applications in one process', () => {
  test('each has its own handlers for the same classes', async () => {
    const one = await registry()
      .query(Ask, { handle: () => 1 })
      .create()
    const two = await registry()
      .query(Ask, { handle: () => 2 })
      .create()
    expect([one.dispatch(new Ask('')), two.dispatch(new Ask(''))]).toEqual([ok(1), ok(2)])
  })

  test('a scoped handler is made per call and disposed after it', async () => {
    const log: string[] = []
    class Handler {
      readonly id = log.push('made')
      async handle() {
        await Promise.resolve()
        log.push('handled')
        return this.id
      }
      [Symbol.asyncDispose] = async () => void log.push('disposed')
    }
    const catga = await registry()
      .query(
        Ask,
        scoped(() => new Handler()),
      )
      .create()
    await catga.send(new Ask(''))
    await catga.send(new Ask(''))
    expect(log).toEqual(['made', 'handled', 'disposed', 'made', 'handled', 'disposed'])
  })

  test('a failing disposal of a scoped handler is a failure', async () => {
    const handler = () => ({
      handle: () => 1,
      [Symbol.dispose]: () => {
        throw new Error('stuck')
      },
    })
    const catga = await registry().query(Ask, scoped(handler)).create()
    expect(await catga.send(new Ask(''))).toMatchObject({
      ok: false,
      error: { code: 'HANDLER_FAILED', message: expect.stringContaining('stuck') },
    })
  })
})

test('fail() without a message uses the code', () => {
  expect(fail('X').error).toEqual({ code: 'X', message: 'X', retryable: false })
})
