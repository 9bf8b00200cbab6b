import { type Diagnostic, diagnosticCodes } from '../diagnostics.ts'

/** A SARIF 2.1.0 log, for code scanning. */
export function formatSarif(diagnostics: readonly Diagnostic[], version: string): string {
  const used = [...new Set(diagnostics.map(each => each.code))].sort()
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'catga-gen',
            version,
            rules: used.map(id => ({
              id,
              shortDescription: { text: diagnosticCodes[id].title },
              defaultConfiguration: { level: diagnosticCodes[id].severity },
            })),
          },
        },
        results: diagnostics.map(({ code, severity, message, help, span }) => ({
          ruleId: code,
          ruleIndex: used.indexOf(code),
          level: severity,
          message: { text: `${message}\n${help}` },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: span.file },
                region: {
                  startLine: span.line,
                  startColumn: span.column,
                  endColumn: span.column + span.length,
                },
              },
            },
          ],
        })),
      },
    ],
  }
  return JSON.stringify(log, null, 2)
}
