import {
  Command,
  DomainEvent,
  fail,
  logging,
  ok,
  registry,
  type ValidationIssue,
  validation,
} from '@catga/core'
import { describe, expect, test } from '@jest/globals'
import { z } from 'zod'

class Named extends Command<string> {
  static readonly schema = z.object({ name: z.string().min(2), tags: z.array(z.string()) })
  readonly name: string
  readonly tags: readonly string[]
  constructor(name: string, tags: readonly string[] = []) {
    super()
    this.name = name
    this.tags = tags
  }
}
class NoSpaces {
  async validate({ name }: Named): Promise<readonly ValidationIssue[]> {
    return name.includes(' ') ? [{ message: 'must hold no space', path: ['name'] }] : []
  }
}
class Free extends Command<string> {
  readonly name: string
  constructor(name: string) {
    super()
    this.name = name
  }
}

describe('validation', () => {
  let runs = 0
  const app = () =>
    registry()
      .command(Named, {
        handle: ({ name }) => {
          runs += 1
          return name
        },
      })
      .command(Free, { handle: ({ name }) => name })

  test('a Standard Schema refuses with the issues, before the handler, synchronously', async () => {
    const catga = await app().create({ behaviors: [validation()] })
    expect(catga.dispatch(new Named('ab'))).toEqual(ok('ab'))
    const before = runs
    const result = catga.dispatch(new Named('a', [1 as unknown as string]))
    expect(result).toMatchObject({
      error: { code: 'VALIDATION_FAILED', details: { issues: [{ path: ['name'] }, { path: ['tags', 0] }] } },
    })
    expect(runs).toBe(before)
    expect(catga.dispatch(new Free(''))).toEqual(ok(''))
  })

  test('a validator registered by hand, asynchronous, as class or instance', async () => {
    for (const rule of [NoSpaces, new NoSpaces()]) {
      const catga = await app().create({ behaviors: [validation({ rules: [[Free, rule as never]] })] })
      expect(await catga.send(new Free('a b'))).toMatchObject({
        error: { code: 'VALIDATION_FAILED', message: 'Free: name must hold no space' },
      })
      expect(await catga.send(new Free('ab'))).toEqual(ok('ab'))
    }
  })

  test('a rule that is none is a failure that says so', async () => {
    const catga = await app().create({ behaviors: [validation({ rules: [[Free, {} as never]] })] })
    expect(await catga.send(new Free(''))).toMatchObject({ error: { code: 'INVALID_ARGUMENT' } })
  })
})

describe('logging', () => {
  class Happened extends DomainEvent<'log.happened'> {
    static readonly type = 'log.happened'
  }
  const setUp = async () => {
    const lines: unknown[][] = []
    const line = (level: string) => (message: string, fields?: object) =>
      void lines.push([level, message, fields])
    const logger = { debug: line('debug'), info: line('info'), warn: line('warn'), error: line('error') }
    let now = 0
    const clock = { now: () => (now += 5), sleep: async () => {} }
    const catga = await registry()
      .command(Free, {
        handle: ({ name }) => {
          if (name === 'throw') throw new Error('secret payload')
          return name === 'refuse' ? fail('REFUSED', 'no') : name
        },
      })
      .event(Happened, { handle: async () => {} })
      .create({ behaviors: [logging({ logger, clock })] })
    return { catga, lines }
  }

  test('one line a call, at a level that fits the outcome', async () => {
    const { catga, lines } = await setUp()
    await catga.send(new Free('fine'), { messageId: 'm', correlationId: 'c' })
    await catga.send(new Free('refuse'))
    await catga.send(new Free('throw'))
    await catga.publish(new Happened())
    expect(lines).toMatchObject([
      ['info', 'handled', { type: 'Free', durationMs: 5, messageId: 'm', correlationId: 'c' }],
      ['warn', 'refused', { code: 'REFUSED' }],
      ['error', 'failed', { code: 'HANDLER_FAILED', cause: new Error('secret payload') }],
      ['info', 'handled', { type: 'log.happened' }],
    ])
    expect(lines[0]?.[2]).not.toHaveProperty('name')
  })
})
