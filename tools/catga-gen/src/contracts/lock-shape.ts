import type { FieldShape, NamedShape, Shape } from '../model/shape.ts'

// A shape as the lockfile keeps it: what the wire shows of it, without the names of the program's types.

export type LockShape =
  | 'string'
  | 'number'
  | 'boolean'
  | 'bigint'
  | 'date'
  | 'bytes'
  | { readonly literal: readonly (string | number | boolean)[] }
  | { readonly nullable: LockShape }
  | { readonly list: LockShape }
  | { readonly set: LockShape }
  | { readonly map: readonly [LockShape, LockShape] }
  | { readonly record: LockShape }
  | { readonly tuple: readonly LockShape[]; readonly optional: number }
  /** A field that may be absent ends in `?`. */
  | { readonly fields: Readonly<Record<string, LockShape>> }
  | { readonly union: readonly LockShape[] }
  /** The type around it, so many objects and unions further out. */
  | { readonly outer: number }

/** The shape with its names followed. */
export function lockShapeOf(shape: Shape, shapes: ReadonlyMap<string, NamedShape>): LockShape {
  return expand(shape, shapes, [])
}

function expand(shape: Shape, shapes: ReadonlyMap<string, NamedShape>, open: readonly string[]): LockShape {
  const inner = (each: Shape) => expand(each, shapes, open)
  switch (shape.kind) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'bigint':
    case 'date':
    case 'bytes':
      return shape.kind
    case 'literal':
      return { literal: sorted(shape.values) }
    case 'enum':
      return { literal: sorted(shape.members.map(each => each.value)) }
    case 'nullable':
      return { nullable: inner(shape.shape) }
    case 'array':
      return { list: inner(shape.item) }
    case 'set':
      return { set: inner(shape.item) }
    case 'map':
      return { map: [inner(shape.key), inner(shape.value)] }
    case 'record':
      return { record: inner(shape.value) }
    case 'tuple':
      return { tuple: shape.items.map(inner), optional: shape.optional }
    case 'named': {
      const index = open.indexOf(shape.key)
      if (index >= 0) return { outer: open.length - index }
      const target = shapes.get(shape.key)
      if (target === undefined) throw new Error(`no shape ${shape.key} was read`)
      const within = [...open, shape.key]
      if (target.kind === 'union')
        return { union: sortedShapes(target.members.map(each => expand(each, shapes, within))) }
      return { fields: fieldsOf(target.fields, each => expand(each, shapes, within)) }
    }
  }
}

function fieldsOf(
  fields: readonly FieldShape[],
  expandField: (shape: Shape) => LockShape,
): Readonly<Record<string, LockShape>> {
  const entries = fields.map(
    ({ name, shape, presence }) => [presence === 'required' ? name : `${name}?`, expandField(shape)] as const,
  )
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

// The order of a union's members is no part of what it is.
const sorted = <T extends string | number | boolean>(values: readonly T[]): readonly T[] =>
  [...values].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
const sortedShapes = (shapes: readonly LockShape[]): readonly LockShape[] =>
  [...shapes].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
