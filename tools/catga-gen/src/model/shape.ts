import type { Ref } from './places.ts'

// What a value looks like on the wire: the description that codecs, schemas and the lockfile are made of.

export type Shape =
  | { readonly kind: 'string' | 'number' | 'boolean' | 'bigint' | 'date' | 'bytes' }
  | { readonly kind: 'literal'; readonly values: readonly Literal[] }
  | { readonly kind: 'enum'; readonly ref: Ref; readonly members: readonly EnumMember[] }
  | { readonly kind: 'nullable'; readonly shape: Shape }
  | { readonly kind: 'array' | 'set'; readonly item: Shape }
  | { readonly kind: 'map'; readonly key: Shape; readonly value: Shape }
  | { readonly kind: 'record'; readonly value: Shape }
  | { readonly kind: 'tuple'; readonly items: readonly Shape[]; readonly optional: number }
  /** An object or a union: `key` of a {@link NamedShape}. */
  | { readonly kind: 'named'; readonly key: string }

export type Literal = string | number | boolean

export interface EnumMember {
  readonly name: string
  readonly value: string | number
}

export type NamedShape = ObjectShape | UnionShape

interface Named {
  /** Unique in a program, the same for the same sources. */
  readonly key: string
  /** What its functions are named after. */
  readonly name: string
  /** How generated code writes the type; undefined: it is spelled out. */
  readonly type: { readonly ref: Ref; readonly args: readonly Shape[] } | undefined
}

export interface ObjectShape extends Named {
  readonly kind: 'object'
  /** In the order they are written. */
  readonly fields: readonly FieldShape[]
  /** How an instance is made; undefined: an object literal. */
  readonly make: 'constructor' | 'assign' | undefined
}

export interface FieldShape {
  readonly name: string
  readonly shape: Shape
  /**
   * `optional`: the property may be absent. `undefinable`: it is there, and may hold undefined. `loose`: either. On the
   * wire all three are absent.
   */
  readonly presence: 'required' | 'optional' | 'undefinable' | 'loose'
}

export interface UnionShape extends Named {
  readonly kind: 'union'
  /** Each of another kind of JSON value, or objects told apart by `discriminant`. */
  readonly members: readonly Shape[]
  /** A field that holds another literal in each of the objects among the members. */
  readonly discriminant: string | undefined
}

/** Keys of the named shapes that a shape mentions itself. */
export function keysIn(shape: Shape): readonly string[] {
  switch (shape.kind) {
    case 'named':
      return [shape.key]
    case 'nullable':
      return keysIn(shape.shape)
    case 'array':
    case 'set':
      return keysIn(shape.item)
    case 'map':
      return [...keysIn(shape.key), ...keysIn(shape.value)]
    case 'record':
      return keysIn(shape.value)
    case 'tuple':
      return shape.items.flatMap(keysIn)
    default:
      return []
  }
}

/** Keys of all named shapes that a shape leads to. */
export function reachable(shape: Shape, named: ReadonlyMap<string, NamedShape>): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (each: Shape): void => {
    for (const key of keysIn(each)) {
      const target = named.get(key)
      if (target === undefined || found.has(key)) continue
      found.add(key)
      if (target.kind === 'union') target.members.forEach(visit)
      else for (const field of target.fields) visit(field.shape)
    }
  }
  visit(shape)
  return found
}

/** Keys of the named shapes that the fast reader of a shape calls: those that it does not read as a whole first. */
export function keysRead(shape: Shape): readonly string[] {
  switch (shape.kind) {
    case 'named':
      return [shape.key]
    case 'nullable':
      return keysRead(shape.shape)
    case 'array':
      return keysRead(shape.item)
    default:
      return []
  }
}
