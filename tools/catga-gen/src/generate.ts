import { compile, type Generated, type GenerateOptions } from './compiler.ts'
import { nextLock } from './contracts/check-contracts.ts'
import { printLock } from './contracts/lock-file.ts'
import { isCurrent, writeOutput } from './write-output.ts'

/** Compiles and writes. `errors`: nothing was written. */
export function generate(options?: GenerateOptions): Written {
  return writeGenerated(compile(options))
}

export type Written = Generated & { readonly outcome: 'written' | 'unchanged' | 'errors' }

export function writeGenerated(generated: Generated): Written {
  const { text, outFile, lockFile } = generated
  if (text === undefined) return { ...generated, outcome: 'errors' }
  const outcome = writeOutput(outFile, text)
  const lock = lockTextOf(generated)
  const ofLock = lock === undefined ? 'unchanged' : writeOutput(lockFile, lock)
  return { ...generated, outcome: outcome === 'written' ? outcome : ofLock }
}

/** The lockfile after the run; undefined when there is nothing to lock. */
function lockTextOf({ locked, declared }: Generated): string | undefined {
  const next = nextLock(locked, declared, false)
  return next.size === 0 ? undefined : printLock(next)
}

/** Compiles and compares with what is there; never writes. */
export function check(
  options?: GenerateOptions,
): Generated & { readonly outcome: 'current' | 'stale' | 'errors'; readonly staleFile?: string } {
  const generated = compile(options)
  const { text, outFile, lockFile } = generated
  if (text === undefined) return { ...generated, outcome: 'errors' }
  const lock = lockTextOf(generated)
  if (!isCurrent(outFile, text)) return { ...generated, outcome: 'stale', staleFile: outFile }
  if (lock !== undefined && !isCurrent(lockFile, lock))
    return { ...generated, outcome: 'stale', staleFile: lockFile }
  return { ...generated, outcome: 'current' }
}
