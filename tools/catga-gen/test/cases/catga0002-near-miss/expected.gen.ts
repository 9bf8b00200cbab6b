// Made by catga-gen. Do not edit: run `catga-gen` to make it again. Commit it: `catga-gen --check` fails when it is stale.

import {
  type Application,
  type Catga,
  type CatgaOptions,
  type Host,
  type MessageCodecs,
  type Wiring,
  codecsOf,
  command,
  event,
  plainObject,
  startApplication,
} from '@catga/core/codegen'
import { Packed, Paid, Pay, Sent, Shipped } from './messages.ts'

/** What the application needs and the compiler cannot construct: pass it as `services`. */
export type CatgaServices = Record<never, never>

/** What the compiler constructs: a test replaces it through `overrides`. */
export type CatgaOverrides = Record<never, never>

/** Makes the application: all its parts, wired. `start()` it, and `stop()` it at the end. */
export function createCatga(options: CatgaOptions<CatgaServices, CatgaOverrides> = {}): Promise<Catga> {
  return startApplication(application, options)
}

const application: Application<CatgaServices> = {
  codegen: 1,
  fingerprint: '1e769222f86fd7c0',
  wire,
  codecs,
}

function wire(_host: Host<CatgaServices>): Wiring {
  return {
    behaviors: [],
    entries: [
      event({ type: 'Packed', version: 1, class: Packed, handlers: [] }, call => () => call.handled),
      event({ type: 'Paid', version: 1, class: Paid, handlers: [] }, call => () => call.handled),
      command({ type: 'Pay', version: 1, class: Pay }),
      event({ type: 'Sent', version: 1, class: Sent, handlers: [] }, call => () => call.handled),
      event({ type: 'Shipped', version: 1, class: Shipped, handlers: [] }, call => () => call.handled),
    ],
  }
}

/** How values become bytes and come back. Called when the first one does. */
function codecs(): readonly MessageCodecs[] {
  return [
    codecsOf(Packed, {
      write(writer, _value) {
        writer.map(0)
      },
      read(reader) {
        if (reader.map() !== 0) throw reader.mismatch
        return new Packed()
      },
      toPlain(_value) {
        return {}
      },
      fromPlain(value, path) {
        plainObject(value, path)
        return new Packed()
      },
    }),
    codecsOf(Paid, {
      write(writer, _value) {
        writer.map(0)
      },
      read(reader) {
        if (reader.map() !== 0) throw reader.mismatch
        return new Paid()
      },
      toPlain(_value) {
        return {}
      },
      fromPlain(value, path) {
        plainObject(value, path)
        return new Paid()
      },
    }),
    codecsOf(Pay, {
      write(writer, _value) {
        writer.map(0)
      },
      read(reader) {
        if (reader.map() !== 0) throw reader.mismatch
        return new Pay()
      },
      toPlain(_value) {
        return {}
      },
      fromPlain(value, path) {
        plainObject(value, path)
        return new Pay()
      },
    }),
    codecsOf(Sent, {
      write(writer, _value) {
        writer.map(0)
      },
      read(reader) {
        if (reader.map() !== 0) throw reader.mismatch
        return new Sent()
      },
      toPlain(_value) {
        return {}
      },
      fromPlain(value, path) {
        plainObject(value, path)
        return new Sent()
      },
    }),
    codecsOf(Shipped, {
      write(writer, _value) {
        writer.map(0)
      },
      read(reader) {
        if (reader.map() !== 0) throw reader.mismatch
        return new Shipped()
      },
      toPlain(_value) {
        return {}
      },
      fromPlain(value, path) {
        plainObject(value, path)
        return new Shipped()
      },
    }),
  ]
}
