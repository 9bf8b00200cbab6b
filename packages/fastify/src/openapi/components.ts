import { isDeepStrictEqual } from 'node:util'
import type { JsonSchema } from '@catga/core'
import { definitionsOf, referenceOf } from '../schema-reference.ts'

/** Schemas that more than one place refers to: what parts keep in their own `$defs`, under names of the whole document. */
export class Components {
  private readonly originals = new Map<string, JsonSchema>()
  readonly schemas: Record<string, JsonSchema> = {}

  /** The schema of a part, its definitions moved here and its references pointing here. */
  place(part: JsonSchema): JsonSchema {
    const definitions = definitionsOf(part)
    const names = new Map<string, string>()
    for (const [name, definition] of Object.entries(definitions)) {
      const free = this.nameFor(name, definition)
      names.set(name, free)
      this.originals.set(free, definition)
    }
    for (const [name, definition] of Object.entries(definitions))
      this.schemas[names.get(name) ?? name] = renamed(definition, names) as JsonSchema
    const { $defs: _, ...rest } = part
    return renamed(rest, names) as JsonSchema
  }

  private nameFor(name: string, definition: JsonSchema): string {
    const base = name.replace(/[^A-Za-z0-9._-]/g, '_')
    for (let count = 1; ; count += 1) {
      const candidate = count === 1 ? base : `${base}${count}`
      const taken = this.originals.get(candidate)
      if (taken === undefined || isDeepStrictEqual(taken, definition)) return candidate
    }
  }
}

function renamed(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map(item => renamed(item, names))
  if (typeof value !== 'object' || value === null) return value
  const name = names.get(referenceOf(value as JsonSchema) ?? '')
  if (name !== undefined) return { ...value, $ref: `#/components/schemas/${name}` }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, renamed(item, names)]))
}
