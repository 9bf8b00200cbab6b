import { Command, fail, registry, tracerName } from '@catga/core'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { context, SpanStatusCode, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base'

class Outer extends Command {}
class Inner extends Command {}
const app = () =>
  registry()
    .command(Outer, {
      handle: async (_, { catga }) => {
        await Promise.resolve()
        await catga.send(new Inner())
      },
    })
    .command(Inner, { handle: () => fail('REFUSED', 'no') })

describe('tracing', () => {
  const exporter = new InMemorySpanExporter()
  const register = () => {
    trace.setGlobalTracerProvider(
      new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }),
    )
    context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  }
  beforeEach(() => exporter.reset())
  afterEach(() => {
    trace.disable()
    context.disable()
  })

  test('a span a call, nested as the messages are', async () => {
    register()
    const catga = await app().create()
    await catga.send(new Outer(), { messageId: 'm-1', correlationId: 'c-1' })
    const [inner, outer] = exporter.getFinishedSpans()
    expect(outer).toMatchObject({
      name: 'process Outer',
      instrumentationScope: { name: tracerName },
      attributes: {
        'messaging.message.id': 'm-1',
        'messaging.message.conversation_id': 'c-1',
        'catga.message.kind': 'command',
      },
    })
    expect(inner).toMatchObject({
      name: 'process Inner',
      status: { code: SpanStatusCode.ERROR },
      attributes: { 'error.type': 'REFUSED', 'messaging.message.conversation_id': 'c-1' },
    })
    expect(inner?.parentSpanContext?.spanId).toBe(outer?.spanContext().spanId)
  })

  test('an SDK registered after the creation is seen at start', async () => {
    const catga = await app().create()
    await catga.send(new Inner())
    register()
    await catga.send(new Inner())
    expect(exporter.getFinishedSpans()).toHaveLength(0)
    await catga.start()
    await catga.send(new Inner())
    expect(exporter.getFinishedSpans()).toHaveLength(1)
  })

  test('`telemetry: true` waits for an SDK, and passes messages on until there is one', async () => {
    const catga = await app().create({ telemetry: true })
    expect((await catga.send(new Outer())).ok).toBe(true)
    expect(exporter.getFinishedSpans()).toHaveLength(0)
    register()
    await catga.send(new Outer())
    expect(exporter.getFinishedSpans().map(({ name }) => name)).toEqual(['process Inner', 'process Outer'])
  })

  test('an SDK that went away counts as none', async () => {
    register()
    trace.disable()
    const catga = await app().create()
    expect((await catga.send(new Outer())).ok).toBe(true)
    expect(exporter.getFinishedSpans()).toHaveLength(0)
  })

  test('`telemetry: false` makes none', async () => {
    register()
    const catga = await app().create({ telemetry: false })
    await catga.send(new Inner())
    expect(exporter.getFinishedSpans()).toHaveLength(0)
  })
})
