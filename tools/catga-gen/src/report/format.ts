import type { Diagnostic } from '../diagnostics.ts'
import { formatGithub } from './github.ts'
import { formatJson } from './json.ts'
import { formatPretty } from './pretty.ts'
import { formatSarif } from './sarif.ts'

export const formats = ['pretty', 'json', 'sarif', 'github'] as const
export type Format = (typeof formats)[number]

export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  format: Format,
  version: string,
): string {
  switch (format) {
    case 'pretty':
      return formatPretty(diagnostics)
    case 'json':
      return formatJson(diagnostics)
    case 'sarif':
      return formatSarif(diagnostics, version)
    case 'github':
      return formatGithub(diagnostics)
  }
}
