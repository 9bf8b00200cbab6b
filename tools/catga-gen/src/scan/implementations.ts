import type { HeritageModel, ProjectSources } from '../source/source-model.ts'
import { catgaName } from './catga-symbols.ts'
import { baseOf, type ClassAt } from './class-at.ts'
import { bind, expandAlias, type Meaning, meaningOf, type Scope, type WrittenType } from './types.ts'

/** One of our interfaces that a class implements, itself or through what it extends. */
export interface Implementation {
  readonly name: string
  readonly args: readonly WrittenType[]
  readonly clause: HeritageModel
  /** The file the clause stands in. */
  readonly file: string
}

/** Our interfaces behind a class, nearest first; type parameters of generic bases are filled in. */
export function implementationsOf(start: ClassAt, sources: ProjectSources): readonly Implementation[] {
  const found: Implementation[] = []
  const seen = new Set<object>()
  const visit = (at: ClassAt, scope: Scope): void => {
    if (seen.has(at.declaration)) return
    seen.add(at.declaration)
    for (const clause of at.declaration.implements)
      collect(meaningOf(written(clause, scope), sources), { clause, file: at.file }, sources, found, 0)
    const base = baseOf(at, sources)
    // Catga's own classes implement none of its interfaces.
    if (base !== undefined && catgaName(base) === undefined) visit(base, scopeOfBase(at, scope, base))
  }
  visit(start, bind(start.file, start.declaration.typeParameters, []))
  return found
}

/** What the type parameters of a base mean where a class extends it. */
export function scopeOfBase(at: ClassAt, scope: Scope, base: ClassAt): Scope {
  const args = (at.declaration.extends?.args ?? []).map(type => ({ type, scope }))
  return bind(base.file, base.declaration.typeParameters, args)
}

const written = ({ name, args }: HeritageModel, scope: Scope): WrittenType => ({
  type: { kind: 'name', name, args },
  scope,
})

function collect(
  meaning: Meaning,
  from: Pick<Implementation, 'clause' | 'file'>,
  sources: ProjectSources,
  found: Implementation[],
  depth: number,
): void {
  // An interface that extends itself is an error, but not ours.
  if (depth > 50) return
  const next = (type: WrittenType) => collect(meaningOf(type, sources), from, sources, found, depth + 1)
  if (meaning.kind === 'intersection') meaning.members.forEach(next)
  if (meaning.kind !== 'declared') return
  const { target, args } = meaning
  const { declaration } = target
  const name = catgaName(target)
  if (name !== undefined) {
    if (declaration.kind === 'alias') {
      const expanded = expandAlias(target, args, sources)
      collect(expanded, from, sources, found, depth + 1)
    } else found.push({ name, args, ...from })
    return
  }
  // A user's interface that extends ours.
  if (declaration.kind === 'interface') {
    const scope = bind(target.file, declaration.typeParameters, args)
    for (const clause of declaration.extends) next(written(clause, scope))
  } else if (declaration.kind === 'class' && declaration.extends !== undefined)
    next(written(declaration.extends, bind(target.file, declaration.typeParameters, args)))
}
