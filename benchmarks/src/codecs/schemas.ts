import { createFileRegistry, type DescMessage, fromJson } from '@bufbuild/protobuf'
import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt'
import type avsc from 'avsc'
import protobuf from 'protobufjs'

// The events once more, for the formats that have a schema of their own.

const scalars = {
  string: { avro: 'string', protobuf: 'string', descriptor: 'TYPE_STRING' },
  double: { avro: 'double', protobuf: 'double', descriptor: 'TYPE_DOUBLE' },
  int: { avro: 'int', protobuf: 'int32', descriptor: 'TYPE_INT32' },
  bool: { avro: 'boolean', protobuf: 'bool', descriptor: 'TYPE_BOOL' },
} as const
/** Name → type; `items` is a list of the record of that name. */
type Fields = Readonly<Record<string, keyof typeof scalars | 'items'>>

const records = {
  Item: { sku: 'string', quantity: 'int', price: 'double' },
  Paid: {
    orderId: 'string',
    customerId: 'string',
    amount: 'double',
    currency: 'string',
    itemCount: 'int',
    paidAt: 'double',
    express: 'bool',
  },
  Placed: {
    orderId: 'string',
    customerId: 'string',
    items: 'items',
    total: 'double',
    currency: 'string',
    note: 'string',
    street: 'string',
    city: 'string',
    zip: 'string',
    createdAt: 'double',
    express: 'bool',
  },
} as const satisfies Readonly<Record<string, Fields>>
type RecordName = keyof typeof records

export function avroSchema(name: RecordName): avsc.Schema {
  const fields = Object.entries(records[name] as Fields).map(([field, type]) => ({
    name: field,
    type: type === 'items' ? { type: 'array', items: avroSchema('Item') } : scalars[type].avro,
  }))
  return { type: 'record', name, fields } as avsc.Schema
}

const source = Object.entries(records).map(([name, fields]) => {
  const lines = Object.entries(fields as Fields).map(
    ([field, type], index) =>
      `${type === 'items' ? 'repeated Item' : scalars[type].protobuf} ${field} = ${index + 1};`,
  )
  return `message ${name} { ${lines.join(' ')} }`
})
const root = protobuf.parse(`syntax = "proto3"; ${source.join('\n')}`).root
export const protobufjsType = (name: RecordName): protobuf.Type => root.lookupType(name)

// What its code generator writes holds the same descriptor, encoded.
const registry = createFileRegistry(
  fromJson(FileDescriptorSetSchema, {
    file: [
      {
        name: 'events.proto',
        syntax: 'proto3',
        messageType: Object.entries(records).map(([name, fields]) => ({
          name,
          field: Object.entries(fields as Fields).map(([field, type], index) => ({
            name: field,
            jsonName: field,
            number: index + 1,
            ...(type === 'items'
              ? { label: 'LABEL_REPEATED', type: 'TYPE_MESSAGE', typeName: '.Item' }
              : { label: 'LABEL_OPTIONAL', type: scalars[type].descriptor }),
          })),
        })),
      },
    ],
  }),
)
export function protobufEsType(name: RecordName): DescMessage {
  const type = registry.getMessage(name)
  if (type === undefined) throw new Error(`there is no message ${name}`)
  return type
}
