import { type Diagnostic, diagnostic } from '../../diagnostics.ts'
import { wireTypeOf } from '../../model/build-model.ts'
import type { MessageFact } from '../../model/facts.ts'
import type { Program } from '../../model/program.ts'

const refused: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** CATGA1005 and CATGA1006: a wire type is a literal, and names one class. */
export function wireTypes({ facts }: Program): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  const first = new Map<string, MessageFact>()
  for (const message of facts.messages) {
    if (message.isAbstract || message.isGeneric) continue
    found.push(...literals(message))
    const type = wireTypeOf(message)
    const other = first.get(type)
    if (other === undefined) first.set(type, message)
    else
      found.push(
        diagnostic(
          'CATGA1005',
          message.span,
          `${message.ref.name} has the wire type '${type}', which ${other.ref.name} has too (${other.span.file}:${other.span.line})`,
          "give one of them another `static readonly type = '…'`",
        ),
      )
  }
  return found
}

function literals({ ref, wireType, version }: MessageFact): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  if (wireType !== undefined && wireType.value === undefined)
    found.push(
      diagnostic(
        'CATGA1006',
        wireType.span,
        `the wire type of ${ref.name} is no literal`,
        "write it as a string literal: 'order.created'",
      ),
    )
  if (wireType?.value !== undefined && (wireType.value === '' || refused.has(wireType.value)))
    found.push(
      diagnostic(
        'CATGA1006',
        wireType.span,
        `'${wireType.value}' cannot be a wire type`,
        'choose a name such as order.created',
      ),
    )
  if (version !== undefined && !(Number.isInteger(version.value) && (version.value ?? 0) > 0))
    found.push(
      diagnostic(
        'CATGA1006',
        version.span,
        `the version of ${ref.name} is no positive whole number literal`,
        'write it as `static readonly version = 2`',
      ),
    )
  return found
}
