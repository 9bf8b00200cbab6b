import { type Diagnostic, diagnostic } from '../../diagnostics.ts'
import { neededClasses } from '../../model/build-model.ts'
import type { Ref, Span } from '../../model/places.ts'
import type { Program } from '../../model/program.ts'

/** CATGA1003 for a package: what an application constructs, sends or passes in can be imported from it. */
export function published(program: Program): readonly Diagnostic[] {
  const { facts } = program
  if (facts.published === undefined) return []
  const names = new Set(facts.published.map(each => each.key))
  const found = new Map<string, Diagnostic>()
  const need = (key: string, ref: Ref, span: Span) => {
    // What its own module does not export is told of already; what another package exports is not ours.
    if (names.has(key) || ref.exportName === undefined || 'specifier' in ref.module) return
    found.set(
      key,
      diagnostic(
        'CATGA1003',
        span,
        `${ref.name} is not exported by an entry of the package`,
        `export it there: an application imports ${ref.name} from the package`,
      ),
    )
  }
  for (const each of neededClasses(program)) {
    need(each.key, each.ref, each.span)
    for (const dependency of each.dependencies)
      if (dependency.kind === 'service') need(dependency.key, dependency.ref, dependency.span)
  }
  for (const each of facts.messages)
    if (!each.isAbstract && (program.handlers.get(each.key)?.length ?? 0) > 0)
      need(each.key, each.ref, each.span)
  return [...found.values()]
}
