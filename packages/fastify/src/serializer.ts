import type { JsonSchema } from '@catga/core'
import fastJson from 'fast-json-stringify'
import { definitionsOf, referenceOf } from './schema-reference.ts'

/**
 * Writes plain data as `JSON.stringify` does, faster where it has the shape of the schema. What the schema does not know
 * is written all the same; what it requires and is not there is an error.
 */
export function jsonWriter(schema: JsonSchema): (plain: unknown) => string {
  const $defs = Object.fromEntries(
    Object.entries(definitionsOf(schema)).map(([name, definition]) => [name, exact(definition)]),
  )
  const whole: JsonSchema = { ...exact(schema), $defs }
  return fastJson(whole)
}

/**
 * The schema with all that fast-json-stringify would drop or alter taken out of its hands: it leaves out unknown
 * properties, cuts fractions off integers, and writes null as '', 0, false or {} where no null is foreseen.
 */
function exact(schema: JsonSchema): JsonSchema {
  if (referenceOf(schema) !== undefined) return { $ref: schema['$ref'] }
  const { type, properties, required, items } = schema
  if (type === 'string' || type === 'number' || type === 'boolean') return { type: [type, 'null'] }
  if (type === 'integer') return { type: ['number', 'null'] }
  if (type === 'array' && isSchema(items)) return { type: ['array', 'null'], items: exact(items) }
  if (type !== 'object' || !isSchema(properties)) return {}
  const fields = Object.entries(properties).map(([name, field]) => [name, exact(field as JsonSchema)])
  return {
    type: ['object', 'null'],
    properties: Object.fromEntries(fields),
    additionalProperties: true,
    ...(required !== undefined && { required }),
  }
}

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
