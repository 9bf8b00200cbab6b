import { type Diagnostic, diagnostic, isCode, isSuppressible } from '../diagnostics.ts'
import type { IgnoreFact } from '../model/facts.ts'
import type { Span } from '../model/places.ts'

/** A place where diagnostics of one code were looked at. */
export interface Suppression {
  readonly code: string
  /** As diagnostics name it. */
  readonly file: string
  /** Undefined: the whole file. */
  readonly line: number | undefined
  /** Where it is written. */
  readonly span: Span
}

/** Those that comments ask for, as far as they count; {@link ignoreComments} tells of the others. */
export function suppressionsOf(ignores: readonly IgnoreFact[]): readonly Suppression[] {
  return ignores.flatMap(({ codes, reason, line, span }) =>
    reason === ''
      ? []
      : codes
          .filter(each => isCode(each) && isSuppressible(each))
          .map(code => ({ code, file: span.file, line, span })),
  )
}

export function suppresses({ code, file, line }: Suppression, { code: found, span }: Diagnostic): boolean {
  return code === found && file === span.file && (line === undefined || line === span.line)
}

/** CATGA0003: what suppresses nothing of all that was found. */
export function unusedSuppressions(
  suppressions: readonly Suppression[],
  found: readonly Diagnostic[],
): readonly Diagnostic[] {
  return suppressions
    .filter(each => !found.some(other => suppresses(each, other)))
    .map(({ code, file, line, span }) =>
      diagnostic(
        'CATGA0003',
        span,
        line === undefined
          ? `there is no ${code} in ${file} to suppress`
          : `there is no ${code} at line ${line} to suppress`,
        'remove it: it would hide the next one',
      ),
    )
}
