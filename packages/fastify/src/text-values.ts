import type { JsonSchema } from '@catga/core'
import { resolved } from './schema-reference.ts'

/** A text as the value a schema asks for, or as it is where it is none: the schema then refuses it. */
type Convert = (text: string) => unknown
type Part = Readonly<Record<string, unknown>>

const decimal = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/
const asIs: Convert = text => text

/**
 * Turns the texts of a path or query string into what the schema asks for, strictly: `1` is a number, ` 1` and `0x1` are
 * none, `true` is true and `1` is not. Absent: the schema asks for texts only.
 */
export function textReader(schema: JsonSchema): ((part: Part) => Part) | undefined {
  const readers = new Map<string, (value: unknown) => unknown>()
  for (const [name, property] of Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>)) {
    const reader = readerOf(property, schema)
    if (reader !== undefined) readers.set(name, reader)
  }
  if (readers.size === 0) return undefined
  return part => {
    // No key of a query string means anything but itself.
    const read = Object.create(null) as Record<string, unknown>
    for (const name of Object.keys(part)) {
      const reader = readers.get(name)
      read[name] = reader === undefined ? part[name] : reader(part[name])
    }
    return read
  }
}

function readerOf(property: JsonSchema, root: JsonSchema): ((value: unknown) => unknown) | undefined {
  const schema = resolved(property, root)
  if (schema['type'] === 'array') {
    const item = converterOf((schema['items'] ?? {}) as JsonSchema, root)
    const read = (value: unknown) => (typeof value === 'string' ? item(value) : value)
    return value => (Array.isArray(value) ? value.map(read) : [read(value)])
  }
  const convert = converterOf(schema, root)
  return convert === asIs ? undefined : value => (typeof value === 'string' ? convert(value) : value)
}

function converterOf(given: JsonSchema, root: JsonSchema): Convert {
  const schema = resolved(given, root)
  const literals = 'const' in schema ? [schema['const']] : (schema['enum'] as readonly unknown[] | undefined)
  if (literals !== undefined) return text => literals.find(literal => String(literal) === text) ?? text
  const members = (schema['anyOf'] ?? schema['oneOf']) as readonly JsonSchema[] | undefined
  if (members !== undefined) return firstOf(members.map(member => converterOf(member, root)))
  const types = schema['type']
  return firstOf((Array.isArray(types) ? types : [types]).map(converterFor))
}

function converterFor(type: unknown): Convert {
  if (type === 'number' || type === 'integer')
    return text => (decimal.test(text) && Number.isFinite(Number(text)) ? Number(text) : text)
  if (type === 'boolean') return text => (text === 'true' ? true : text === 'false' ? false : text)
  return asIs
}

/** What the first that converts makes of a text. */
function firstOf(converters: readonly Convert[]): Convert {
  const real = converters.filter(convert => convert !== asIs)
  if (real.length === 0) return asIs
  return text => {
    for (const convert of real) {
      const value = convert(text)
      if (typeof value !== 'string') return value
    }
    return text
  }
}
