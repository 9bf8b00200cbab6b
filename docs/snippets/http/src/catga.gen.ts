// Made by catga-gen. Do not edit: run `catga-gen` to make it again. Commit it: `catga-gen --check` fails when it is stale.

import {
  type Application,
  type Catga,
  type CatgaOptions,
  type Codec,
  type Host,
  type JsonSchema,
  type Reader,
  type Wiring,
  type Writer,
  command,
  key,
  plainField,
  plainObject,
  plainString,
  query,
  startApplication,
  under,
} from '@catga/core/codegen'
import { GetTicket, GetTicketHandler, OpenTicket, OpenTicketHandler, Ticket, TicketStore } from './tickets.ts'

/** What the application needs and the compiler cannot construct: pass it as `services`. */
export type CatgaServices = Record<never, never>

/** What the compiler constructs: a test replaces it through `overrides`. */
export interface CatgaOverrides {
  readonly getTicketHandler: GetTicketHandler
  readonly openTicketHandler: OpenTicketHandler
  readonly ticketStore: TicketStore
}

/** Makes the application: all its parts, wired. `start()` it, and `stop()` it at the end. */
export function createCatga(options: CatgaOptions<CatgaServices, CatgaOverrides> = {}): Promise<Catga> {
  return startApplication(application, options)
}

const application: Application<CatgaServices> = {
  codegen: 1,
  fingerprint: 'bb0ae0ebf71e0d90',
  wire,
}

function wire(host: Host<CatgaServices>): Wiring {
  const ticketStore = host.singleton('ticketStore', () => new TicketStore())
  const getTicketHandler = host.singleton('getTicketHandler', () => new GetTicketHandler(ticketStore))
  const openTicketHandler = host.singleton('openTicketHandler', () => new OpenTicketHandler(ticketStore))
  return {
    behaviors: [],
    entries: [
      query(
        {
          type: 'GetTicket',
          version: 1,
          class: GetTicket,
          codec: getTicketCodec,
          result: getTicketResultCodec,
          handler: { name: 'GetTicketHandler', class: GetTicketHandler, lifetime: 'singleton', dependencies: 1 },
          http: {
            method: 'GET',
            path: '/tickets/:ticketId',
            status: 200,
            location: undefined,
            bind: {},
            schema: {
              params: {
                type: 'object',
                properties: { ticketId: { type: 'string' } },
                required: ['ticketId'],
                additionalProperties: false,
              },
              result: ticketSchema,
            },
          },
        },
        call => (message, context) => {
          try {
            return getTicketHandler.handle(message)
          } catch (error) {
            return call.failed(error, context)
          }
        },
      ),
      command(
        {
          type: 'OpenTicket',
          version: 1,
          class: OpenTicket,
          codec: openTicketCodec,
          result: ticketCodec,
          handler: { name: 'OpenTicketHandler', class: OpenTicketHandler, lifetime: 'singleton', dependencies: 1 },
          http: {
            method: 'POST',
            path: '/tickets',
            status: 201,
            location: '/tickets/{ticketId}',
            bind: { openedBy: 'user' },
            schema: {
              body: {
                type: 'object',
                properties: { subject: { type: 'string' } },
                required: ['subject'],
                additionalProperties: false,
              },
              result: ticketSchema,
            },
          },
        },
        call => (message, context) => {
          try {
            return openTicketHandler.handle(message)
          } catch (error) {
            return call.failed(error, context)
          }
        },
      ),
    ],
  }
}

const getTicketCodec: Codec<GetTicket> = {
  write: writeGetTicket,
  read: readGetTicket,
  toPlain: getTicketToPlain,
  fromPlain: getTicketFromPlain,
}

const getTicketResultCodec: Codec<Ticket | undefined> = {
  write: (writer, value) => {
    if (value === undefined) {
      writer.nil()
    } else {
      writeTicket(writer, value)
    }
  },
  read: reader => {
    if (reader.nil()) return undefined
    return readTicket(reader)
  },
  toPlain: value => value === undefined ? undefined : ticketToPlain(value),
  fromPlain: (value, path) => value === undefined || value === null ? undefined : ticketFromPlain(value, path),
}

