import { join } from 'node:path'
import { type AnyMessage, type Behavior, type Catga, registry, scoped } from '@catga/core'
import { check } from '@catga/gen'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createCatga } from './differential/src/catga.gen.ts'
import * as program from './differential/src/program.ts'

const { Add, Added, AddLater, Both, Lines, Log, Size, Unhandled } = program
const silent = { debug() {}, info() {}, warn() {}, error() {} }

const tracer = (name: string, log: program.Log): Behavior => ({
  handle: (message, context, next) => {
    log.lines.push(`${name} ${message.constructor.name}`)
    return next(message, context)
  },
})

async function both(): Promise<readonly { readonly catga: Catga; readonly log: program.Log }[]> {
  const [compiledLog, handLog] = [new Log(), new Log()]
  const settings = (log: program.Log) => ({
    logger: silent,
    behaviors: [tracer('outer', log), tracer('inner', log)],
  })
  const compiled = await createCatga({ ...settings(compiledLog), overrides: { log: compiledLog } })
  const byHand = await registry()
    .command(Add, new program.AddHandler(handLog))
    .command(AddLater, new program.AddLaterHandler(handLog))
    .command(
      Both,
      scoped(context => new program.BothHandler(handLog, context.catga)),
    )
    .query(Size, new program.SizeHandler(handLog))
    .stream(Lines, new program.LinesHandler(handLog))
    .event(Added, new program.First(handLog), new program.Second(handLog))
    .create(settings(handLog))
  return [
    { catga: compiled, log: compiledLog },
    { catga: byHand, log: handLog },
  ]
}

/** What a caller sees, as plain data: the names of scoped handlers are the only thing that may differ. */
async function outcome(catga: Catga, message: AnyMessage): Promise<unknown> {
  if (message instanceof Added) return plain(await catga.publish(message))
  if (message instanceof Lines) {
    const items: unknown[] = []
    try {
      for await (const item of catga.stream(message)) items.push(item)
    } catch (error) {
      items.push((error as { readonly code?: unknown }).code)
    }
    return items
  }
  const request = message as program.Add
  const direct = catga.dispatch(request)
  return [direct instanceof Promise, plain(await direct), plain(await catga.send(request))]
}
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, part: unknown) => (key === 'cause' ? String(part) : part)))

const how = fc.constantFrom(
  'value' as const,
  'result' as const,
  'refuse' as const,
  'throw' as const,
  'code' as const,
)
const amount = fc.integer({ min: 0, max: 8 })
const message: fc.Arbitrary<AnyMessage> = fc.oneof(
  fc.tuple(amount, how).map(([n, way]) => new Add(n, way)),
  fc.tuple(amount, how).map(([n, way]) => new AddLater(n, way)),
  amount.map(n => new Both(n)),
  fc.constant(new Size()),
  amount.map(n => new Lines(n)),
  amount.map(n => new Added(n)),
  fc.constant(new Unhandled()),
)

test('the generated file is current', () => {
  expect(check({ project: join(__dirname, 'differential/tsconfig.json') }).outcome).toBe('current')
})

test('a compiled program and the same registered by hand behave the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(message, { maxLength: 12 }), async messages => {
      const [compiled, byHand] = await both()
      for (const each of messages)
        expect(await outcome(compiled?.catga as Catga, each)).toEqual(
          await outcome(byHand?.catga as Catga, each),
        )
      expect(compiled?.log.lines).toEqual(byHand?.log.lines)
    }),
    { numRuns: 200 },
  )
}, 60_000)
