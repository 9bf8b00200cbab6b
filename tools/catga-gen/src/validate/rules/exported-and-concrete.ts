import { type Diagnostic, diagnostic } from '../../diagnostics.ts'
import type { ClassFact } from '../../model/facts.ts'
import type { Program } from '../../model/program.ts'

/** CATGA1003 and CATGA1004: what generated code names has to be exported, concrete and not generic. */
export function exportedAndConcrete(program: Program): readonly Diagnostic[] {
  const roots = new Set([...program.facts.handlers, ...program.facts.behaviors].map(each => each.class))
  const bases = new Set(program.facts.extended)
  const ofClasses = program.facts.classes.flatMap(fact => {
    if (fact.isAbstract || fact.isGeneric) {
      if (!roots.has(fact.key) || bases.has(fact.key)) return []
      const what = fact.isGeneric ? 'is still generic' : 'is abstract'
      return [
        diagnostic(
          'CATGA1004',
          fact.span,
          `${fact.ref.name} ${what}, and no concrete class extends it`,
          'write a concrete class that extends it, or make it concrete',
        ),
      ]
    }
    return fact.ref.exportName === undefined ? [notExported(fact.ref.name, fact.span)] : []
  })
  const ofMessages = program.facts.messages
    .filter(each => each.ref.exportName === undefined && (program.handlers.get(each.key)?.length ?? 0) > 0)
    .map(each => notExported(each.ref.name, each.span))
  const ofServices = program.facts.classes
    .flatMap(fact => fact.dependencies)
    .flatMap(each =>
      each.kind === 'service' && each.ref.exportName === undefined
        ? [notExported(each.ref.name, each.span)]
        : [],
    )
  return [...ofClasses, ...ofMessages, ...ofServices]
}

function notExported(name: string, span: ClassFact['span']): Diagnostic {
  return diagnostic(
    'CATGA1003',
    span,
    `${name} is not exported`,
    `write \`export\` before ${name}: the generated file imports it`,
  )
}
