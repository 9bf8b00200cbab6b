import { type Diagnostic, diagnostic } from '../../diagnostics.ts'
import type { MisuseFact } from '../../model/facts.ts'
import type { Program } from '../../model/program.ts'

/** CATGA5002, CATGA5003 and CATGA7001: what a handler calls. */
export function handlerBodies({ facts }: Program): readonly Diagnostic[] {
  return facts.misuses.map(report)
}

function report({ kind, handler, name, span }: MisuseFact): Diagnostic {
  switch (kind) {
    case 'floating':
      return diagnostic(
        'CATGA5002',
        span,
        `${handler} does not wait for ${name}: it may run on after the handler has answered`,
        'write `await` before it and look at the result, or `void` when nobody shall',
      )
    case 'unread':
      return diagnostic(
        'CATGA5003',
        span,
        `nobody reads the result of ${name}: it never throws, so that a failure is lost`,
        'return the result, look at its `ok`, or `unwrap` it',
      )
    case 'blocking':
      return diagnostic(
        'CATGA7001',
        span,
        `${name} blocks the whole process while ${handler} handles one message`,
        'use the asynchronous function',
      )
  }
}
