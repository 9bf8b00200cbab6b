import type { Span } from './model/facts.ts'

export type Severity = 'error' | 'warning'

/** Every code, what it is called and how severe it is by default. Each has its section in the diagnostics page. */
export const diagnosticCodes = {
  CATGA1001: { severity: 'error', title: 'no handler for a request' },
  CATGA1002: { severity: 'error', title: 'two handlers for one request' },
  CATGA1003: { severity: 'error', title: 'class is not exported' },
  CATGA1004: { severity: 'error', title: 'handler is abstract or still generic' },
  CATGA1005: { severity: 'error', title: 'wire type used twice' },
  CATGA1006: { severity: 'error', title: 'wire type or version is not a literal' },
  CATGA1008: { severity: 'error', title: 'a type of the same name, but not Catga’s' },
  CATGA1010: { severity: 'error', title: 'message extends a concrete message' },
  CATGA1012: { severity: 'error', title: 'policy is not a literal' },
  CATGA2001: { severity: 'error', title: 'handle takes another message than the handler declares' },
  CATGA3001: { severity: 'error', title: 'constructor parameter cannot be wired' },
  CATGA3002: { severity: 'error', title: 'dependency cycle' },
  CATGA3003: { severity: 'error', title: 'singleton holds a scoped dependency' },
  CATGA3004: { severity: 'error', title: 'two services of one name' },
} as const satisfies Record<string, { readonly severity: Severity; readonly title: string }>

export type DiagnosticCode = keyof typeof diagnosticCodes

export interface Diagnostic {
  readonly code: DiagnosticCode
  readonly severity: Severity
  readonly message: string
  /** What to do about it. */
  readonly help: string
  readonly span: Span
}

export function diagnostic(
  code: DiagnosticCode,
  span: Span,
  message: string,
  help: string,
  severity: Severity = diagnosticCodes[code].severity,
): Diagnostic {
  return { code, severity, message, help, span }
}

/** Sorted by file and place, so that the same sources print the same text. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const key = ({ span, code, message }: Diagnostic) =>
    `${span.file}\0${String(span.line).padStart(8)}\0${String(span.column).padStart(8)}\0${code}\0${message}`
  return [...diagnostics].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

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
