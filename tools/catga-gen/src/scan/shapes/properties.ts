import type { Literal } from '../../model/shape.ts'
import type { ClassModel, HeritageModel, TypeModel, ValueModel } from '../../source/source-model.ts'
import { type Followed, follow, type Placed, type Property, type Scope, type ShapeHost } from './scope.ts'

/** The properties of an object type; undefined when it is none, or has keys that syntax does not tell. */
export function propertiesOf(placed: Placed, host: ShapeHost): readonly Property[] | undefined {
  return propertiesOfFollowed(follow(placed, host), host)
}

export function propertiesOfFollowed(followed: Followed, host: ShapeHost): readonly Property[] | undefined {
  switch (followed.kind) {
    case 'unknown':
      return undefined
    case 'builtin':
      return ofUtility(followed.name, followed.args, host)
    case 'declared': {
      const { declaration, scope } = followed
      if (declaration.kind === 'class') return fieldsOf(declaration, scope, host)
      if (declaration.kind === 'enum') return undefined
      const inherited = declaration.extends.flatMap(base => propertiesOf(typeOf(base, scope), host) ?? [])
      const own = propertiesOf({ type: declaration.type, scope }, host)
      return own === undefined ? undefined : merge(inherited, own)
    }
    case 'type': {
      const { type, scope } = followed.placed
      if (type.kind === 'object')
        return type.properties
          .filter(each => !each.isMethod)
          .map(({ name, type: value, isOptional, span }) => ({
            name,
            value: value && { type: value, scope },
            isOptional,
            isLoose: false,
            span,
            access: 'public',
          }))
      if (type.kind !== 'intersection') return undefined
      const parts = type.members.map(member => propertiesOf({ type: member, scope }, host))
      return parts.every(each => each !== undefined) ? merge(...parts) : undefined
    }
  }
}

/** The fields of a class, its bases' first. A base of Catga's own has none. */
export function fieldsOf(declaration: ClassModel, scope: Scope, host: ShapeHost): readonly Property[] {
  const base = declaration.extends && follow(typeOf(declaration.extends, scope), host)
  const inherited =
    base?.kind === 'declared' && base.declaration.kind === 'class'
      ? fieldsOf(base.declaration, base.scope, host)
      : []
  const own = declaration.fields.map(
    ({ name, type, isOptional, isParameter, span, access }): Property => ({
      name,
      value: type && { type, scope },
      isOptional,
      isLoose: isOptional && isParameter,
      span,
      access,
    }),
  )
  return merge(inherited, own)
}

const typeOf = ({ name, args }: HeritageModel, scope: Scope): Placed => ({
  type: { kind: 'name', name, args },
  scope,
})

function merge(...lists: readonly (readonly Property[])[]): readonly Property[] {
  const found = new Map<string, Property>()
  for (const property of lists.flat()) found.set(property.name, property)
  return [...found.values()]
}

function ofUtility(name: string, args: readonly Placed[], host: ShapeHost): readonly Property[] | undefined {
  const [first, second] = args
  if (first === undefined) return undefined
  switch (name) {
    case 'Partial':
      return propertiesOf(first, host)?.map(each => ({ ...each, isOptional: true }))
    case 'Required':
      return propertiesOf(first, host)?.map(each => ({ ...each, isOptional: false }))
    case 'Readonly':
      return propertiesOf(first, host)
    case 'Pick':
    case 'Omit': {
      const keys = second && literalsOf(second, host)
      if (keys === undefined) return undefined
      return propertiesOf(first, host)?.filter(each => keys.includes(each.name) === (name === 'Pick'))
    }
    case 'Record': {
      const keys = literalsOf(first, host)
      if (keys === undefined || second === undefined) return undefined
      return keys.map(key => ({
        name: String(key),
        value: second,
        isOptional: false,
        isLoose: false,
        span: undefined,
        access: 'public',
      }))
    }
    default:
      return undefined
  }
}

/** The type of one property: `T['name']`. */
export function memberOf(object: Placed, index: TypeModel, host: ShapeHost): Placed | undefined {
  if (index.kind === 'literal')
    return propertiesOf(object, host)?.find(each => each.name === String(index.value))?.value
  if (index.kind !== 'keyword' || index.name !== 'number') return undefined
  const followed = follow(object, host)
  if (followed.kind === 'builtin' && /^(Readonly)?Array$/.test(followed.name)) return followed.args[0]
  if (followed.kind !== 'type') return undefined
  const { type, scope } = followed.placed
  if (type.kind === 'array') return { type: type.item, scope }
  if (type.kind === 'tuple')
    return { type: { kind: 'union', members: type.items.map(each => each.type) }, scope }
  return undefined
}

/** The literals of a union of nothing else; undefined for any other type. */
export function literalsOf(placed: Placed, host: ShapeHost): readonly Literal[] | undefined {
  const followed = follow(placed, host)
  if (followed.kind === 'builtin') {
    const [first, second] = followed.args
    if (first === undefined || second === undefined) return undefined
    if (followed.name !== 'Exclude' && followed.name !== 'Extract') return undefined
    const all = literalsOf(first, host)
    const some = literalsOf(second, host)
    if (all === undefined || some === undefined) return undefined
    return all.filter(each => some.includes(each) === (followed.name === 'Extract'))
  }
  if (followed.kind !== 'type') return undefined
  const { type, scope } = followed.placed
  switch (type.kind) {
    case 'literal':
      return [type.value]
    case 'union': {
      const parts = type.members.map(member => literalsOf({ type: member, scope }, host))
      return parts.every(each => each !== undefined) ? [...new Set(parts.flat())] : undefined
    }
    case 'keyof': {
      const placedType = { type: type.type, scope }
      const ofConst = type.type.kind === 'typeof' ? constOf(type.type, scope.file, host) : undefined
      if (ofConst?.kind === 'object' && ofConst.isWhole) return Object.keys(ofConst.properties)
      return propertiesOf(placedType, host)?.map(each => each.name)
    }
    case 'member': {
      if (type.object.kind !== 'typeof') return undefined
      const value = constOf(type.object, scope.file, host)
      return value === undefined ? undefined : valuesOf(value, type.index, scope.file, host)
    }
    default:
      return undefined
  }
}

/** `typeof statuses`: the value of the constant. */
function constOf({ name }: TypeModel & { readonly kind: 'typeof' }, file: string, host: ShapeHost) {
  const declaration = host.resolve(file, name)?.declaration
  return declaration?.kind === 'const' ? declaration.value : undefined
}

/** `(typeof statuses)[number]`, `(typeof codes)[keyof typeof codes]`. */
function valuesOf(
  value: ValueModel,
  index: TypeModel,
  file: string,
  host: ShapeHost,
): readonly Literal[] | undefined {
  if (value.kind === 'array') return literalValues(value.items)
  if (value.kind !== 'object' || !value.isWhole) return undefined
  const keys = literalsOf({ type: index, scope: { file, bindings: new Map() } }, host)
  return keys && literalValues(keys.map(each => value.properties[String(each)]))
}

function literalValues(values: readonly (ValueModel | undefined)[]): readonly Literal[] | undefined {
  const found = values.flatMap(each => (each?.kind === 'literal' && each.value !== null ? [each.value] : []))
  return found.length === values.length ? [...new Set(found)] : undefined
}
