import { STATUS_CODES } from 'node:http'
import type { BoundEndpoint, JsonSchema } from '@catga/core'
import { ndjsonType, problemType } from '../media-types.ts'
import type { Components } from './components.ts'

type Place = (part: JsonSchema) => JsonSchema

/** One endpoint as an operation of OpenAPI. */
export function operationOf(endpoint: BoundEndpoint, components: Components): JsonSchema {
  const { type, path, schema } = endpoint
  const place: Place = part => components.place(part)
  const tag = path.split('/')[1]
  const parameters = [
    ...parametersOf(schema.params, 'path', place),
    ...parametersOf(schema.query, 'query', place),
  ]
  return {
    operationId: type,
    ...(tag !== undefined && tag !== '' && !tag.includes(':') && { tags: [tag] }),
    ...(parameters.length > 0 && { parameters }),
    ...(schema.body !== undefined && {
      requestBody: {
        required: requiredOf(schema.body).length > 0,
        content: { 'application/json': { schema: place(schema.body) } },
      },
    }),
    responses: responsesOf(endpoint, place),
  }
}

function parametersOf(part: JsonSchema | undefined, where: 'path' | 'query', place: Place): JsonSchema[] {
  if (part === undefined) return []
  const required = requiredOf(part)
  const properties = (place(part)['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema,
  }))
}

function responsesOf(endpoint: BoundEndpoint, place: Place): JsonSchema {
  const { schema, status, kind, bind, location } = endpoint
  const isStream = kind === 'stream'
  const success = {
    description: isStream ? 'One item a line.' : (STATUS_CODES[status] ?? 'Success'),
    ...(location !== undefined && { headers: { Location: { schema: { type: 'string' } } } }),
    ...(schema.result !== undefined && {
      content: { [isStream ? ndjsonType : 'application/json']: { schema: place(schema.result) } },
    }),
  }
  return {
    [status]: success,
    400: problem('The request is not what the message needs.'),
    ...(Object.keys(bind).length > 0 && { 401: problem('The caller is not authenticated.') }),
    ...(kind === 'query' && { 404: problem('There is no such thing.') }),
    default: problem('The message was refused or failed: see its code.'),
  }
}

const problem = (description: string): JsonSchema => ({
  description,
  content: { [problemType]: { schema: { $ref: '#/components/schemas/Problem' } } },
})

const requiredOf = (schema: JsonSchema): readonly string[] => (schema['required'] ?? []) as readonly string[]
