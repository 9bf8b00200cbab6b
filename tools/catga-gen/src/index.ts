export { compile, type Generated, type GenerateOptions } from './compiler.ts'
export { UsageError } from './config.ts'
export {
  type Diagnostic,
  type DiagnosticCode,
  diagnosticCodes,
  type Severity,
} from './diagnostics.ts'
export { check, generate } from './generate.ts'
export type { AppModel } from './model/app-model.ts'
export { type Explanation, explain, formatExplanation } from './report/explain.ts'
export { type Format, formatDiagnostics } from './report/format.ts'
export { type GraphFormat, graph } from './report/graph.ts'
export { formatDiagnostic } from './report/pretty.ts'
