import { createRequire } from 'node:module'
import type ts from 'typescript'

export type TypeScript = typeof ts

let loaded: TypeScript | undefined

/** The compiler's own TypeScript. Importing it costs more than a run with a warm cache, so only who parses asks for it. */
export function typescript(): TypeScript {
  loaded ??= createRequire(import.meta.url)('typescript') as TypeScript
  return loaded
}
