import { type Diagnostic, diagnostic } from '../../diagnostics.ts'
import type { Program } from '../../model/program.ts'

/** CATGA1008 and CATGA1010: what a class extends is Catga's, and no concrete message. */
export function heritage({ facts, messages }: Program): readonly Diagnostic[] {
  const impostors = facts.impostors.map(({ class: name, name: type, span }) =>
    diagnostic(
      'CATGA1008',
      span,
      `${name} builds on a ${type} that is not Catga's`,
      `import { ${type} } from '@catga/core', or rename the other`,
    ),
  )
  const concrete = facts.messages.flatMap(message => {
    const base = message.bases
      .map(key => messages.get(key))
      .find(each => each !== undefined && !each.isAbstract)
    if (base === undefined) return []
    return [
      diagnostic(
        'CATGA1010',
        message.span,
        `${message.ref.name} extends the concrete message ${base.ref.name}`,
        `make ${base.ref.name} abstract, or share its fields through an interface`,
      ),
    ]
  })
  return [...impostors, ...concrete]
}
