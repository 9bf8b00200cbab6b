import type {
  EnumModel,
  ProjectSources,
  Resolved,
  TypeModel,
  TypeParameterModel,
} from '../source/source-model.ts'
import { catgaName } from './catga-symbols.ts'

/** A type as it is written in one place: in this file, with these type parameters filled in. */
export interface WrittenType {
  readonly type: TypeModel
  readonly scope: Scope
}

export interface Scope {
  readonly file: string
  /** Undefined for a type parameter that nothing is known of. */
  readonly bindings: ReadonlyMap<string, WrittenType | undefined>
}

/** What a type is once names and aliases are followed. */
export type Meaning =
  | { readonly kind: 'declared'; readonly target: Resolved; readonly args: readonly WrittenType[] }
  | { readonly kind: 'union' | 'intersection'; readonly members: readonly WrittenType[] }
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  | { readonly kind: 'other'; readonly text: string }

const deepest = 50
const none: Scope['bindings'] = new Map()

/** Follows aliases down to what they name. Catga's own aliases stay names: it is by name that they are known. */
export function meaningOf({ type, scope }: WrittenType, sources: ProjectSources, depth = 0): Meaning {
  switch (type.kind) {
    case 'literal':
      return { kind: 'literal', value: type.value }
    case 'union':
    case 'intersection':
      return { kind: type.kind, members: type.members.map(each => ({ type: each, scope })) }
    case 'keyword':
      return { kind: 'other', text: type.name }
    case 'typeof':
      return literalOf(type.name, scope, sources)
    case 'name': {
      if (scope.bindings.has(type.name)) {
        const bound = scope.bindings.get(type.name)
        if (bound === undefined || depth > deepest) return { kind: 'other', text: type.name }
        return meaningOf(bound, sources, depth + 1)
      }
      const target = sources.resolve(scope.file, type.name)
      const args = type.args.map(each => ({ type: each, scope }))
      if (target === undefined) return enumMember(type.name, scope, sources)
      return declared(target, args, sources, depth)
    }
    case 'import': {
      const target = sources.resolveImport(scope.file, type.specifier, type.name)
      const args = type.args.map(each => ({ type: each, scope }))
      return target === undefined
        ? { kind: 'other', text: type.name }
        : declared(target, args, sources, depth)
    }
    default:
      return { kind: 'other', text: type.kind === 'computed' ? type.text : type.kind }
  }
}

function declared(
  target: Resolved,
  args: readonly WrittenType[],
  sources: ProjectSources,
  depth: number,
): Meaning {
  const isFollowed = target.declaration.kind === 'alias' && catgaName(target) === undefined
  if (!isFollowed || depth > deepest) return { kind: 'declared', target, args }
  return expandAlias(target, args, sources, depth)
}

export function expandAlias(
  target: Resolved,
  args: readonly WrittenType[],
  sources: ProjectSources,
  depth = 0,
): Meaning {
  if (target.declaration.kind !== 'alias') return { kind: 'declared', target, args }
  const { type, typeParameters } = target.declaration
  return meaningOf({ type, scope: bind(target.file, typeParameters, args) }, sources, depth + 1)
}

/** The scope inside a generic declaration that is given these arguments. */
export function bind(
  file: string,
  parameters: readonly TypeParameterModel[],
  args: readonly WrittenType[],
): Scope {
  if (parameters.length === 0) return { file, bindings: none }
  const bindings = new Map<string, WrittenType | undefined>()
  const scope = { file, bindings }
  parameters.forEach((parameter, index) => {
    const written = parameter.default && { type: parameter.default, scope }
    bindings.set(parameter.name, args[index] ?? written)
  })
  return scope
}

function literalOf(name: string, scope: Scope, sources: ProjectSources): Meaning {
  const declaration = sources.resolve(scope.file, name)?.declaration
  if (
    declaration?.kind === 'const' &&
    declaration.value.kind === 'literal' &&
    declaration.value.value !== null
  )
    return { kind: 'literal', value: declaration.value.value }
  return { kind: 'other', text: `typeof ${name}` }
}

function enumMember(name: string, scope: Scope, sources: ProjectSources): Meaning {
  const dot = name.lastIndexOf('.')
  const owner = dot < 0 ? undefined : sources.resolve(scope.file, name.slice(0, dot))?.declaration
  const value = owner?.kind === 'enum' ? enumMemberValue(owner, name.slice(dot + 1)) : undefined
  return value === undefined ? { kind: 'other', text: name } : { kind: 'literal', value }
}

const enumMemberValue = ({ members, values }: EnumModel, member: string): string | number | undefined =>
  values[members.indexOf(member)]
