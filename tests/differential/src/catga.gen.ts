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
  command,
  event,
  key,
  numberToPlain,
  plainField,
  plainLiteral,
  plainNumber,
  plainObject,
  plainString,
  query,
  startApplication,
  streamQuery,
  under,
} from '@catga/core/codegen'
import {
  Add,
  AddHandler,
  AddLater,
  AddLaterHandler,
  Added,
  Both,
  BothHandler,
  First,
  Lines,
  LinesHandler,
  Log,
  Second,
  Size,
  SizeHandler,
  Unhandled,
} from './program.ts'

/** What the application needs and the compiler cannot construct: pass it as `services`. */
export type CatgaServices = Record<never, never>

/** What the compiler constructs: a test replaces it through `overrides`. */
export interface CatgaOverrides {
  readonly addHandler: AddHandler
  readonly addLaterHandler: AddLaterHandler
  readonly bothHandler: BothHandler
  readonly first: First
  readonly linesHandler: LinesHandler
  readonly log: Log
  readonly second: Second
  readonly sizeHandler: SizeHandler
}

/** Makes the application: all its parts, wired. `start()` it, and `stop()` it at the end. */
export function createCatga(options: CatgaOptions<CatgaServices, CatgaOverrides> = {}): Promise<Catga> {
  return startApplication(application, options)
}

const application: Application<CatgaServices> = {
  codegen: 1,
  fingerprint: 'd1115f5152f447f5',
  wire,
}

