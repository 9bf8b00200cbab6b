import { systemClock } from './foundation/clock.ts'
import { CatgaError } from './foundation/errors.ts'
import { resolveBehaviors } from './hosting/behaviors.ts'
import { createHost } from './hosting/host.ts'
import { createIds } from './hosting/ids/id-generator.ts'
import { createLifecycle } from './hosting/lifecycle.ts'
import { createLifetime } from './hosting/lifetime.ts'
import type { CatgaOptions } from './hosting/options.ts'
import type { Application } from './hosting/wiring.ts'
import { Activity } from './mediator/activity.ts'
import { publishBatch, sendBatch, sendStream } from './mediator/batch.ts'
import type { Catga } from './mediator/catga.ts'
import { codecTable, keepCodecs } from './mediator/codec-of.ts'
import { describe } from './mediator/describe.ts'
import { dispatchTable } from './mediator/dispatch-table.ts'
import { endpointsOf } from './mediator/endpoints.ts'
import type { Entry } from './mediator/entries.ts'
import { Mediator } from './mediator/mediator.ts'
import { stoppedTable } from './mediator/stopped-table.ts'
import { CallContext, type ContextHost } from './messages/call-context.ts'
import type { BoundEndpoint } from './messages/endpoint.ts'
import { isTracingConfigured, tracing } from './pipeline/behaviors/tracing.ts'
import type { NamedBehavior } from './pipeline/compose.ts'
import { consoleLogger } from './ports/logger.ts'

/** Puts an application together: services, wiring, dispatch table, lifecycle. */
export async function createApplication(
  application: Application,
  options: CatgaOptions,
  check: (entries: readonly Entry[]) => void,
): Promise<Catga> {
  const name = options.name ?? 'catga'
  const clock = options.clock ?? systemClock
  const logger = options.logger ?? consoleLogger
  const ids = createIds({ ...options.ids, clock })
  const activity = new Activity()
  const lifetime = createLifetime()
  // A handler under way may still send while the application drains; a caller from outside may not.
  const outside = { current: stoppedTable('is not created yet') }
  const inside = { current: outside.current }

  const contextHost: ContextHost = {
    newId: () => ids.uuid(),
    get lifetime() {
      return lifetime.signal
    },
    clientFor: context => new Mediator(inside, contextHost, activity, context),
  }
  const mediator = new Mediator(outside, contextHost, activity, undefined)
  const callHost = { activity, clock, newContext: () => new CallContext(contextHost, undefined, undefined) }

  // Wiring needs the application and the application needs the wiring: the object is made first and filled below.
  const catga = {} as Catga
  const { host, checkOverrides, dispose } = createHost({
    catga,
    logger,
    clock,
    ids,
    services: (options.services ?? {}) as Readonly<Record<string, unknown>>,
    overrides: (options.overrides ?? {}) as Readonly<Record<string, unknown>>,
  })
  try {
    const { entries, behaviors: wired } = application.wire(host)
    check(entries)
    checkOverrides()
    const behaviors = resolveBehaviors(options.behaviors ?? [], wired)
    let isTraced = options.telemetry ?? isTracingConfigured()
    const compile = () => {
      inside.current = dispatchTable(entries, isTraced ? withTracing(behaviors) : behaviors, callHost)
      outside.current = inside.current
    }
    compile()
    const lifecycle = createLifecycle({
      activity,
      clock,
      logger,
      abort: () => lifetime.abort(new CatgaError('STOPPED', `${name} has stopped`)),
      // An SDK that was registered after the creation is seen here.
      start: async () => {
        await ids.start()
        const isTracedNow = options.telemetry ?? isTracingConfigured()
        if (isTracedNow === isTraced) return
        isTraced = isTracedNow
        compile()
      },
      refuse: () => {
        outside.current = stoppedTable('has stopped')
      },
      close: async () => {
        inside.current = outside.current
        await dispose()
        await ids.close()
      },
    })
    const codecs = codecTable(application.codecs)
    keepCodecs(catga, codecs)
    // Asked for by those that serve HTTP: what they need of the codecs is made then.
    let endpoints: readonly BoundEndpoint[] | undefined
    Object.defineProperty(catga, 'endpoints', {
      enumerable: true,
      get: () => {
        endpoints ??= endpointsOf(entries, codecs)
        return endpoints
      },
    })
    return Object.assign(catga, {
      name,
      ids,
      send: mediator.send.bind(mediator),
      dispatch: mediator.dispatch.bind(mediator),
      publish: mediator.publish.bind(mediator),
      stream: mediator.stream.bind(mediator),
      sendOrThrow: mediator.sendOrThrow.bind(mediator),
      sendBatch: (messages, batchOptions) => sendBatch(mediator, messages, batchOptions),
      publishBatch: (events, batchOptions) => publishBatch(mediator, events, batchOptions),
      sendStream: (messages, sendOptions) => sendStream(mediator, messages, sendOptions),
      describe: () => describe(name, application.fingerprint, entries, behaviors),
      ...lifecycle,
    } satisfies Omit<Catga, 'endpoints'>)
  } catch (error) {
    await dispose()
    throw error
  }
}

function withTracing(behaviors: readonly NamedBehavior[]): readonly NamedBehavior[] {
  return [{ name: 'tracing', behavior: tracing() }, ...behaviors]
}
