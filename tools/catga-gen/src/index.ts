export { UsageError } from './config.ts'
export {
  type Diagnostic,
  type DiagnosticCode,
  diagnosticCodes,
  formatDiagnostic,
  type Severity,
} from './diagnostics.ts'
export { check, compile, type Generated, type GenerateOptions, generate } from './generate.ts'
export type { AppModel } from './model/app-model.ts'