function wire(host: Host<CatgaServices>): Wiring {
  const log = host.singleton('log', () => new Log())
  const addHandler = host.singleton('addHandler', () => new AddHandler(log))
  const addLaterHandler = host.singleton('addLaterHandler', () => new AddLaterHandler(log))
  const makeBothHandler = host.scoped('bothHandler', (client: MessageClient) => new BothHandler(log, client))
  const first = host.singleton('first', () => new First(log))
  const linesHandler = host.singleton('linesHandler', () => new LinesHandler(log))
  const second = host.singleton('second', () => new Second(log))
  const sizeHandler = host.singleton('sizeHandler', () => new SizeHandler(log))
  return {
    behaviors: [],
    entries: [
      command(
        {
          type: 'Add',
          version: 1,
          class: Add,
          codec: addCodec,
          result: addResultCodec,
          handler: { name: 'AddHandler', class: AddHandler, lifetime: 'singleton', dependencies: 1 },
        },
        call => (message, context) => {
          try {
            return call.settle(addHandler.handle(message), context)
          } catch (error) {
            return call.failed(error, context)
          }
        },
      ),
      command(
        {
          type: 'AddLater',
          version: 1,
          class: AddLater,
          codec: addLaterCodec,
          result: addResultCodec,
          handler: { name: 'AddLaterHandler', class: AddLaterHandler, lifetime: 'singleton', dependencies: 1, policy: ['retry'] },
        },
        call => (message, context) => {
          const own = call.context(context)
          try {
            return call.promise(addLaterHandler.handle(message, own), own)
          } catch (error) {
            return call.failed(error, own)
          }
        },
      ),
      command(
        {
          type: 'Both',
          version: 1,
          class: Both,
          codec: bothCodec,
          result: addResultCodec,
          handler: { name: 'BothHandler', class: BothHandler, lifetime: 'scoped', dependencies: 2 },
        },
        call => (message, context) => {
          const own = call.context(context)
          try {
            return call.promise(makeBothHandler(own.catga).handle(message), own)
          } catch (error) {
            return call.failed(error, own)
          }
        },
      ),
      streamQuery(
        {
          type: 'Lines',
          version: 1,
          class: Lines,
          codec: linesCodec,
          result: linesResultCodec,
          handler: { name: 'LinesHandler', class: LinesHandler, lifetime: 'singleton', dependencies: 1 },
        },
        () => message => linesHandler.handle(message),
      ),
      query(
        {
          type: 'Size',
          version: 1,
          class: Size,
          codec: sizeCodec,
          result: addResultCodec,
          handler: { name: 'SizeHandler', class: SizeHandler, lifetime: 'singleton', dependencies: 1 },
        },
        call => (_message, context) => {
          try {
            return call.settle(sizeHandler.handle(), context)
          } catch (error) {
            return call.failed(error, context)
          }
        },
      ),
      query({
        type: 'Unhandled',
        version: 1,
        class: Unhandled,
        codec: unhandledCodec,
        result: addResultCodec,
      }),
      event(
        {
          type: 'diff.added',
          version: 1,
          class: Added,
          codec: addedCodec,
          handlers: [
            { name: 'First', class: First, lifetime: 'singleton', dependencies: 1 },
            { name: 'Second', class: Second, lifetime: 'singleton', dependencies: 1 },
          ],
        },
        call => {
          const handle1 = call.handler(0, message => first.handle(message))
          const handle2 = call.handler(1, message => second.handle(message))
          return (message, context) => {
            let returned1: unknown
            let returned2: unknown
            try {
              returned1 = handle1(message, context)
            } catch (error) {
              returned1 = call.threw(0, error)
            }
            try {
              returned2 = handle2(message, context)
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

const addCodec: Codec<Add> = {
  write: writeAdd,
  read: readAdd,
  toPlain: addToPlain,
  fromPlain: addFromPlain,
}

const addResultCodec: Codec<number> = {
  write: (writer, value) => {
    writer.number(value)
  },
  read: reader => {
    return reader.number()
  },
  toPlain: value => numberToPlain(value),
  fromPlain: (value, path) => plainNumber(value, path),
}

const addLaterCodec: Codec<AddLater> = {
  write: writeAddLater,
  read: readAddLater,
  toPlain: addLaterToPlain,
  fromPlain: addLaterFromPlain,
}

const bothCodec: Codec<Both> = {
  write: writeBoth,
  read: readBoth,
  toPlain: bothToPlain,
  fromPlain: bothFromPlain,
}

const linesCodec: Codec<Lines> = {
  write: writeLines,
  read: readLines,
  toPlain: linesToPlain,
  fromPlain: linesFromPlain,
}

const linesResultCodec: Codec<string> = {
  write: (writer, value) => {
    writer.string(value)
  },
  read: reader => {
    return reader.string()
  },
  toPlain: value => value,
  fromPlain: (value, path) => plainString(value, path),
}

const sizeCodec: Codec<Size> = {
  write: writeSize,
  read: readSize,
  toPlain: sizeToPlain,
  fromPlain: sizeFromPlain,
}

const unhandledCodec: Codec<Unhandled> = {
  write: writeUnhandled,
  read: readUnhandled,
  toPlain: unhandledToPlain,
  fromPlain: unhandledFromPlain,
}

const addedCodec: Codec<Added> = {
  write: writeAdded,
  read: readAdded,
  toPlain: addedToPlain,
  fromPlain: addedFromPlain,
}

function writeAdd(writer: Writer, value: Add): void {
  writer.map(2)
  writer.key(amountKey)
  writer.number(value.amount)
  writer.key(howKey)
  writer.string(value.how)
}

function readAdd(reader: Reader): Add {
  if (reader.map() !== 2) throw reader.mismatch
  reader.expect(amountKey)
  const amount = reader.number()
  reader.expect(howKey)
  const how = reader.string()
  if (
    how !== 'value'
    && how !== 'result'
    && how !== 'refuse'
    && how !== 'throw'
    && how !== 'code'
  ) throw reader.mismatch
  return new Add(amount, how)
}

function addToPlain(value: Add): unknown {
  return { amount: numberToPlain(value.amount), how: value.how }
}

function addFromPlain(value: unknown, path: string): Add {
  const fields = plainObject(value, path)
  const amount = plainNumber(plainField(fields, 'amount'), under(path, 'amount'))
  const how = plainLiteral(plainField(fields, 'how'), ['value', 'result', 'refuse', 'throw', 'code'], under(path, 'how'))
  return new Add(amount, how)
}

function writeAddLater(writer: Writer, value: AddLater): void {
  writer.map(2)
  writer.key(amountKey)
  writer.number(value.amount)
  writer.key(howKey)
  writer.string(value.how)
}

function readAddLater(reader: Reader): AddLater {
  if (reader.map() !== 2) throw reader.mismatch
  reader.expect(amountKey)
  const amount = reader.number()
  reader.expect(howKey)
  const how = reader.string()
  if (
    how !== 'value'
    && how !== 'result'
    && how !== 'refuse'
    && how !== 'throw'
    && how !== 'code'
  ) throw reader.mismatch
  return new AddLater(amount, how)
}

function addLaterToPlain(value: AddLater): unknown {
  return { amount: numberToPlain(value.amount), how: value.how }
}

function addLaterFromPlain(value: unknown, path: string): AddLater {
  const fields = plainObject(value, path)
  const amount = plainNumber(plainField(fields, 'amount'), under(path, 'amount'))
  const how = plainLiteral(plainField(fields, 'how'), ['value', 'result', 'refuse', 'throw', 'code'], under(path, 'how'))
  return new AddLater(amount, how)
}

function writeAdded(writer: Writer, value: Added): void {
  writer.map(1)
  writer.key(amountKey)
  writer.number(value.amount)
}

function readAdded(reader: Reader): Added {
  if (reader.map() !== 1) throw reader.mismatch
  reader.expect(amountKey)
  const amount = reader.number()
  return new Added(amount)
}

function addedToPlain(value: Added): unknown {
  return { amount: numberToPlain(value.amount) }
}

function addedFromPlain(value: unknown, path: string): Added {
  const fields = plainObject(value, path)
  const amount = plainNumber(plainField(fields, 'amount'), under(path, 'amount'))
  return new Added(amount)
}

function writeBoth(writer: Writer, value: Both): void {
  writer.map(1)
  writer.key(amountKey)
  writer.number(value.amount)
}

function readBoth(reader: Reader): Both {
  if (reader.map() !== 1) throw reader.mismatch
  reader.expect(amountKey)
  const amount = reader.number()
  return new Both(amount)
}

function bothToPlain(value: Both): unknown {
  return { amount: numberToPlain(value.amount) }
}

function bothFromPlain(value: unknown, path: string): Both {
  const fields = plainObject(value, path)
  const amount = plainNumber(plainField(fields, 'amount'), under(path, 'amount'))
  return new Both(amount)
}

function writeLines(writer: Writer, value: Lines): void {
  writer.map(1)
  writer.key(toKey)
  writer.number(value.to)
}

function readLines(reader: Reader): Lines {
  if (reader.map() !== 1) throw reader.mismatch
  reader.expect(toKey)
  const to = reader.number()
  return new Lines(to)
}

function linesToPlain(value: Lines): unknown {
  return { to: numberToPlain(value.to) }
}

function linesFromPlain(value: unknown, path: string): Lines {
  const fields = plainObject(value, path)
  const to = plainNumber(plainField(fields, 'to'), under(path, 'to'))
  return new Lines(to)
}

function writeSize(writer: Writer, _value: Size): void {
  writer.map(0)
}

function readSize(reader: Reader): Size {
  if (reader.map() !== 0) throw reader.mismatch
  return new Size()
}

function sizeToPlain(_value: Size): unknown {
  return {}
}

function sizeFromPlain(value: unknown, path: string): Size {
  plainObject(value, path)
  return new Size()
}

function writeUnhandled(writer: Writer, _value: Unhandled): void {
  writer.map(0)
}

function readUnhandled(reader: Reader): Unhandled {
  if (reader.map() !== 0) throw reader.mismatch
  return new Unhandled()
}

function unhandledToPlain(_value: Unhandled): unknown {
  return {}
}

function unhandledFromPlain(value: unknown, path: string): Unhandled {
  plainObject(value, path)
  return new Unhandled()
}

const amountKey = key('amount')
const howKey = key('how')
const toKey = key('to')
