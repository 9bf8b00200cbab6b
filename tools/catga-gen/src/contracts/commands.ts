import { UsageError } from '../config.ts'
import { writeOutput } from '../write-output.ts'
import { changesOf, nextLock, releasedLock } from './check-contracts.ts'
import { type Lock, printLock } from './lock-file.ts'

/** A compiled program beside its lockfile. */
export interface Contracts {
  readonly locked: Lock
  readonly declared: Lock
  readonly lockFile: string
}

/** What changed since the lockfile was written, a line for each difference. */
export function contractsText({ locked, declared }: Contracts): {
  readonly text: string
  readonly isCompatible: boolean
} {
  needMessages(declared)
  const changes = changesOf(locked, declared)
  const lines = changes.flatMap(({ key, state, differences }) =>
    state === 'new'
      ? [`+ ${key} (draft)`]
      : [
          `~ ${key} (${state})`,
          ...differences.map(({ path, what, isCompatible }) => {
            const mark = isCompatible || state === 'draft' ? 'compatible' : 'INCOMPATIBLE'
            return `    ${path === '' ? 'it' : path} ${what} — ${mark}`
          }),
        ],
  )
  const isCompatible = changes.every(
    each =>
      each.state === 'draft' ||
      each.state === 'new' ||
      each.differences.every(difference => difference.isCompatible),
  )
  return { text: lines.join('\n'), isCompatible }
}

/** Records what the program declares, incompatible changes included. */
export function acceptContracts({ locked, declared, lockFile }: Contracts): void {
  writeOutput(lockFile, printLock(nextLock(locked, declared, true)))
}

/** Releases every draft; says how many there were. */
export function releaseContracts({ locked, declared, lockFile }: Contracts): number {
  const next = nextLock(locked, declared, false)
  writeOutput(lockFile, printLock(releasedLock(next)))
  return [...next.values()].filter(each => each.state === 'draft').length
}

// A program with errors declares nothing that could be compared.
function needMessages(declared: Lock): void {
  if (declared.size === 0)
    throw new UsageError('there is nothing to compare: the program has errors, or declares no messages')
}
