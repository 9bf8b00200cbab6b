import type { ImpostorFact } from '../model/facts.ts'
import type { ProjectSources } from '../source/source-model.ts'
import { catgaName, handlerInterfaces, messageBases } from './catga-symbols.ts'
import type { ClassAt } from './class-at.ts'

const names: ReadonlySet<string> = new Set([
  ...Object.keys(messageBases),
  ...Object.keys(handlerInterfaces),
  'Behavior',
])

/**
 * Heritage clauses that say a name of ours and mean another's. A declaration that itself builds on ours is no impostor,
 * nor is one of the project's own that carries the name in its own file.
 */
export function scanImpostors(
  { file, declaration }: ClassAt,
  isKnown: boolean,
  sources: ProjectSources,
): readonly ImpostorFact[] {
  if (isKnown) return []
  const clauses = [declaration.extends, ...declaration.implements].filter(each => each !== undefined)
  return clauses.flatMap(clause => {
    const name = clause.name.slice(clause.name.lastIndexOf('.') + 1)
    if (!names.has(name)) return []
    const target = sources.resolve(file, clause.name)
    if (catgaName(target) !== undefined || target?.file === file) return []
    const className = declaration.name === 'default' ? 'a class' : declaration.name
    return [{ class: className, name, span: clause.span }]
  })
}
