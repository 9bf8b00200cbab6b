import type { CodeFile } from './code-file.ts'

/**
 * What makes an invoker, at the first message of its type. Not an arrow: those are parsed in full whenever the function
 * around them is compiled, which here is the start of the program; others are passed over.
 */
export function emitFactory(file: CodeFile, body: () => void): void {
  file.block('function (call) {', '},', body)
}
