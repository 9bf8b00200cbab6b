import type { Catga, JsonSchema } from '@catga/core'
import { Components } from './components.ts'
import { operationOf } from './operation.ts'
import { problemSchema } from './problem-schema.ts'

/** What a document says of the API as a whole. */
export interface OpenApiOptions {
  /** The name of the API. */
  readonly title: string
  /** Of the API, not of OpenAPI. */
  readonly version: string
  /** Where the plugin is registered. The route of the plugin knows it. */
  readonly prefix?: string | undefined
}

/** An OpenAPI 3.1 document, as plain data. */
export type OpenApiDocument = JsonSchema

/**
 * Describes the endpoints of an application: an operation for each, named by the wire type of its message, tagged by the
 * first segment of its path.
 */
export function openApi(
  { endpoints }: Pick<Catga, 'endpoints'>,
  { title, version, prefix = '' }: OpenApiOptions,
): OpenApiDocument {
  const components = new Components()
  components.place({ $defs: { Problem: problemSchema } })
  const paths: Record<string, Record<string, JsonSchema>> = {}
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:([A-Za-z0-9_]+)(\([^)]*\))?\??/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(endpoint, components) }
  }
  return {
    openapi: '3.1.0',
    info: { title, version },
    ...(prefix !== '' && { servers: [{ url: prefix }] }),
    paths,
    components: { schemas: components.schemas },
  }
}
