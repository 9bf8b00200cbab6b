// Made by catga-gen. Do not edit: run `catga-gen` to make it again. Commit it: `catga-gen --check` fails when it is stale.

import {
  type Application,
  type Catga,
  type CatgaOptions,
  type Host,
  type MessageClient,
  type MessageCodecs,
  type Wiring,
  codecsOf,
  event,
  instance,
  key,
  plainField,
  plainObject,
  plainString,
  startApplication,
  under,
} from '@catga/core/codegen'
import { Closed, Moved, Opened, Unheard } from './events.ts'
import { Audit, Ledger, OnlyOpened, Timing } from './handlers.ts'

/** What the application needs and the compiler cannot construct: pass it as `services`. */
export type CatgaServices = Record<never, never>

/** What the compiler constructs: a test replaces it through `overrides`. */
export interface CatgaOverrides {
  readonly audit: Audit
  readonly ledger: Ledger
  readonly onlyOpened: OnlyOpened
  readonly timing: Timing
}

/** Makes the application: all its parts, wired. `start()` it, and `stop()` it at the end. */
export function createCatga(options: CatgaOptions<CatgaServices, CatgaOverrides> = {}): Promise<Catga> {
  return startApplication(application, options)
}

const application: Application<CatgaServices> = {
  codegen: 1,
  fingerprint: '86d5957ebe278964',
  wire,
  codecs,
}

function wire(host: Host<CatgaServices>): Wiring {
  const makeAudit = host.scoped('audit', (client: MessageClient) => new Audit(client))
  const ledger = host.overridden<Ledger>('ledger') ?? host.own(new Ledger())
  const onlyOpened = host.overridden<OnlyOpened>('onlyOpened') ?? host.own(new OnlyOpened())
  const timing = host.overridden<Timing>('timing') ?? host.own(new Timing())
  return {
    behaviors: [
      { name: 'OnlyOpened', class: OnlyOpened, messages: [Opened], behavior: onlyOpened },
      { name: 'Timing', class: Timing, behavior: timing },
    ],
    entries: [
      event({ type: 'Unheard', version: 1, class: Unheard, handlers: [] }, call => () => call.handled),
      event(
        {
          type: 'account.closed',
          version: 2,
          class: Closed,
          handlers: [
            { name: 'Audit', class: Audit, lifetime: 'scoped', dependencies: 1 },
            { name: 'Ledger', class: Ledger, lifetime: 'singleton', dependencies: 0 },
          ],
        },
        function (call) {
          const handle1 = call.handler(0, (message, context) => {
            const own = call.context(context)
            return makeAudit(own.catga).handle(message, own)
          })
          const handle2 = call.handler(1, message => ledger.handle(message))
          return (message, context) => {
            const own = call.context(context)
            let returned1: unknown
            let returned2: unknown
            try {
              returned1 = handle1(message, own)
            } catch (error) {
              returned1 = call.threw(0, error)
            }
            try {
              returned2 = handle2(message, own)
            } catch (error) {
              returned2 = call.threw(1, error)
            }
            if ((returned1 ?? returned2) === undefined) return call.handled
            return call.join([returned1, returned2])
          }
        },
      ),
      event(
        {
          type: 'account.moved',
          version: 1,
          class: Moved,
          handlers: [
            { name: 'Audit', class: Audit, lifetime: 'scoped', dependencies: 1 },
          ],
        },
        function (call) {
          const handle1 = call.handler(0, (message, context) => {
            const own = call.context(context)
            return makeAudit(own.catga).handle(message, own)
          })
          return (message, context) => {
            const own = call.context(context)
            let returned1: unknown
            try {
              returned1 = handle1(message, own)
            } catch (error) {
              returned1 = call.threw(0, error)
            }
            if ((returned1) === undefined) return call.handled
            return call.join([returned1])
          }
        },
      ),
      event(
        {
          type: 'account.opened',
          version: 1,
          class: Opened,
          handlers: [
            { name: 'Audit', class: Audit, lifetime: 'scoped', dependencies: 1 },
            { name: 'Ledger', class: Ledger, lifetime: 'singleton', dependencies: 0 },
          ],
        },
        function (call) {
          const handle1 = call.handler(0, (message, context) => {
            const own = call.context(context)
            return makeAudit(own.catga).handle(message, own)
          })
          const handle2 = call.handler(1, message => ledger.handle(message))
          return (message, context) => {
            const own = call.context(context)
            let returned1: unknown
            let returned2: unknown
            try {
              returned1 = handle1(message, own)
            } catch (error) {
              returned1 = call.threw(0, error)
            }
            try {
              returned2 = handle2(message, own)
            } catch (error) {
              returned2 = call.threw(1, error)
            }
            if ((returned1 ?? returned2) === undefined) return call.handled
            return call.join([returned1, returned2])
          }
        },
      ),
    ],
  }
}

/** How values become bytes and come back. Called when the first one does. */
function codecs(): readonly MessageCodecs[] {
  const idKey = key('id')

  return [
    codecsOf(Unheard, {
      write(writer, _value) {
        writer.map(0)
      },
      read(reader) {
        if (reader.map() !== 0) throw reader.mismatch
        return new Unheard()
      },
      toPlain(_value) {
        return {}
      },
      fromPlain(value, path) {
        plainObject(value, path)
        return new Unheard()
      },
    }),
    codecsOf(Closed, {
      write(writer, value) {
        writer.map(1)
        writer.stringField(idKey, value.id)
      },
      read(reader) {
        if (reader.map() !== 1) throw reader.mismatch
        const id = reader.stringField(idKey)
        const made = instance(Closed)
        made.id = id
        return made
      },
      toPlain(value) {
        return { id: value.id }
      },
      fromPlain(value, path) {
        const fields = plainObject(value, path)
        const id = plainString(plainField(fields, 'id'), under(path, 'id'))
        const made = instance(Closed)
        made.id = id
        return made
      },
    }),
    codecsOf(Moved, {
      write(writer, _value) {
        writer.map(0)
      },
      read(reader) {
        if (reader.map() !== 0) throw reader.mismatch
        return new Moved()
      },
      toPlain(_value) {
        return {}
      },
      fromPlain(value, path) {
        plainObject(value, path)
        return new Moved()
      },
    }),
    codecsOf(Opened, {
      write(writer, value) {
        writer.map(1)
        writer.stringField(idKey, value.id)
      },
      read(reader) {
        if (reader.map() !== 1) throw reader.mismatch
        const id = reader.stringField(idKey)
        const made = instance(Opened)
        made.id = id
        return made
      },
      toPlain(value) {
        return { id: value.id }
      },
      fromPlain(value, path) {
        const fields = plainObject(value, path)
        const id = plainString(plainField(fields, 'id'), under(path, 'id'))
        const made = instance(Opened)
        made.id = id
        return made
      },
    }),
  ]
}
