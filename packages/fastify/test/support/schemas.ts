import type { JsonSchema } from '@catga/core'

export const text = { type: 'string' } as const
export const number = { type: 'number' } as const
export const boolean = { type: 'boolean' } as const
export const bigint = { type: 'string', pattern: '^-?\\d+$' } as const
export const date = { type: 'string', format: 'date-time' } as const
export const list = (items: JsonSchema) => ({ type: 'array', items })

/** A closed object; a field is optional where its name ends in `?`. */
export function object(fields: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const names = Object.keys(fields)
  const required = names.filter(name => !name.endsWith('?'))
  return {
    type: 'object',
    properties: Object.fromEntries(names.map(name => [name.replace('?', ''), fields[name]])),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  }
}
