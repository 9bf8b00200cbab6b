import { create, fromBinary, toBinary } from '@bufbuild/protobuf'
import { jsonSerializer, type MessageSerializer } from '@catga/core'
import { codecOf } from '@catga/core/adapter'
import { msgpackSerializer } from '@catga/serialization-msgpack'
import { Decoder, Encoder } from '@msgpack/msgpack'
import avsc from 'avsc'
import { Packr } from 'msgpackr'
import type protobuf from 'protobufjs'
import { createCatga } from '../app/catga.gen.ts'
import { PaidOrder, PlacedOrder } from './messages.ts'
import { avroSchema, protobufEsType, protobufjsType } from './schemas.ts'

/** Values of type `V` ↔ bytes. */
export interface Contender<V = unknown> {
  /** An event as an application that uses this codec holds it. Not measured. */
  prepare(event: PaidOrder | PlacedOrder): V
  encode(value: V): Uint8Array
  decode(bytes: Uint8Array): V
}
export interface Contenders {
  readonly small: Contender
  readonly big: Contender
}

const plain = (event: PaidOrder | PlacedOrder): object => ({ ...event })
const both = (make: () => Contender): Contenders => ({ small: make(), big: make() })

const silent = { debug() {}, info() {}, warn() {}, error() {} }
const catga = await createCatga({ logger: silent })

const catgaOf = (serializer: MessageSerializer): Contenders => {
  const of = (type: typeof PaidOrder | typeof PlacedOrder): Contender => {
    const codec = codecOf<PaidOrder | PlacedOrder>(catga, type)
    if (codec === undefined) throw new Error(`${type.name} has no codec`)
    return {
      prepare: event => event,
      encode: value => serializer.encode(codec, value as PaidOrder | PlacedOrder),
      decode: bytes => serializer.decode(codec, bytes),
    }
  }
  return { small: of(PaidOrder), big: of(PlacedOrder) }
}

const packr = (options: ConstructorParameters<typeof Packr>[0]): Contenders =>
  both(() => {
    const codec = new Packr(options)
    return {
      prepare: plain,
      encode: value => codec.pack(value),
      decode: bytes => codec.unpack(bytes as Buffer) as unknown,
    }
  })

const json: Contenders = both(() => ({
  prepare: plain,
  encode: value => Buffer.from(JSON.stringify(value)),
  decode: bytes => JSON.parse((bytes as Buffer).toString()) as unknown,
}))

const msgpack: Contenders = both(() => {
  const encoder = new Encoder()
  const decoder = new Decoder()
  return { prepare: plain, encode: value => encoder.encode(value), decode: bytes => decoder.decode(bytes) }
})

const protobufjsOf = (name: 'Paid' | 'Placed'): Contender => {
  const type = protobufjsType(name)
  return {
    prepare: plain,
    encode: value => type.encode(value as protobuf.Message).finish(),
    decode: bytes => type.decode(bytes),
  }
}
const protobufEsOf = (name: 'Paid' | 'Placed'): Contender => {
  const type = protobufEsType(name)
  return {
    prepare: event => create(type, plain(event) as never),
    encode: value => toBinary(type, value as never),
    decode: bytes => fromBinary(type, bytes),
  }
}
const avroOf = (name: 'Paid' | 'Placed'): Contender => {
  const type = avsc.Type.forSchema(avroSchema(name))
  return {
    prepare: plain,
    encode: value => type.toBuffer(value),
    decode: bytes => type.fromBuffer(bytes as Buffer) as unknown,
  }
}

export const contenders: Readonly<Record<string, Contenders>> = {
  'JSON + Buffer': json,
  'catga msgpack': catgaOf(msgpackSerializer()),
  'catga JSON': catgaOf(jsonSerializer()),
  '@msgpack/msgpack': msgpack,
  'msgpackr standard': packr({ useRecords: false }),
  'msgpackr records': packr({ structures: [] }),
  'protobuf-es': { small: protobufEsOf('Paid'), big: protobufEsOf('Placed') },
  protobufjs: { small: protobufjsOf('Paid'), big: protobufjsOf('Placed') },
  avsc: { small: avroOf('Paid'), big: avroOf('Placed') },
}
