import type { Diagnostic } from '../diagnostics.ts'

/** The text of one diagnostic: place, code frame, help. */
export function formatDiagnostic({ code, severity, message, help, span }: Diagnostic): string {
  const gutter = String(span.line).length
  return [
    `${span.file}:${span.line}:${span.column} - ${severity} ${code}: ${message}`,
    '',
    `${span.line} | ${span.text}`,
    `${' '.repeat(gutter)} | ${' '.repeat(span.column - 1)}${'~'.repeat(Math.max(1, span.length))}`,
    `  help: ${help}`,
    '',
  ].join('\n')
}

export function formatPretty(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(formatDiagnostic).join('\n')
}
