import type { Diagnostic, Severity } from '../diagnostics.ts'

interface Choices {
  readonly severity: Readonly<Record<string, Severity | 'off'>>
  readonly suppress: readonly { readonly code: string; readonly file: string }[]
}

/** Diagnostics as the configuration wants them: with its severities, without what it suppresses. */
export function applyConfig(
  diagnostics: readonly Diagnostic[],
  { severity, suppress }: Choices,
): readonly Diagnostic[] {
  return diagnostics.flatMap(each => {
    if (suppress.some(({ code, file }) => code === each.code && file === each.span.file)) return []
    const level = severity[each.code] ?? each.severity
    return level === 'off' ? [] : [{ ...each, severity: level }]
  })
}
