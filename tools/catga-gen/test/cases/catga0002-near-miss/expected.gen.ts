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
}

function wire(_host: Host<CatgaServices>): Wiring {
  return {
    behaviors: [],
    entries: [
      event({
        type: 'Packed',
        version: 1,
        class: Packed,
        codec: packedCodec,
        handlers: [],
      }, call => () => call.handled),
      event({
        type: 'Paid',
        version: 1,
        class: Paid,
        codec: paidCodec,
        handlers: [],
      }, call => () => call.handled),
      command({ type: 'Pay', version: 1, class: Pay, codec: payCodec }),
      event({
        type: 'Sent',
        version: 1,
        class: Sent,
        codec: sentCodec,
        handlers: [],
      }, call => () => call.handled),
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

const packedCodec: Codec<Packed> = {
  write: writePacked,
  read: readPacked,
  toPlain: packedToPlain,
  fromPlain: packedFromPlain,
}

const paidCodec: Codec<Paid> = {
  write: writePaid,
  read: readPaid,
  toPlain: paidToPlain,
  fromPlain: paidFromPlain,
}

const payCodec: Codec<Pay> = {
  write: writePay,
  read: readPay,
  toPlain: payToPlain,
  fromPlain: payFromPlain,
}

const sentCodec: Codec<Sent> = {
  write: writeSent,
  read: readSent,
  toPlain: sentToPlain,
  fromPlain: sentFromPlain,
}

const shippedCodec: Codec<Shipped> = {
  write: writeShipped,
  read: readShipped,
  toPlain: shippedToPlain,
  fromPlain: shippedFromPlain,
}

function writePacked(writer: Writer, _value: Packed): void {
  writer.map(0)
}

function readPacked(reader: Reader): Packed {
  if (reader.map() !== 0) throw reader.mismatch
  return new Packed()
}

function packedToPlain(_value: Packed): unknown {
  return {}
}

function packedFromPlain(value: unknown, path: string): Packed {
  plainObject(value, path)
  return new Packed()
}

function writePaid(writer: Writer, _value: Paid): void {
  writer.map(0)
}

function readPaid(reader: Reader): Paid {
  if (reader.map() !== 0) throw reader.mismatch
  return new Paid()
}

function paidToPlain(_value: Paid): unknown {
  return {}
}

function paidFromPlain(value: unknown, path: string): Paid {
  plainObject(value, path)
  return new Paid()
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

function writeSent(writer: Writer, _value: Sent): void {
  writer.map(0)
}

function readSent(reader: Reader): Sent {
  if (reader.map() !== 0) throw reader.mismatch
  return new Sent()
}

function sentToPlain(_value: Sent): unknown {
  return {}
}

function sentFromPlain(value: unknown, path: string): Sent {
  plainObject(value, path)
  return new Sent()
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
