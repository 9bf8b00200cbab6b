import { type Diagnostic, diagnostic } from '../../diagnostics.ts'
import type { Program } from '../../model/program.ts'

/** CATGA2002 and CATGA2004: what leaves the process can be encoded, and comes back as it was. */
export function encodable({ messages, contracts }: Program): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  for (const contract of contracts.values()) {
    const message = messages.get(contract.message)
    if (message === undefined || message.isAbstract || message.isGeneric) continue
    // A result that stays in the process may be anything.
    const ofResult = contract.http === undefined ? [] : contract.resultProblems
    for (const { path, why, help, span } of [...contract.problems, ...ofResult])
      found.push(diagnostic('CATGA2002', span, `${path}: ${why}`, help))
    if (contract.hasActiveConstructor)
      found.push(
        diagnostic(
          'CATGA2004',
          message.span,
          `the constructor of ${message.ref.name} does more than set fields, and is not run when one is decoded`,
          'take the fields as parameter properties and move the rest into a static method that makes one',
        ),
      )
  }
  return unique(found)
}

// A type that several messages hold is reported once, where it is written.
function unique(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>()
  return diagnostics.filter(({ code, span, message }) => {
    const key = `${code} ${span.file}:${span.line}:${span.column} ${message.slice(message.indexOf(':'))}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
