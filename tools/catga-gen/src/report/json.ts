import type { Diagnostic } from '../diagnostics.ts'

/** A list of plain objects: code, severity, message, help, file, line, column, length. */
export function formatJson(diagnostics: readonly Diagnostic[]): string {
  const rows = diagnostics.map(({ code, severity, message, help, span }) => {
    const { file, line, column, length } = span
    return { code, severity, message, help, file, line, column, length }
  })
  return JSON.stringify(rows, null, 2)
}
