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
}

function wire(host: Host<CatgaServices>): Wiring {
  const guestBook = host.singleton('guestBook', () => new GuestBook())
  const getEntriesHandler = host.singleton('getEntriesHandler', () => new GetEntriesHandler(guestBook))
  const makeSignGuestBookHandler = host.scoped(
    'signGuestBookHandler',
    (client: MessageClient) => new SignGuestBookHandler(guestBook, client),
  )
  const thanks = host.singleton('thanks', () => new Thanks())
  return {
    behaviors: [],
    entries: [
      query(
        {
          type: 'GetEntries',
          version: 1,
          class: GetEntries,
          codec: getEntriesCodec,
          result: getEntriesResultCodec,
          handler: { name: 'GetEntriesHandler', class: GetEntriesHandler, lifetime: 'singleton', dependencies: 1 },
        },
        call => (_message, context) => {
          try {
            return getEntriesHandler.handle()
          } catch (error) {
            return call.failed(error, context)
          }
        },
      ),
      command(
        {
          type: 'SignGuestBook',
          version: 1,
          class: SignGuestBook,
          codec: signGuestBookCodec,
          result: signGuestBookResultCodec,
          handler: { name: 'SignGuestBookHandler', class: SignGuestBookHandler, lifetime: 'scoped', dependencies: 2 },
        },
        call => (message, context) => {
          const own = call.context(context)
          try {
            return call.promise(makeSignGuestBookHandler(own.catga).handle(message), own)
          } catch (error) {
            return call.failed(error, own)
          }
        },
      ),
      event(
        {
          type: 'guest-book.signed',
          version: 1,
          class: GuestBookSigned,
          codec: guestBookSignedCodec,
          handlers: [
            { name: 'Thanks', class: Thanks, lifetime: 'singleton', dependencies: 0 },
          ],
        },
        call => {
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

const getEntriesCodec: Codec<GetEntries> = {
  write: writeGetEntries,
  read: readGetEntries,
  toPlain: getEntriesToPlain,
  fromPlain: getEntriesFromPlain,
}

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

const signGuestBookCodec: Codec<SignGuestBook> = {
  write: writeSignGuestBook,
  read: readSignGuestBook,
  toPlain: signGuestBookToPlain,
  fromPlain: signGuestBookFromPlain,
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

const guestBookSignedCodec: Codec<GuestBookSigned> = {
  write: writeGuestBookSigned,
  read: readGuestBookSigned,
  toPlain: guestBookSignedToPlain,
  fromPlain: guestBookSignedFromPlain,
}

function writeEntry(writer: Writer, value: Entry): void {
  writer.map(2)
  writer.key(nameKey)
  writer.string(value.name)
  writer.key(textKey)
  writer.string(value.text)
}

function readEntry(reader: Reader): Entry {
  if (reader.map() !== 2) throw reader.mismatch
  reader.expect(nameKey)
  const name = reader.string()
  reader.expect(textKey)
  const text = reader.string()
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

function writeGetEntries(writer: Writer, _value: GetEntries): void {
  writer.map(0)
}

function readGetEntries(reader: Reader): GetEntries {
  if (reader.map() !== 0) throw reader.mismatch
  return new GetEntries()
}

function getEntriesToPlain(_value: GetEntries): unknown {
  return {}
}

function getEntriesFromPlain(value: unknown, path: string): GetEntries {
  plainObject(value, path)
  return new GetEntries()
}

function writeGuestBookSigned(writer: Writer, value: GuestBookSigned): void {
  writer.map(1)
  writer.key(nameKey)
  writer.string(value.name)
}

function readGuestBookSigned(reader: Reader): GuestBookSigned {
  if (reader.map() !== 1) throw reader.mismatch
  reader.expect(nameKey)
  const name = reader.string()
  return new GuestBookSigned(name)
}

function guestBookSignedToPlain(value: GuestBookSigned): unknown {
  return { name: value.name }
}

function guestBookSignedFromPlain(value: unknown, path: string): GuestBookSigned {
  const fields = plainObject(value, path)
  const name = plainString(plainField(fields, 'name'), under(path, 'name'))
  return new GuestBookSigned(name)
}

function writeSignGuestBook(writer: Writer, value: SignGuestBook): void {
  writer.map(2)
  writer.key(nameKey)
  writer.string(value.name)
  writer.key(textKey)
  writer.string(value.text)
}

function readSignGuestBook(reader: Reader): SignGuestBook {
  if (reader.map() !== 2) throw reader.mismatch
  reader.expect(nameKey)
  const name = reader.string()
  reader.expect(textKey)
  const text = reader.string()
  return new SignGuestBook(name, text)
}

function signGuestBookToPlain(value: SignGuestBook): unknown {
  return { name: value.name, text: value.text }
}

function signGuestBookFromPlain(value: unknown, path: string): SignGuestBook {
  const fields = plainObject(value, path)
  const name = plainString(plainField(fields, 'name'), under(path, 'name'))
  const text = plainString(plainField(fields, 'text'), under(path, 'text'))
  return new SignGuestBook(name, text)
}

const nameKey = key('name')
const textKey = key('text')
