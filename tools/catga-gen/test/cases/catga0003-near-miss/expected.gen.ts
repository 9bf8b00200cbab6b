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
import { Pay, Shipped } from './messages.ts'

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
  fingerprint: '6d9cd27311a61859',
  wire,
  codecs,
}

function wire(_host: Host<CatgaServices>): Wiring {
  return {
    behaviors: [],
    entries: [
      command({ type: 'Pay', version: 1, class: Pay }),
      event({ type: 'Shipped', version: 1, class: Shipped, handlers: [] }, call => () => call.handled),
    ],
  }
}

/** How values become bytes and come back. Called when the first one does. */
function codecs(): readonly MessageCodecs[] {
  return [
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
