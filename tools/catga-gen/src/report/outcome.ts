import { join, relative, sep } from 'node:path'
import type { Diagnostic } from '../diagnostics.ts'
import { type Format, formatDiagnostics } from './format.ts'

/** What a run says, and the exit code that says it too. */
export interface Report {
  readonly out: readonly string[]
  readonly error: readonly string[]
  readonly exitCode: 0 | 1
}

export type Outcome = 'written' | 'unchanged' | 'current' | 'stale' | 'errors'

export interface Run {
  readonly diagnostics: readonly Diagnostic[]
  readonly outFile: string
  /** The file that is not as it should be, when one is stale. */
  readonly staleFile?: string | undefined
  /** The folder that the files of diagnostics are relative to. */
  readonly root: string
  readonly outcome: Outcome
}

/** In a format for machines the diagnostics are all that goes to standard output. */
export function reportOf(run: Run, format: Format, version: string): Report {
  const { outFile, staleFile, outcome } = run
  const diagnostics = fromHere(run)
  const file = relative(process.cwd(), staleFile ?? outFile)
  const isPretty = format === 'pretty'
  const found = isPretty && diagnostics.length === 0 ? [] : [formatDiagnostics(diagnostics, format, version)]
  const said = (line: string, exitCode: 0 | 1): Report =>
    isPretty
      ? exitCode === 0
        ? { out: [line], error: found, exitCode }
        : { out: [], error: [...found, line], exitCode }
      : { out: found.filter(each => each !== ''), error: [line], exitCode }
  switch (outcome) {
    case 'errors': {
      const errors = diagnostics.filter(each => each.severity === 'error').length
      return said(`${errors} ${errors === 1 ? 'error' : 'errors'}; nothing was written`, 1)
    }
    case 'stale':
      return said(`${file} is stale: run catga-gen`, 1)
    case 'current':
    case 'unchanged':
      return said(`${file} is up to date`, 0)
    case 'written':
      return said(`${file} written`, 0)
  }
}

/** Diagnostics with their files as the working directory sees them: whoever reads them stands there. */
function fromHere({ diagnostics, root }: Run): readonly Diagnostic[] {
  return diagnostics.map(each => {
    const file = relative(process.cwd(), join(root, each.span.file)).split(sep).join('/')
    return { ...each, span: { ...each.span, file } }
  })
}

export function print({ out, error }: Report): void {
  for (const line of error) console.error(line)
  for (const line of out) console.log(line)
}
