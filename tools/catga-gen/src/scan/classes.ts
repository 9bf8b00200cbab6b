import type { ClassFact, DependencyFact, Lifetime, LiteralFact } from '../model/facts.ts'
import type { Ref } from '../model/places.ts'
import type { ParameterModel, ProjectSources } from '../source/source-model.ts'
import { catgaName, providedTypes } from './catga-symbols.ts'
import { asClass, type ClassAt, chainOf, keyOf, refOf } from './class-at.ts'
import type { Composition } from './compose.ts'
import { type Target, targetOf } from './dependency-target.ts'
import { isDeclaration } from './is-declaration.ts'
import { staticOf, stringFact } from './values.ts'

const lifetimes: readonly string[] = ['singleton', 'scoped', 'transient']

/** What the wiring has to know of a class to construct it. `follow` is told every class it needs in turn. */
export function scanClass(
  at: ClassAt,
  root: string,
  sources: ProjectSources,
  composition: Pick<Composition, 'classes' | 'refs'>,
  follow: (needed: ClassAt) => void,
): ClassFact {
  const { declaration } = at
  const composed = composition.classes.get(keyOf(at))
  // A declaration does not show the values of parameters and statics.
  const told = composed !== undefined && isDeclaration(at.file) ? composed.entry : undefined
  const chain = chainOf(at, sources)
  const owner = chain.find(each => each.declaration.constructor !== undefined)
  const parameters = owner?.declaration.constructor?.parameters ?? []
  return {
    key: keyOf(at),
    ref: composed?.ref ?? refOf(at, root, sources),
    isAbstract: declaration.isAbstract,
    isGeneric: declaration.typeParameters.length > 0,
    lifetime:
      told === undefined
        ? lifetimeOf(at, sources)
        : told.lifetime && { value: told.lifetime, span: declaration.span },
    dependencies: dependenciesOf(parameters, owner ?? at, root, sources, composition, follow),
    arity: told?.arity ?? (declaration.constructor === undefined ? 0 : arityOf(parameters)),
    isDisposable: chain.some(each => isDisposable(each)),
    // A package's were looked at where it was made.
    mutableFields: declaration.fields
      .filter(each => composed === undefined && !each.isReadonly)
      .map(({ name, span }) => ({ name, span })),
    span: declaration.span,
  }
}

// A class without a constructor of its own has length 0, whatever its base takes.
function arityOf(parameters: readonly ParameterModel[]): number {
  const end = parameters.findIndex(each => each.hasInitializer || each.isRest)
  return end === -1 ? parameters.length : end
}

function dependenciesOf(
  parameters: readonly ParameterModel[],
  owner: ClassAt,
  root: string,
  sources: ProjectSources,
  composition: Pick<Composition, 'classes' | 'refs'>,
  follow: (needed: ClassAt) => void,
): readonly DependencyFact[] {
  const found = parameters.map(each => dependencyOf(each, owner, root, sources, composition, follow))
  const mayMiss = (each: ParameterModel | undefined) =>
    each !== undefined && (each.isOptional || each.hasInitializer || each.isRest)
  // Trailing parameters that may be left out are left out when they cannot be wired.
  let end = found.length
  while (end > 0 && found[end - 1]?.kind === 'unwirable' && mayMiss(parameters[end - 1])) end -= 1
  return found.slice(0, end)
}

function dependencyOf(
  parameter: ParameterModel,
  owner: ClassAt,
  root: string,
  sources: ProjectSources,
  composition: Pick<Composition, 'classes' | 'refs'>,
  follow: (needed: ClassAt) => void,
): DependencyFact {
  const { type, typeText, name, span } = parameter
  const unwirable = (why: string): DependencyFact => ({
    kind: 'unwirable',
    parameter: name,
    type: typeText ?? 'nothing',
    why,
    span,
  })
  if (type === undefined) return unwirable('it has no type')
  const target = targetOf(type, owner, sources)
  if (target === undefined) return unwirable('only a named class, interface or type can be wired')
  const ours = catgaName(target.found)
  if (ours !== undefined) {
    if ((providedTypes as readonly string[]).includes(ours)) return { kind: 'catga', type: ours }
    return unwirable(`${ours} is Catga's, but nothing a constructor can ask for`)
  }
  const isGeneric = type.kind === 'name' && type.args.length > 0
  const needed = asClass(target.found)
  if (needed !== undefined && (isConstructed(needed, isGeneric) || composition.classes.has(keyOf(needed)))) {
    follow(needed)
    return { kind: 'class', key: keyOf(needed), span }
  }
  if (isGeneric)
    return unwirable('a generic type has no name of its own: declare `type X = …` or an interface for it')
  const known = composition.refs.get(keyOf(target.found))
  // A file inside of a package is no place to import from: only what a manifest names has an entry.
  if (known === undefined && isDeclaration(owner.file) && target.specifier?.startsWith('.') !== false)
    return unwirable('the package that asks for it does not export it')
  return serviceOf(target, known, root, sources, span)
}

function serviceOf(
  { found, specifier, imported }: Target,
  known: Ref | undefined,
  root: string,
  sources: ProjectSources,
  span: ClassFact['span'],
): DependencyFact {
  const ref = known ?? refOf(found, root, sources, specifier, imported)
  const key = 'specifier' in ref.module ? `${ref.module.specifier}#${ref.exportName}` : keyOf(found)
  return { kind: 'service', key, ref, span }
}

function isConstructed({ file, declaration }: ClassAt, isGeneric: boolean): boolean {
  const isOwn = !file.includes('/node_modules/') && !/\.d\.([^/]*\.)?[cm]?ts$/.test(file)
  return isOwn && !declaration.isAbstract && !isGeneric && declaration.typeParameters.length === 0
}

function lifetimeOf(at: ClassAt, sources: ProjectSources): LiteralFact<Lifetime> | undefined {
  const property = staticOf(at, 'lifetime')
  if (property === undefined) return undefined
  const { value, span } = stringFact(property, at.file, sources)
  return { value: value !== undefined && lifetimes.includes(value) ? (value as Lifetime) : undefined, span }
}

function isDisposable({ declaration: { methods, fields } }: ClassAt): boolean {
  return [...methods, ...fields.map(each => each.name)].some(each =>
    /^\[Symbol\.(async)?[dD]ispose\]$/.test(each),
  )
}
