import type { Diagnostic, Severity } from '../diagnostics.ts'
import { type Suppression, suppresses } from './suppressions.ts'

/** Diagnostics as the project wants them: with the severities of its configuration, without what is suppressed. */
export function applyConfig(
  diagnostics: readonly Diagnostic[],
  severity: Readonly<Record<string, Severity | 'off'>>,
  suppressions: readonly Suppression[],
): readonly Diagnostic[] {
  return diagnostics.flatMap(each => {
    if (suppressions.some(other => suppresses(other, each))) return []
    const level = severity[each.code] ?? each.severity
    return level === 'off' ? [] : [{ ...each, severity: level }]
  })
}
