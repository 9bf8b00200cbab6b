import type { Diagnostic } from '../diagnostics.ts'

/** Workflow commands that GitHub shows as annotations of the lines. */
export function formatGithub(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ code, severity, message, help, span }) => {
      const { file, line, column, length } = span
      const place = `file=${property(file)},line=${line},col=${column},endColumn=${column + length}`
      return `::${severity} ${place},title=${code}::${data(`${message}\nhelp: ${help}`)}`
    })
    .join('\n')
}

const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
