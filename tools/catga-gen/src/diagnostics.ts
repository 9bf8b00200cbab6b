import type { Span } from './model/places.ts'

export type Severity = 'error' | 'warning'

/**
 * Every code, what it is called and how severe it is by default. Each has its section in the diagnostics page. `isFixed`:
 * it stays an error, since nothing could be generated without what it asks for, or what is generated would not run.
 */
export const diagnosticCodes = {
  CATGA0001: { severity: 'error', title: 'file that is no TypeScript', isFixed: true },
  CATGA0002: { severity: 'error', title: 'suppression that does not count' },
  CATGA0003: { severity: 'warning', title: 'suppression of nothing' },
  CATGA1001: { severity: 'error', title: 'no handler for a request' },
  CATGA1002: { severity: 'error', title: 'two handlers for one request', isFixed: true },
  CATGA1003: { severity: 'error', title: 'class is not exported', isFixed: true },
  CATGA1004: { severity: 'error', title: 'handler is abstract or still generic', isFixed: true },
  CATGA1005: { severity: 'error', title: 'wire type used twice', isFixed: true },
  CATGA1006: { severity: 'error', title: 'wire type or version is not a literal', isFixed: true },
  CATGA1007: { severity: 'error', title: 'released wire type is gone' },
  CATGA1008: { severity: 'error', title: 'a type of the same name, but not Catga’s' },
  CATGA1009: { severity: 'warning', title: 'wire type that is only a class name' },
  CATGA1010: { severity: 'error', title: 'message extends a concrete message' },
  CATGA1011: { severity: 'error', title: 'two copies of a package of messages' },
  CATGA1012: { severity: 'error', title: 'policy is not a literal' },
  CATGA1013: { severity: 'error', title: 'package that cannot be composed as its manifest says' },
  CATGA2001: { severity: 'error', title: 'handle takes another message than the handler declares' },
  CATGA2002: { severity: 'error', title: 'type that cannot be encoded', isFixed: true },
  CATGA2003: { severity: 'error', title: 'released message changed' },
  CATGA2004: { severity: 'warning', title: 'constructor that decoding does not run' },
  CATGA2005: { severity: 'error', title: 'route that cannot be served', isFixed: true },
  CATGA3001: { severity: 'error', title: 'constructor parameter cannot be wired', isFixed: true },
  CATGA3002: { severity: 'error', title: 'dependency cycle', isFixed: true },
  CATGA3003: { severity: 'error', title: 'singleton holds a scoped dependency', isFixed: true },
  CATGA3004: { severity: 'error', title: 'two services of one name', isFixed: true },
  CATGA3005: { severity: 'warning', title: 'mutable field in a class made for each message' },
  CATGA5002: { severity: 'error', title: 'promise that nobody awaits' },
  CATGA5003: { severity: 'warning', title: 'result that nobody reads' },
  CATGA7001: { severity: 'warning', title: 'blocking call in a handler' },
} as const satisfies Record<
  string,
  { readonly severity: Severity; readonly title: string; readonly isFixed?: true }
>

export type DiagnosticCode = keyof typeof diagnosticCodes

export const isCode = (code: string): code is DiagnosticCode => Object.hasOwn(diagnosticCodes, code)

/** Whether it may be less than an error. */
export const isLowerable = (code: DiagnosticCode): boolean => !('isFixed' in diagnosticCodes[code])

/** Whether somebody may say that it was looked at; of that itself nobody may. */
export const isSuppressible = (code: DiagnosticCode): boolean =>
  isLowerable(code) && code !== 'CATGA0002' && code !== 'CATGA0003'

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
