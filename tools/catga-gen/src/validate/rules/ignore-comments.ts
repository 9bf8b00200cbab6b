import { type Diagnostic, diagnostic, isCode, isSuppressible } from '../../diagnostics.ts'
import type { IgnoreFact } from '../../model/facts.ts'
import type { Program } from '../../model/program.ts'

/** CATGA0002: a comment that suppresses names codes that exist and may be suppressed, and says why. */
export function ignoreComments({ facts }: Program): readonly Diagnostic[] {
  return facts.ignores.flatMap(each =>
    problemsOf(each).map(([what, help]) => diagnostic('CATGA0002', each.span, what, help)),
  )
}

const form = (codes: readonly string[]): string =>
  `write \`// catga-ignore ${codes.join(', ')} -- why it is meant so\``

type Problem = readonly [what: string, help: string]

function problemsOf({ codes, reason }: IgnoreFact): readonly Problem[] {
  if (codes.length === 0) return [['this comment names no code, and suppresses nothing', form(['CATGA1009'])]]
  if (reason === '') return [[`${codes.join(' and ')} cannot be suppressed without a reason`, form(codes)]]
  return codes.flatMap((code): readonly Problem[] => {
    if (!isCode(code)) return [[`there is no diagnostic ${code}`, 'name one that there is']]
    if (isSuppressible(code)) return []
    return [[`${code} cannot be suppressed`, 'mend what it is about, and remove this comment']]
  })
}
