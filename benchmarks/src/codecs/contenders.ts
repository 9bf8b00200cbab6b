import { jsonSerializer, type MessageSerializer } from '@catga/core'
import type { Codec } from '@catga/core/codegen'
import { msgpackSerializer } from '@catga/serialization-msgpack'
import { Decoder, Encoder } from '@msgpack/msgpack'
import avsc from 'avsc'
import { Packr } from 'msgpackr'
import protobuf from 'protobufjs'
import type { OrderCreated, OrderPaid } from './events.ts'
import { createdCodec, paidCodec } from './order-codecs.ts'

export interface Contender<T> {
  encode(value: T): Uint8Array
  decode(bytes: Uint8Array): T
}
export interface Contenders {
  readonly small: Contender<OrderPaid>
  readonly big: Contender<OrderCreated>
}

const both = (make: <T>() => Contender<T>): Contenders => ({ small: make(), big: make() })

const serialized = <T>(serializer: MessageSerializer, codec: Codec<T>): Contender<T> => ({
  encode: value => serializer.encode(codec, value),
  decode: bytes => serializer.decode(codec, bytes),
})

const unchecked = <T>(codec: Codec<T>): Codec<T> => ({ ...codec, fromPlain: value => value as T })

const packr = (options: ConstructorParameters<typeof Packr>[0]): Contenders =>
  both(<T>(): Contender<T> => {
    const codec = new Packr(options)
    return {
      encode: value => codec.pack(value),
      decode: bytes => codec.unpack(bytes as Buffer) as T,
    }
  })

const json: Contenders = both(<T>() => ({
  encode: (value: T) => Buffer.from(JSON.stringify(value)),
  decode: (bytes: Uint8Array) => JSON.parse((bytes as Buffer).toString()) as T,
}))

const msgpack: Contenders = both(<T>(): Contender<T> => {
  const encoder = new Encoder()
  const decoder = new Decoder()
  return { encode: value => encoder.encode(value), decode: bytes => decoder.decode(bytes) as T }
})

const proto = protobuf.parse(`
  syntax = "proto3";
  message Paid { string orderId = 1; string customerId = 2; double amount = 3; string currency = 4;
    int32 itemCount = 5; double paidAt = 6; bool express = 7; }
  message Item { string sku = 1; int32 quantity = 2; double price = 3; }
  message Created { string orderId = 1; string customerId = 2; repeated Item items = 3; double total = 4;
    string currency = 5; string note = 6; string street = 7; string city = 8; string zip = 9;
    double createdAt = 10; bool express = 11; }
`).root
const protobufOf = <T>(name: string): Contender<T> => {
  const type = proto.lookupType(name)
  return {
    encode: value => type.encode(value as protobuf.Message).finish(),
    decode: bytes => type.decode(bytes) as unknown as T,
  }
}

const text = (names: readonly string[]) => names.map(name => ({ name, type: 'string' as const }))
const avroOf = <T>(fields: unknown): Contender<T> => {
  const type = avsc.Type.forSchema({ type: 'record', fields } as avsc.Schema)
  return { encode: value => type.toBuffer(value), decode: bytes => type.fromBuffer(bytes as Buffer) as T }
}
const item = {
  type: 'record',
  fields: [...text(['sku']), { name: 'quantity', type: 'int' }, { name: 'price', type: 'double' }],
}

const catga = msgpackSerializer()
const catgaJson = jsonSerializer()

export const contenders: Readonly<Record<string, Contenders>> = {
  'JSON + Buffer': json,
  'catga msgpack': { small: serialized(catga, paidCodec), big: serialized(catga, createdCodec) },
  'catga JSON': {
    small: serialized(catgaJson, unchecked(paidCodec)),
    big: serialized(catgaJson, unchecked(createdCodec)),
  },
  '@msgpack/msgpack': msgpack,
  'msgpackr standard': packr({ useRecords: false }),
  'msgpackr records': packr({ structures: [] }),
  protobufjs: { small: protobufOf('Paid'), big: protobufOf('Created') },
  avsc: {
    small: avroOf([
      ...text(['orderId', 'customerId']),
      { name: 'amount', type: 'double' },
      ...text(['currency']),
      { name: 'itemCount', type: 'int' },
      { name: 'paidAt', type: 'double' },
      { name: 'express', type: 'boolean' },
    ]),
    big: avroOf([
      ...text(['orderId', 'customerId']),
      { name: 'items', type: { type: 'array', items: item } },
      { name: 'total', type: 'double' },
      ...text(['currency', 'note', 'street', 'city', 'zip']),
      { name: 'createdAt', type: 'double' },
      { name: 'express', type: 'boolean' },
    ]),
  },
}
