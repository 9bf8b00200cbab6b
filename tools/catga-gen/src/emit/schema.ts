import { type FieldShape, type NamedShape, type ObjectShape, reachable, type Shape } from '../model/shape.ts'

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** The JSON Schema of shapes. Types that hold themselves are defined once, all others stand where they are used. */
export class SchemaWriter {
  private readonly shapes: ReadonlyMap<string, NamedShape>
  private readonly definitionNames = new Map<string, string>()

  constructor(shapes: readonly NamedShape[]) {
    this.shapes = new Map(shapes.map(each => [each.key, each]))
    const seen = new Map<string, number>()
    for (const { key, name } of shapes) {
      const count = (seen.get(name) ?? 0) + 1
      seen.set(name, count)
      // Two types of one name are told apart by their place in the order of keys.
      this.definitionNames.set(key, count === 1 ? name : `${name}${count}`)
    }
  }

  /** The fields of a message. */
  fieldsOf(shape: Shape | undefined): readonly FieldShape[] {
    const target = shape?.kind === 'named' ? this.shapes.get(shape.key) : undefined
    return target?.kind === 'object' ? target.fields : []
  }

  /** All that the schema of a shape is made from. */
  inputsOf(shape: Shape): readonly unknown[] {
    return [...reachable(shape, this.shapes)].flatMap(key => [
      this.shapes.get(key),
      this.definitionNames.get(key),
    ])
  }

  /** A whole schema, with the definitions it refers to. */
  of(shape: Shape): Json {
    return this.withDefinitions(defs => this.write(shape, defs, []))
  }

  /** A closed object of some fields. */
  ofFields(fields: readonly FieldShape[]): Json {
    return this.withDefinitions(defs => this.object(fields, defs, []))
  }

  private withDefinitions(write: (definitions: Map<string, Json>) => { readonly [key: string]: Json }): Json {
    const definitions = new Map<string, Json>()
    const schema = write(definitions)
    return definitions.size === 0 ? schema : { ...schema, $defs: Object.fromEntries(definitions) }
  }

  private write(
    shape: Shape,
    definitions: Map<string, Json>,
    open: readonly string[],
  ): { readonly [key: string]: Json } {
    const inner = (each: Shape) => this.write(each, definitions, open)
    switch (shape.kind) {
      case 'string':
      case 'number':
      case 'boolean':
        return { type: shape.kind }
      case 'bigint':
        return { type: 'string', pattern: '^-?[0-9]+$' }
      case 'date':
        return { type: 'string', format: 'date-time' }
      case 'bytes':
        return { type: 'string', contentEncoding: 'base64' }
      case 'literal':
        return this.literal(shape.values)
      case 'enum':
        return this.literal(shape.members.map(each => each.value))
      case 'nullable':
        return { anyOf: [inner(shape.shape), { type: 'null' }] }
      case 'array':
        return { type: 'array', items: inner(shape.item) }
      case 'set':
        return { type: 'array', items: inner(shape.item), uniqueItems: true }
      case 'map':
        return { type: 'array', items: tuple([inner(shape.key), inner(shape.value)], 2) }
      case 'record':
        return { type: 'object', additionalProperties: inner(shape.value) }
      case 'tuple':
        return tuple(shape.items.map(inner), shape.items.length - shape.optional)
      case 'named':
        return this.named(shape.key, definitions, open)
    }
  }

  private literal(values: readonly (string | number | boolean)[]): { readonly [key: string]: Json } {
    const types = [...new Set(values.map(each => typeof each))]
    return { ...(types.length === 1 && { type: types[0] as string }), enum: values }
  }

  private named(
    key: string,
    definitions: Map<string, Json>,
    open: readonly string[],
  ): { readonly [key: string]: Json } {
    const shape = this.shapes.get(key)
    if (shape === undefined) throw new Error(`no shape ${key} was read`)
    const name = this.definitionNames.get(key) ?? shape.name
    const reference = { $ref: `#/$defs/${name}` }
    if (definitions.has(name)) return reference
    if (open.includes(key)) {
      // It holds itself: from here on it is defined once.
      definitions.set(name, {})
      definitions.set(name, this.body(shape, definitions, []))
      return reference
    }
    return this.body(shape, definitions, [...open, key])
  }

  private body(
    shape: NamedShape,
    definitions: Map<string, Json>,
    open: readonly string[],
  ): { readonly [key: string]: Json } {
    if (shape.kind === 'object') return this.object((shape as ObjectShape).fields, definitions, open)
    return { anyOf: shape.members.map(each => this.write(each, definitions, open)) }
  }

  private object(
    fields: readonly FieldShape[],
    definitions: Map<string, Json>,
    open: readonly string[],
  ): { readonly [key: string]: Json } {
    const properties = fields.map(each => [each.name, this.write(each.shape, definitions, open)] as const)
    const required = fields.filter(each => each.presence === 'required').map(each => each.name)
    return {
      type: 'object',
      properties: Object.fromEntries(properties),
      ...(required.length > 0 && { required }),
      additionalProperties: false,
    }
  }
}

const tuple = (items: readonly Json[], minItems: number): { readonly [key: string]: Json } => ({
  type: 'array',
  prefixItems: items,
  minItems,
  maxItems: items.length,
})

export type { Json }
