import { type Diagnostic, diagnostic } from '../../diagnostics.ts'
import type { Program } from '../../model/program.ts'

/** CATGA1001 and CATGA1002: a request has exactly one handler. */
export function handlerCount({ facts, handlers, classes }: Program): readonly Diagnostic[] {
  const sent = new Set(facts.sent)
  return facts.messages.flatMap(message => {
    if (message.kind === 'event' || message.isAbstract || message.isGeneric) return []
    const found = handlers.get(message.key) ?? []
    const { name } = message.ref
    if (found.length === 0) {
      // A package leaves it to others.
      if (facts.published !== undefined) return []
      const isSent = sent.has(message.key)
      if (!isSent && message.ref.exportName === undefined) return []
      return [
        diagnostic(
          'CATGA1001',
          message.span,
          `${name} ${isSent ? 'is sent, but has no handler' : 'has no handler'}`,
          `write a class that implements ${interfaceOf(message.kind)}<${name}> and export it`,
          isSent ? 'error' : 'warning',
        ),
      ]
    }
    return found.slice(1).map(second => {
      const first = classes.get(found[0]?.class ?? '')
      return diagnostic(
        'CATGA1002',
        second.span,
        `${name} has a second handler; the first is ${first?.ref.name} (${first?.span.file}:${first?.span.line})`,
        `keep one: a ${message.kind === 'command' ? 'command' : 'query'} is answered by exactly one handler`,
      )
    })
  })
}

const interfaceOf = (kind: string) =>
  kind === 'command' ? 'CommandHandler' : kind === 'query' ? 'QueryHandler' : 'StreamHandler'
