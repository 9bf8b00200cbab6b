import type { NamedShape, ObjectShape, Shape } from '../../model/shape.ts'

/** What a shape is on the wire. A bigint is a string in JSON, and a number to many a MessagePack decoder. */
type WireKind = 'a string' | 'a number' | 'a boolean' | 'a list' | 'an object'

/** A field that holds another literal in each object among the members. */
export function discriminantOf(
  members: readonly Shape[],
  named: ReadonlyMap<string, NamedShape>,
): string | undefined {
  const objects = members.map(each => objectOf(each, named)).filter(each => each !== undefined)
  if (objects.length < 2) return undefined
  return objects[0]?.fields
    .map(each => each.name)
    .find(name => {
      const values = objects.map(each => literalsOfField(each, name))
      if (!values.every(each => each !== undefined)) return false
      const all = values.flat()
      return new Set(all).size === all.length
    })
}

/** The first kind that two members share; objects may, when they have a discriminant. */
export function kindsOf(
  members: readonly Shape[],
  named: ReadonlyMap<string, NamedShape>,
  hasDiscriminant: boolean,
): WireKind | undefined {
  const seen = new Set<WireKind>()
  for (const member of members)
    for (const kind of new Set(wireKinds(member, named))) {
      const isFine = kind === 'an object' && hasDiscriminant && objectOf(member, named) !== undefined
      if (seen.has(kind) && !isFine) return kind
      seen.add(kind)
    }
  return undefined
}

export function objectOf(shape: Shape, named: ReadonlyMap<string, NamedShape>): ObjectShape | undefined {
  const target = shape.kind === 'named' ? named.get(shape.key) : undefined
  return target?.kind === 'object' ? target : undefined
}

function literalsOfField({ fields }: ObjectShape, name: string) {
  const field = fields.find(each => each.name === name)
  return field?.presence === 'required' && field.shape.kind === 'literal' ? field.shape.values : undefined
}

function wireKinds(shape: Shape, named: ReadonlyMap<string, NamedShape>): readonly WireKind[] {
  switch (shape.kind) {
    case 'string':
    case 'date':
    case 'bytes':
      return ['a string']
    case 'bigint':
      return ['a string', 'a number']
    case 'number':
      return ['a number']
    case 'boolean':
      return ['a boolean']
    case 'literal':
      return shape.values.map(value => `a ${typeof value}` as WireKind)
    case 'enum':
      return shape.members.map(({ value }) => `a ${typeof value}` as WireKind)
    case 'nullable':
      return wireKinds(shape.shape, named)
    case 'array':
    case 'set':
    case 'map':
    case 'tuple':
      return ['a list']
    case 'record':
      return ['an object']
    case 'named': {
      const target = named.get(shape.key)
      return target?.kind === 'union' ? target.members.flatMap(each => wireKinds(each, named)) : ['an object']
    }
  }
}
