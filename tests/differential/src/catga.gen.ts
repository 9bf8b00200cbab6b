// Made by catga-gen. Do not edit: run `catga-gen` to make it again. Commit it: `catga-gen --check` fails when it is stale.

import {
  type Application,
  type Catga,
  type CatgaOptions,
  type Codec,
  type Host,
  type MessageClient,
  type MessageCodecs,
  type Wiring,
  codecsOf,
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
  codecs,
}

function wire(host: Host<CatgaServices>): Wiring {
  const log = host.overridden<Log>('log') ?? host.own(new Log())
  const addHandler = host.overridden<AddHandler>('addHandler') ?? host.own(new AddHandler(log))
  const addLaterHandler =
    host.overridden<AddLaterHandler>('addLaterHandler') ?? host.own(new AddLaterHandler(log))
  const makeBothHandler = host.scoped('bothHandler', (client: MessageClient) => new BothHandler(log, client))
  const first = host.overridden<First>('first') ?? host.own(new First(log))
  const linesHandler = host.overridden<LinesHandler>('linesHandler') ?? host.own(new LinesHandler(log))
  const second = host.overridden<Second>('second') ?? host.own(new Second(log))
  const sizeHandler = host.overridden<SizeHandler>('sizeHandler') ?? host.own(new SizeHandler(log))
  return {
    behaviors: [],
    entries: [
      command(
        {
          type: 'Add',
          version: 1,
          class: Add,
          handler: { name: 'AddHandler', class: AddHandler, lifetime: 'singleton', dependencies: 1 },
        },
        function (call) {
          return (message, context) => {
            try {
              return call.settle(addHandler.handle(message), context)
            } catch (error) {
              return call.failed(error, context)
            }
          }
        },
      ),
      command(
        {
          type: 'AddLater',
          version: 1,
          class: AddLater,
          handler: { name: 'AddLaterHandler', class: AddLaterHandler, lifetime: 'singleton', dependencies: 1, policy: ['retry'] },
        },
        function (call) {
          return (message, context) => {
            const own = call.context(context)
            try {
              return call.promise(addLaterHandler.handle(message, own), own)
            } catch (error) {
              return call.failed(error, own)
            }
          }
        },
      ),
      command(
        {
          type: 'Both',
          version: 1,
          class: Both,
          handler: { name: 'BothHandler', class: BothHandler, lifetime: 'scoped', dependencies: 2 },
        },
        function (call) {
          return (message, context) => {
            const own = call.context(context)
            try {
              return call.promise(makeBothHandler(own.catga).handle(message), own)
            } catch (error) {
              return call.failed(error, own)
            }
          }
        },
      ),
      streamQuery(
        {
          type: 'Lines',
          version: 1,
          class: Lines,
          handler: { name: 'LinesHandler', class: LinesHandler, lifetime: 'singleton', dependencies: 1 },
        },
        () => message => linesHandler.handle(message),
      ),
      query(
        {
          type: 'Size',
          version: 1,
          class: Size,
          handler: { name: 'SizeHandler', class: SizeHandler, lifetime: 'singleton', dependencies: 1 },
        },
        function (call) {
          return (_message, context) => {
            try {
              return call.settle(sizeHandler.handle(), context)
            } catch (error) {
              return call.failed(error, context)
            }
          }
        },
      ),
      query({ type: 'Unhandled', version: 1, class: Unhandled }),
      event(
        {
          type: 'diff.added',
          version: 1,
          class: Added,
          handlers: [
            { name: 'First', class: First, lifetime: 'singleton', dependencies: 1 },
            { name: 'Second', class: Second, lifetime: 'singleton', dependencies: 1 },
          ],
        },
        function (call) {
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

/** How values become bytes and come back. Called when the first one does. */
function codecs(): readonly MessageCodecs[] {
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

  const amountKey = key('amount')
  const howKey = key('how')
  const toKey = key('to')

  return [
    codecsOf(
      Add,
      {
        write(writer, value) {
          writer.map(2)
          writer.numberField(amountKey, value.amount)
          writer.stringField(howKey, value.how)
        },
        read(reader) {
          if (reader.map() !== 2) throw reader.mismatch
          const amount = reader.numberField(amountKey)
          const how = reader.stringField(howKey)
          if (
            how !== 'value'
            && how !== 'result'
            && how !== 'refuse'
            && how !== 'throw'
            && how !== 'code'
          ) throw reader.mismatch
          return new Add(amount, how)
        },
        toPlain(value) {
          return { amount: numberToPlain(value.amount), how: value.how }
        },
        fromPlain(value, path) {
          const fields = plainObject(value, path)
          const amount = plainNumber(plainField(fields, 'amount'), under(path, 'amount'))
          const how = plainLiteral(plainField(fields, 'how'), ['value', 'result', 'refuse', 'throw', 'code'], under(path, 'how'))
          return new Add(amount, how)
        },
      },
      addResultCodec,
    ),
    codecsOf(
      AddLater,
      {
        write(writer, value) {
          writer.map(2)
          writer.numberField(amountKey, value.amount)
          writer.stringField(howKey, value.how)
        },
        read(reader) {
          if (reader.map() !== 2) throw reader.mismatch
          const amount = reader.numberField(amountKey)
          const how = reader.stringField(howKey)
          if (
            how !== 'value'
            && how !== 'result'
            && how !== 'refuse'
            && how !== 'throw'
            && how !== 'code'
          ) throw reader.mismatch
          return new AddLater(amount, how)
        },
        toPlain(value) {
          return { amount: numberToPlain(value.amount), how: value.how }
        },
        fromPlain(value, path) {
          const fields = plainObject(value, path)
          const amount = plainNumber(plainField(fields, 'amount'), under(path, 'amount'))
          const how = plainLiteral(plainField(fields, 'how'), ['value', 'result', 'refuse', 'throw', 'code'], under(path, 'how'))
          return new AddLater(amount, how)
        },
      },
      addResultCodec,
    ),
    codecsOf(
      Both,
      {
        write(writer, value) {
          writer.map(1)
          writer.numberField(amountKey, value.amount)
        },
        read(reader) {
          if (reader.map() !== 1) throw reader.mismatch
          const amount = reader.numberField(amountKey)
          return new Both(amount)
        },
        toPlain(value) {
          return { amount: numberToPlain(value.amount) }
        },
        fromPlain(value, path) {
          const fields = plainObject(value, path)
          const amount = plainNumber(plainField(fields, 'amount'), under(path, 'amount'))
          return new Both(amount)
        },
      },
      addResultCodec,
    ),
    codecsOf(
      Lines,
      {
        write(writer, value) {
          writer.map(1)
          writer.numberField(toKey, value.to)
        },
        read(reader) {
          if (reader.map() !== 1) throw reader.mismatch
          const to = reader.numberField(toKey)
          return new Lines(to)
        },
        toPlain(value) {
          return { to: numberToPlain(value.to) }
        },
        fromPlain(value, path) {
          const fields = plainObject(value, path)
          const to = plainNumber(plainField(fields, 'to'), under(path, 'to'))
          return new Lines(to)
        },
      },
      linesResultCodec,
    ),
    codecsOf(
      Size,
      {
        write(writer, _value) {
          writer.map(0)
        },
        read(reader) {
          if (reader.map() !== 0) throw reader.mismatch
          return new Size()
        },
        toPlain(_value) {
          return {}
        },
        fromPlain(value, path) {
          plainObject(value, path)
          return new Size()
        },
      },
      addResultCodec,
    ),
    codecsOf(
      Unhandled,
      {
        write(writer, _value) {
          writer.map(0)
        },
        read(reader) {
          if (reader.map() !== 0) throw reader.mismatch
          return new Unhandled()
        },
        toPlain(_value) {
          return {}
        },
        fromPlain(value, path) {
          plainObject(value, path)
          return new Unhandled()
        },
      },
      addResultCodec,
    ),
    codecsOf(Added, {
      write(writer, value) {
        writer.map(1)
        writer.numberField(amountKey, value.amount)
      },
      read(reader) {
        if (reader.map() !== 1) throw reader.mismatch
        const amount = reader.numberField(amountKey)
        return new Added(amount)
      },
      toPlain(value) {
        return { amount: numberToPlain(value.amount) }
      },
      fromPlain(value, path) {
        const fields = plainObject(value, path)
        const amount = plainNumber(plainField(fields, 'amount'), under(path, 'amount'))
        return new Added(amount)
      },
    }),
  ]
}
