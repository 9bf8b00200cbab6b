import { type Diagnostic, diagnostic } from '../../diagnostics.ts'
import type { Program } from '../../model/program.ts'

/** CATGA1009: what leaves the process has a name of its own. */
export function namedEvents({ facts }: Program): readonly Diagnostic[] {
  return facts.messages.flatMap(({ isAbstract, isGeneric, isIntegration, wireType, ref, span }) => {
    if (!isIntegration || isAbstract || isGeneric || wireType !== undefined) return []
    return [
      diagnostic(
        'CATGA1009',
        span,
        `${ref.name} leaves the process under its class name: renaming the class would change what others receive`,
        `name it: \`extends IntegrationEvent<'${ref.name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '.').toLowerCase()}'>\``,
      ),
    ]
  })
}
