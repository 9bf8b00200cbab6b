// Made by catga-gen. Do not edit: run `catga-gen` to make it again. Commit it: `catga-gen --check` fails when it is stale.

import {
  type Application,
  type Catga,
  type CatgaOptions,
  type Codec,
  type Host,
  type Reader,
  type Wiring,
  type Writer,
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
}

function wire(_host: Host<CatgaServices>): Wiring {
  return {
    behaviors: [],
    entries: [
      command({ type: 'Pay', version: 1, class: Pay, codec: payCodec }),
      event({
        type: 'Shipped',
        version: 1,
        class: Shipped,
        codec: shippedCodec,
        handlers: [],
      }, call => () => call.handled),
    ],
  }
}

const payCodec: Codec<Pay> = {
  write: writePay,
  read: readPay,
  toPlain: payToPlain,
  fromPlain: payFromPlain,
}

const shippedCodec: Codec<Shipped> = {
  write: writeShipped,
  read: readShipped,
  toPlain: shippedToPlain,
  fromPlain: shippedFromPlain,
}

function writePay(writer: Writer, _value: Pay): void {
  writer.map(0)
}

function readPay(reader: Reader): Pay {
  if (reader.map() !== 0) throw reader.mismatch
  return new Pay()
}

function payToPlain(_value: Pay): unknown {
  return {}
}

function payFromPlain(value: unknown, path: string): Pay {
  plainObject(value, path)
  return new Pay()
}

function writeShipped(writer: Writer, _value: Shipped): void {
  writer.map(0)
}

function readShipped(reader: Reader): Shipped {
  if (reader.map() !== 0) throw reader.mismatch
  return new Shipped()
}

function shippedToPlain(_value: Shipped): unknown {
  return {}
}

function shippedFromPlain(value: unknown, path: string): Shipped {
  plainObject(value, path)
  return new Shipped()
}