const openTicketCodec: Codec<OpenTicket> = {
  write: writeOpenTicket,
  read: readOpenTicket,
  toPlain: openTicketToPlain,
  fromPlain: openTicketFromPlain,
}

const ticketCodec: Codec<Ticket> = {
  write: writeTicket,
  read: readTicket,
  toPlain: ticketToPlain,
  fromPlain: ticketFromPlain,
}

function writeGetTicket(writer: Writer, value: GetTicket): void {
  writer.map(1)
  writer.key(ticketIdKey)
  writer.string(value.ticketId)
}

function readGetTicket(reader: Reader): GetTicket {
  if (reader.map() !== 1) throw reader.mismatch
  reader.expect(ticketIdKey)
  const ticketId = reader.string()
  return new GetTicket(ticketId)
}

function getTicketToPlain(value: GetTicket): unknown {
  return { ticketId: value.ticketId }
}

function getTicketFromPlain(value: unknown, path: string): GetTicket {
  const fields = plainObject(value, path)
  const ticketId = plainString(plainField(fields, 'ticketId'), under(path, 'ticketId'))
  return new GetTicket(ticketId)
}

function writeOpenTicket(writer: Writer, value: OpenTicket): void {
  writer.map(2)
  writer.key(subjectKey)
  writer.string(value.subject)
  writer.key(openedByKey)
  writer.string(value.openedBy)
}

function readOpenTicket(reader: Reader): OpenTicket {
  if (reader.map() !== 2) throw reader.mismatch
  reader.expect(subjectKey)
  const subject = reader.string()
  reader.expect(openedByKey)
  const openedBy = reader.string()
  return new OpenTicket(subject, openedBy)
}

function openTicketToPlain(value: OpenTicket): unknown {
  return { subject: value.subject, openedBy: value.openedBy }
}

function openTicketFromPlain(value: unknown, path: string): OpenTicket {
  const fields = plainObject(value, path)
  const subject = plainString(plainField(fields, 'subject'), under(path, 'subject'))
  const openedBy = plainString(plainField(fields, 'openedBy'), under(path, 'openedBy'))
  return new OpenTicket(subject, openedBy)
}

function writeTicket(writer: Writer, value: Ticket): void {
  writer.map(3)
  writer.key(ticketIdKey)
  writer.string(value.ticketId)
  writer.key(subjectKey)
  writer.string(value.subject)
  writer.key(openedByKey)
  writer.string(value.openedBy)
}

function readTicket(reader: Reader): Ticket {
  if (reader.map() !== 3) throw reader.mismatch
  reader.expect(ticketIdKey)
  const ticketId = reader.string()
  reader.expect(subjectKey)
  const subject = reader.string()
  reader.expect(openedByKey)
  const openedBy = reader.string()
  return new Ticket(ticketId, subject, openedBy)
}

function ticketToPlain(value: Ticket): unknown {
  return { ticketId: value.ticketId, subject: value.subject, openedBy: value.openedBy }
}

function ticketFromPlain(value: unknown, path: string): Ticket {
  const fields = plainObject(value, path)
  const ticketId = plainString(plainField(fields, 'ticketId'), under(path, 'ticketId'))
  const subject = plainString(plainField(fields, 'subject'), under(path, 'subject'))
  const openedBy = plainString(plainField(fields, 'openedBy'), under(path, 'openedBy'))
  return new Ticket(ticketId, subject, openedBy)
}

const openedByKey = key('openedBy')
const subjectKey = key('subject')
const ticketIdKey = key('ticketId')

const ticketSchema: JsonSchema = {
  type: 'object',
  properties: { ticketId: { type: 'string' }, subject: { type: 'string' }, openedBy: { type: 'string' } },
  required: ['ticketId', 'subject', 'openedBy'],
  additionalProperties: false,
}
