import type { JsonSchema } from '@catga/core'
import fastJson from 'fast-json-stringify'
import { referenceOf, resolved } from './schema-reference.ts'

/**
 * Writes plain data as `JSON.stringify` does, faster where it has the shape of the schema; required fields stand first.
 * What the schema does not know is written all the same; what it requires and is not there is an error.
 */
export function jsonWriter(schema: JsonSchema): (plain: unknown) => string {
  return fastJson(exact(schema, schema, []))
}

/**
 * The schema with all that fast-json-stringify would drop or alter taken out of its hands: it leaves out unknown
 * properties, cuts fractions off integers, and writes null as '', 0, false or {} where no null is foreseen. A type that
 * holds itself goes to `JSON.stringify` from its second level on.
 */
function exact(given: JsonSchema, root: JsonSchema, open: readonly string[]): JsonSchema {
  const reference = referenceOf(given)
  if (reference !== undefined && open.includes(reference)) return {}
  const within = reference === undefined ? open : [...open, reference]
  const { type, properties, required, items } = resolved(given, root)
  if (type === 'string' || type === 'number' || type === 'boolean') return { type: [type, 'null'] }
  if (type === 'integer') return { type: ['number', 'null'] }
  if (type === 'array' && isSchema(items))
    return { type: ['array', 'null'], items: exact(items, root, within) }
  if (type !== 'object' || !isSchema(properties)) return {}
  const fields = Object.entries(properties).map(([name, field]) => [
    name,
    exact(field as JsonSchema, root, within),
  ])
  return {
    type: ['object', 'null'],
    properties: Object.fromEntries(fields),
    additionalProperties: true,
    ...(required !== undefined && { required }),
  }
}

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
