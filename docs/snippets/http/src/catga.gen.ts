// Made by catga-gen. Do not edit: run `catga-gen` to make it again. Commit it: `catga-gen --check` fails when it is stale.

import {
  type Application,
  type Catga,
  type CatgaOptions,
  type Codec,
  type Host,
  type JsonSchema,
  type MessageCodecs,
  type Reader,
  type Wiring,
  type Writer,
  codecsOf,
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
  codecs,
}

function wire(host: Host<CatgaServices>): Wiring {
  const ticketStore = host.overridden<TicketStore>('ticketStore') ?? host.own(new TicketStore())
  const getTicketHandler =
    host.overridden<GetTicketHandler>('getTicketHandler') ?? host.own(new GetTicketHandler(ticketStore))
  const openTicketHandler =
    host.overridden<OpenTicketHandler>('openTicketHandler') ?? host.own(new OpenTicketHandler(ticketStore))
  return {
    behaviors: [],
    entries: [
      query(
        {
          type: 'GetTicket',
          version: 1,
          class: GetTicket,
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
        function (call) {
          return (message, context) => {
            try {
              return getTicketHandler.handle(message)
            } catch (error) {
              return call.failed(error, context)
            }
          }
        },
      ),
      command(
        {
          type: 'OpenTicket',
          version: 1,
          class: OpenTicket,
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
        function (call) {
          return (message, context) => {
            try {
              return openTicketHandler.handle(message)
            } catch (error) {
              return call.failed(error, context)
            }
          }
        },
      ),
    ],
  }
}

const ticketSchema: JsonSchema = {
  type: 'object',
  properties: { ticketId: { type: 'string' }, subject: { type: 'string' }, openedBy: { type: 'string' } },
  required: ['ticketId', 'subject', 'openedBy'],
  additionalProperties: false,
}

/** How values become bytes and come back. Called when the first one does. */
function codecs(): readonly MessageCodecs[] {
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

  const ticketCodec: Codec<Ticket> = {
    write: writeTicket,
    read: readTicket,
    toPlain: ticketToPlain,
    fromPlain: ticketFromPlain,
  }

  function writeTicket(writer: Writer, value: Ticket): void {
    writer.map(3)
    writer.stringField(ticketIdKey, value.ticketId)
    writer.stringField(subjectKey, value.subject)
    writer.stringField(openedByKey, value.openedBy)
  }

  function readTicket(reader: Reader): Ticket {
    if (reader.map() !== 3) throw reader.mismatch
    const ticketId = reader.stringField(ticketIdKey)
    const subject = reader.stringField(subjectKey)
    const openedBy = reader.stringField(openedByKey)
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

  return [
    codecsOf(
      GetTicket,
      {
        write(writer, value) {
          writer.map(1)
          writer.stringField(ticketIdKey, value.ticketId)
        },
        read(reader) {
          if (reader.map() !== 1) throw reader.mismatch
          const ticketId = reader.stringField(ticketIdKey)
          return new GetTicket(ticketId)
        },
        toPlain(value) {
          return { ticketId: value.ticketId }
        },
        fromPlain(value, path) {
          const fields = plainObject(value, path)
          const ticketId = plainString(plainField(fields, 'ticketId'), under(path, 'ticketId'))
          return new GetTicket(ticketId)
        },
      },
      getTicketResultCodec,
    ),
    codecsOf(
      OpenTicket,
      {
        write(writer, value) {
          writer.map(2)
          writer.stringField(subjectKey, value.subject)
          writer.stringField(openedByKey, value.openedBy)
        },
        read(reader) {
          if (reader.map() !== 2) throw reader.mismatch
          const subject = reader.stringField(subjectKey)
          const openedBy = reader.stringField(openedByKey)
          return new OpenTicket(subject, openedBy)
        },
        toPlain(value) {
          return { subject: value.subject, openedBy: value.openedBy }
        },
        fromPlain(value, path) {
          const fields = plainObject(value, path)
          const subject = plainString(plainField(fields, 'subject'), under(path, 'subject'))
          const openedBy = plainString(plainField(fields, 'openedBy'), under(path, 'openedBy'))
          return new OpenTicket(subject, openedBy)
        },
      },
      ticketCodec,
    ),
  ]
}
