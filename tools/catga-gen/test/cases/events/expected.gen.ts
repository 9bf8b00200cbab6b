// Made by catga-gen. Do not edit: run `catga-gen` to make it again. Commit it: `catga-gen --check` fails when it is stale.

import {
  type Application,
  type Catga,
  type CatgaOptions,
  type Codec,
  type Host,
  type MessageClient,
  type Reader,
  type Wiring,
  type Writer,
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
}

function wire(host: Host<CatgaServices>): Wiring {
  const makeAudit = host.scoped('audit', (client: MessageClient) => new Audit(client))
  const ledger = host.singleton('ledger', () => new Ledger())
  const onlyOpened = host.singleton('onlyOpened', () => new OnlyOpened())
  const timing = host.singleton('timing', () => new Timing())
  return {
    behaviors: [
      { name: 'OnlyOpened', class: OnlyOpened, messages: [Opened], behavior: onlyOpened },
      { name: 'Timing', class: Timing, behavior: timing },
    ],
    entries: [
      event({
        type: 'Unheard',
        version: 1,
        class: Unheard,
        codec: unheardCodec,
        handlers: [],
      }, call => () => call.handled),
      event(
        {
          type: 'account.closed',
          version: 2,
          class: Closed,
          codec: closedCodec,
          handlers: [
            { name: 'Audit', class: Audit, lifetime: 'scoped', dependencies: 1 },
            { name: 'Ledger', class: Ledger, lifetime: 'singleton', dependencies: 0 },
          ],
        },
        call => {
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
          codec: movedCodec,
          handlers: [
            { name: 'Audit', class: Audit, lifetime: 'scoped', dependencies: 1 },
          ],
        },
        call => {
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
          codec: openedCodec,
          handlers: [
            { name: 'Audit', class: Audit, lifetime: 'scoped', dependencies: 1 },
            { name: 'Ledger', class: Ledger, lifetime: 'singleton', dependencies: 0 },
          ],
        },
        call => {
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

const unheardCodec: Codec<Unheard> = {
  write: writeUnheard,
  read: readUnheard,
  toPlain: unheardToPlain,
  fromPlain: unheardFromPlain,
}

const closedCodec: Codec<Closed> = {
  write: writeClosed,
  read: readClosed,
  toPlain: closedToPlain,
  fromPlain: closedFromPlain,
}

const movedCodec: Codec<Moved> = {
  write: writeMoved,
  read: readMoved,
  toPlain: movedToPlain,
  fromPlain: movedFromPlain,
}

const openedCodec: Codec<Opened> = {
  write: writeOpened,
  read: readOpened,
  toPlain: openedToPlain,
  fromPlain: openedFromPlain,
}

function writeClosed(writer: Writer, value: Closed): void {
  writer.map(1)
  writer.key(idKey)
  writer.string(value.id)
}

function readClosed(reader: Reader): Closed {
  if (reader.map() !== 1) throw reader.mismatch
  reader.expect(idKey)
  const id = reader.string()
  const made = instance(Closed)
  made.id = id
  return made
}

function closedToPlain(value: Closed): unknown {
  return { id: value.id }
}

function closedFromPlain(value: unknown, path: string): Closed {
  const fields = plainObject(value, path)
  const id = plainString(plainField(fields, 'id'), under(path, 'id'))
  const made = instance(Closed)
  made.id = id
  return made
}

function writeMoved(writer: Writer, _value: Moved): void {
  writer.map(0)
}

function readMoved(reader: Reader): Moved {
  if (reader.map() !== 0) throw reader.mismatch
  return new Moved()
}

function movedToPlain(_value: Moved): unknown {
  return {}
}

function movedFromPlain(value: unknown, path: string): Moved {
  plainObject(value, path)
  return new Moved()
}

function writeOpened(writer: Writer, value: Opened): void {
  writer.map(1)
  writer.key(idKey)
  writer.string(value.id)
}

function readOpened(reader: Reader): Opened {
  if (reader.map() !== 1) throw reader.mismatch
  reader.expect(idKey)
  const id = reader.string()
  const made = instance(Opened)
  made.id = id
  return made
}

function openedToPlain(value: Opened): unknown {
  return { id: value.id }
}

function openedFromPlain(value: unknown, path: string): Opened {
  const fields = plainObject(value, path)
  const id = plainString(plainField(fields, 'id'), under(path, 'id'))
  const made = instance(Opened)
  made.id = id
  return made
}

function writeUnheard(writer: Writer, _value: Unheard): void {
  writer.map(0)
}

function readUnheard(reader: Reader): Unheard {
  if (reader.map() !== 0) throw reader.mismatch
  return new Unheard()
}

function unheardToPlain(_value: Unheard): unknown {
  return {}
}

function unheardFromPlain(value: unknown, path: string): Unheard {
  plainObject(value, path)
  return new Unheard()
}

const idKey = key('id')
