import { type Diagnostic, diagnostic } from '../../diagnostics.ts'
import type { Program } from '../../model/program.ts'

/** CATGA2001 and CATGA1012: `handle` takes what the interface names, and the policy can be read. */
export function handledMessage({ facts, classes }: Program): readonly Diagnostic[] {
  return facts.handlers.flatMap(handler => {
    const name = classes.get(handler.class)?.ref.name ?? handler.class
    const found: Diagnostic[] = []
    const declared = handler.messages.map(each => each.text).join(' | ')
    if (handler.mismatch !== undefined)
      found.push(
        diagnostic(
          'CATGA2001',
          handler.mismatch.span,
          `${name} declares ${declared}, but its handle takes ${handler.mismatch.parameter}`,
          `write handle(message: ${declared}): the two classes only look alike`,
        ),
      )
    if (handler.policy !== undefined && handler.policy.keys === undefined)
      found.push(
        diagnostic(
          'CATGA1012',
          handler.policy.span,
          `the policy of ${name} is no object literal`,
          'write `static readonly policy = { … }` with plain keys, or a const that is one',
        ),
      )
    return found
  })
}
