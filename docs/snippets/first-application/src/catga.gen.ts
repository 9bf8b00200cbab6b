// Made by catga-gen. Do not edit: run `catga-gen` to make it again. Commit it: `catga-gen --check` fails when it is stale.

import {
  type Application,
  type Catga,
  type CatgaOptions,
  type Codec,
  type Host,
  type MessageClient,
  type MessageCodecs,
  type Reader,
  type Wiring,
  type Writer,
  codecsOf,
  command,
  event,
  key,
  numberToPlain,
  plainField,
  plainList,
  plainNumber,
  plainObject,
  plainString,
  query,
  startApplication,
  under,
} from '@catga/core/codegen'
import { type Entry, GuestBook } from './guest-book.ts'
import { GetEntriesHandler, SignGuestBookHandler, Thanks } from './handlers.ts'
import { GetEntries, GuestBookSigned, SignGuestBook } from './messages.ts'

/** What the application needs and the compiler cannot construct: pass it as `services`. */
export type CatgaServices = Record<never, never>

/** What the compiler constructs: a test replaces it through `overrides`. */
export interface CatgaOverrides {
  readonly getEntriesHandler: GetEntriesHandler
  readonly guestBook: GuestBook
  readonly signGuestBookHandler: SignGuestBookHandler
  readonly thanks: Thanks
}

/** Makes the application: all its parts, wired. `start()` it, and `stop()` it at the end. */
export function createCatga(options: CatgaOptions<CatgaServices, CatgaOverrides> = {}): Promise<Catga> {
  return startApplication(application, options)
}

const application: Application<CatgaServices> = {
  codegen: 1,
  fingerprint: 'd1f46531c9017136',
  wire,
  codecs,
}

function wire(host: Host<CatgaServices>): Wiring {
  const guestBook = host.overridden<GuestBook>('guestBook') ?? host.own(new GuestBook())
  const getEntriesHandler =
    host.overridden<GetEntriesHandler>('getEntriesHandler') ?? host.own(new GetEntriesHandler(guestBook))
  const makeSignGuestBookHandler = host.scoped(
    'signGuestBookHandler',
    (client: MessageClient) => new SignGuestBookHandler(guestBook, client),
  )
  const thanks = host.overridden<Thanks>('thanks') ?? host.own(new Thanks())
  return {
    behaviors: [],
    entries: [
      query(
        {
          type: 'GetEntries',
          version: 1,
          class: GetEntries,
          handler: { name: 'GetEntriesHandler', class: GetEntriesHandler, lifetime: 'singleton', dependencies: 1 },
        },
        function (call) {
          return (_message, context) => {
            try {
              return getEntriesHandler.handle()
            } catch (error) {
              return call.failed(error, context)
            }
          }
        },
      ),
      command(
        {
          type: 'SignGuestBook',
          version: 1,
          class: SignGuestBook,
          handler: { name: 'SignGuestBookHandler', class: SignGuestBookHandler, lifetime: 'scoped', dependencies: 2 },
        },
        function (call) {
          return (message, context) => {
            const own = call.context(context)
            try {
              return call.promise(makeSignGuestBookHandler(own.catga).handle(message), own)
            } catch (error) {
              return call.failed(error, own)
            }
          }
        },
      ),
      event(
        {
          type: 'guest-book.signed',
          version: 1,
          class: GuestBookSigned,
          handlers: [
            { name: 'Thanks', class: Thanks, lifetime: 'singleton', dependencies: 0 },
          ],
        },
        function (call) {
          const handle1 = call.handler(0, message => thanks.handle(message))
          return (message, context) => {
            let returned1: unknown
            try {
              returned1 = handle1(message, context)
            } catch (error) {
              returned1 = call.threw(0, error)
            }
            if ((returned1) === undefined) return call.handled
            return call.join([returned1])
          }
        },
      ),
    ],
  }
}

/** How values become bytes and come back. Called when the first one does. */
function codecs(): readonly MessageCodecs[] {
  const getEntriesResultCodec: Codec<readonly Entry[]> = {
    write: (writer, value) => {
      writer.array(value.length)
      for (const item of value) {
        writeEntry(writer, item)
      }
    },
    read: reader => {
      const value: Entry[] = []
      for (let left = reader.array(); left > 0; left -= 1) value.push(readEntry(reader))
      return value
    },
    toPlain: value => value.map(entryToPlain),
    fromPlain: (value, path) => plainList(value, path, entryFromPlain),
  }

  const signGuestBookResultCodec: Codec<number> = {
    write: (writer, value) => {
      writer.number(value)
    },
    read: reader => {
      return reader.number()
    },
    toPlain: value => numberToPlain(value),
    fromPlain: (value, path) => plainNumber(value, path),
  }

  function writeEntry(writer: Writer, value: Entry): void {
    writer.map(2)
    writer.stringField(nameKey, value.name)
    writer.stringField(textKey, value.text)
  }

  function readEntry(reader: Reader): Entry {
    if (reader.map() !== 2) throw reader.mismatch
    const name = reader.stringField(nameKey)
    const text = reader.stringField(textKey)
    return { name, text }
  }

  function entryToPlain(value: Entry): unknown {
    return { name: value.name, text: value.text }
  }

  function entryFromPlain(value: unknown, path: string): Entry {
    const fields = plainObject(value, path)
    const name = plainString(plainField(fields, 'name'), under(path, 'name'))
    const text = plainString(plainField(fields, 'text'), under(path, 'text'))
    return { name, text }
  }

  const nameKey = key('name')
  const textKey = key('text')

  return [
    codecsOf(
      GetEntries,
      {
        write(writer, _value) {
          writer.map(0)
        },
        read(reader) {
          if (reader.map() !== 0) throw reader.mismatch
          return new GetEntries()
        },
        toPlain(_value) {
          return {}
        },
        fromPlain(value, path) {
          plainObject(value, path)
          return new GetEntries()
        },
      },
      getEntriesResultCodec,
    ),
    codecsOf(
      SignGuestBook,
      {
        write(writer, value) {
          writer.map(2)
          writer.stringField(nameKey, value.name)
          writer.stringField(textKey, value.text)
        },
        read(reader) {
          if (reader.map() !== 2) throw reader.mismatch
          const name = reader.stringField(nameKey)
          const text = reader.stringField(textKey)
          return new SignGuestBook(name, text)
        },
        toPlain(value) {
          return { name: value.name, text: value.text }
        },
        fromPlain(value, path) {
          const fields = plainObject(value, path)
          const name = plainString(plainField(fields, 'name'), under(path, 'name'))
          const text = plainString(plainField(fields, 'text'), under(path, 'text'))
          return new SignGuestBook(name, text)
        },
      },
      signGuestBookResultCodec,
    ),
    codecsOf(GuestBookSigned, {
      write(writer, value) {
        writer.map(1)
        writer.stringField(nameKey, value.name)
      },
      read(reader) {
        if (reader.map() !== 1) throw reader.mismatch
        const name = reader.stringField(nameKey)
        return new GuestBookSigned(name)
      },
      toPlain(value) {
        return { name: value.name }
      },
      fromPlain(value, path) {
        const fields = plainObject(value, path)
        const name = plainString(plainField(fields, 'name'), under(path, 'name'))
        return new GuestBookSigned(name)
      },
    }),
  ]
}
