import { relative } from 'node:path'
import { type Diagnostic, formatDiagnostic } from './diagnostics.ts'
import type { Generated } from './generate.ts'

/** What a run says, and the exit code that says it too. */
export interface Report {
  readonly out: readonly string[]
  readonly error: readonly string[]
  readonly exitCode: 0 | 1
}

export type Outcome = 'written' | 'unchanged' | 'current' | 'stale' | 'errors'

export function reportOf({
  diagnostics,
  outFile,
  outcome,
}: Generated & { readonly outcome: Outcome }): Report {
  const file = relative(process.cwd(), outFile)
  const error = linesOf(diagnostics)
  switch (outcome) {
    case 'errors':
      return { out: [], error, exitCode: 1 }
    case 'stale':
      return { out: [], error: [...error, `${file} is stale: run catga-gen`], exitCode: 1 }
    case 'current':
    case 'unchanged':
      return { out: [`${file} is up to date`], error, exitCode: 0 }
    case 'written':
      return { out: [`${file} written`], error, exitCode: 0 }
  }
}

function linesOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  const errors = diagnostics.filter(each => each.severity === 'error').length
  const sum = errors > 0 ? [`${errors} ${errors === 1 ? 'error' : 'errors'}; nothing was written`] : []
  return [...diagnostics.map(formatDiagnostic), ...sum]
}

export function print({ out, error }: Report): void {
  for (const line of error) console.error(line)
  for (const line of out) console.log(line)
}
