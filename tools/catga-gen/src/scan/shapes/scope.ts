import type { Ref, Span } from '../../model/places.ts'
import type { Declaration, Resolved, TypeModel, TypeParameterModel } from '../../source/source-model.ts'
import { typeText } from './type-text.ts'

/** What shapes have to know of the files around a type. */
export interface ShapeHost {
  resolve(file: string, name: string): Resolved | undefined
  /** Looks a member of `import('specifier')` up. */
  resolveImport(file: string, specifier: string, name: string): Resolved | undefined
  /** How generated code imports a declaration; undefined when it cannot. */
  ref(resolved: Resolved): Ref | undefined
  /** What the type checker makes of a type that syntax does not tell; undefined: nobody knows. */
  expand(file: string, text: string): TypeModel | undefined
}

/** Where a type is written: the file decides what its names mean, the bindings what its type parameters mean. */
export interface Scope {
  readonly file: string
  readonly bindings: ReadonlyMap<string, Placed>
}

/** A type and where it is written. */
export interface Placed {
  readonly type: TypeModel
  readonly scope: Scope
}

export const scopeOf = (file: string): Scope => ({ file, bindings: new Map() })

/** The scope inside a generic declaration that is used with these arguments. */
export function inside(
  file: string,
  parameters: readonly TypeParameterModel[],
  args: readonly TypeModel[],
  outer: Scope,
): Scope {
  const bindings = new Map<string, Placed>()
  const scope = { file, bindings }
  parameters.forEach((parameter, index) => {
    const arg = args[index]
    if (arg !== undefined) bindings.set(parameter.name, { type: arg, scope: outer })
    else if (parameter.default !== undefined) bindings.set(parameter.name, { type: parameter.default, scope })
  })
  return scope
}

/** A property of an object type, wherever it was declared. */
export interface Property {
  readonly name: string
  readonly value: Placed | undefined
  readonly isOptional: boolean
  /** An optional parameter property: it may also hold undefined. */
  readonly isLoose: boolean
  /** Undefined: where the type is used, since the property is written nowhere. */
  readonly span: Span | undefined
  readonly access: 'public' | 'protected' | 'private' | '#private'
}

/** A type with its names followed: to a declaration with fields, a type of the language, or what is written there. */
export type Followed =
  | { readonly kind: 'type'; readonly placed: Placed }
  | {
      readonly kind: 'declared'
      readonly resolved: Resolved
      readonly declaration: Extract<Declaration, { readonly kind: 'class' | 'interface' | 'enum' }>
      readonly args: readonly Placed[]
      readonly scope: Scope
    }
  | { readonly kind: 'builtin'; readonly name: string; readonly args: readonly Placed[] }
  | { readonly kind: 'unknown'; readonly name: string }

const builtins: ReadonlySet<string> = new Set([
  'Array',
  'ReadonlyArray',
  'Set',
  'ReadonlySet',
  'Map',
  'ReadonlyMap',
  'Record',
  'Date',
  'Uint8Array',
  'Partial',
  'Required',
  'Readonly',
  'Pick',
  'Omit',
  'NonNullable',
  'Exclude',
  'Extract',
])

/** Follows names, aliases and type parameters. `alias` is told each alias on the way, outermost first. */
export function follow(placed: Placed, host: ShapeHost, alias?: (resolved: Resolved) => void): Followed {
  let { type, scope } = placed
  // An alias of itself is an error of the user's compiler: here it only must not run forever.
  for (let steps = 0; steps < 100; steps++) {
    if (type.kind === 'computed') {
      const expanded = expand(placed, { type, scope }, host)
      if (expanded === undefined) return { kind: 'type', placed: { type, scope } }
      ;({ type, scope } = expanded)
      continue
    }
    if (type.kind !== 'name' && type.kind !== 'import') return { kind: 'type', placed: { type, scope } }
    const { args, name } = type
    const outer = scope
    if (type.kind === 'name') {
      const bound = scope.bindings.get(name)
      if (bound !== undefined) {
        ;({ type, scope } = bound)
        continue
      }
    }
    const resolved =
      type.kind === 'name'
        ? host.resolve(scope.file, name)
        : host.resolveImport(scope.file, type.specifier, name)
    const placedArgs = args.map(arg => ({ type: arg, scope: outer }))
    if (resolved === undefined)
      return builtins.has(name) ? { kind: 'builtin', name, args: placedArgs } : { kind: 'unknown', name }
    const { declaration, file } = resolved
    switch (declaration.kind) {
      case 'class':
      case 'interface': {
        const inner = inside(file, declaration.typeParameters, args, outer)
        return { kind: 'declared', resolved, declaration, args: placedArgs, scope: inner }
      }
      case 'enum':
        return { kind: 'declared', resolved, declaration, args: [], scope: outer }
      case 'alias':
        alias?.(resolved)
        scope = inside(file, declaration.typeParameters, args, outer)
        type = declaration.type
        continue
      case 'const':
      case 'other':
        return { kind: 'unknown', name }
    }
  }
  return { kind: 'unknown', name: 'a type that leads back to itself' }
}

/** A computed type as the type checker writes it out: where it stands, or where the alias that holds it is used. */
function expand(used: Placed, written: Placed, host: ShapeHost): Placed | undefined {
  const from = written.scope.bindings.size === 0 ? written : used
  // With a type parameter still open nobody can tell.
  if (from.scope.bindings.size > 0) return undefined
  const text = typeText(from.type)
  const type = text === undefined ? undefined : host.expand(from.scope.file, text)
  return type === undefined || type.kind === 'computed'
    ? undefined
    : { type, scope: scopeOf(from.scope.file) }
}
