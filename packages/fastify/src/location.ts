import { type BoundEndpoint, CatgaError, type JsonSchema } from '@catga/core'
import type { Fields } from './fields.ts'

const placeholder = /\{([^{}]+)\}/g

/**
 * How the `Location` of a success is filled: from the result, and from the message where the result has no such field.
 * Absent: the endpoint names none. It has no value where one of its fields has none.
 *
 * @throws `INVALID_ARGUMENT` when a placeholder is a field of neither.
 */
export function locationOf(
  endpoint: BoundEndpoint,
  prefix: string,
): ((plain: unknown, fields: Fields) => string | undefined) | undefined {
  const { location, schema, bind, type } = endpoint
  if (location === undefined) return undefined
  const names = [...location.matchAll(placeholder)].map(match => match[1] ?? '')
  const known = new Set([
    ...[schema.result, schema.params, schema.query, schema.body].flatMap(propertiesOf),
    ...Object.keys(bind),
  ])
  const unknown = names.filter(name => !known.has(name))
  if (unknown.length > 0)
    throw new CatgaError(
      'INVALID_ARGUMENT',
      `the location of ${type} names ${unknown.join(', ')}: use fields of its result or of the message itself`,
    )
  // Text, name, text, name, …, text.
  const [start = '', ...rest] = location.split(placeholder)
  return (plain, fields) => {
    let filled = prefix + start
    for (let index = 0; index < rest.length; index += 2) {
      const name = rest[index] as string
      const value = own(plain, name) ?? own(fields, name)
      if (value === undefined || value === null) return undefined
      filled += encodeURIComponent(String(value)) + rest[index + 1]
    }
    return filled
  }
}

const propertiesOf = (schema: JsonSchema | undefined): readonly string[] =>
  Object.keys((schema?.['properties'] ?? {}) as object)

const own = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Fields)[name]
    : undefined
