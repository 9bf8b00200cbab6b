import type { JsonSchema } from '@catga/core'

const prefix = '#/$defs/'

/** The name a schema refers to in the `$defs` of its root, where it is a reference. */
export function referenceOf(schema: JsonSchema): string | undefined {
  const reference = schema['$ref']
  return typeof reference === 'string' && reference.startsWith(prefix)
    ? reference.slice(prefix.length)
    : undefined
}

/** What the root of a schema defines for others of its places. */
export function definitionsOf(root: JsonSchema): Readonly<Record<string, JsonSchema>> {
  return (root['$defs'] ?? {}) as Readonly<Record<string, JsonSchema>>
}

/** The schema itself, or what it refers to. */
export function resolved(schema: JsonSchema, root: JsonSchema): JsonSchema {
  const seen = new Set<string>()
  let current = schema
  for (let name = referenceOf(current); name !== undefined && !seen.has(name); name = referenceOf(current)) {
    seen.add(name)
    current = definitionsOf(root)[name] ?? {}
  }
  return current
}
