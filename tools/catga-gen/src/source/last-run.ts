import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import { cacheFolder } from './cache-folder.ts'
import { type ContentGuard, guardContent, hashOf, holds } from './guards.ts'
import { isUnchanged, type Listing } from './listing.ts'

/** All that the outcome of a run depends on: while it holds, the outcome does. */
export interface Inputs {
  readonly contents: readonly ContentGuard[]
  readonly listing: Listing
  /** Paths at which nothing was. */
  readonly absent: readonly string[]
  /** Links in node_modules, and where they lead. */
  readonly links: readonly (readonly [string, string])[]
}

interface Record<T> {
  readonly inputs: Inputs
  readonly outcome: T
}

/** What the last run with these arguments came to, when nothing that it looked at has changed since. */
export function lastRun<T>(tsconfig: string, key: string): T | undefined {
  const store = storeOf(tsconfig, key)
  if (store === undefined || !existsSync(store)) return undefined
  try {
    const { inputs, outcome } = JSON.parse(readFileSync(store, 'utf8')) as Record<T>
    const isSame =
      isUnchanged(inputs.listing) &&
      inputs.absent.every(path => !existsSync(path)) &&
      inputs.links.every(([path, target]) => existsSync(path) && realpathSync(path) === target) &&
      holds(inputs.contents)
    return isSame ? outcome : undefined
  } catch {
    // Half a file, or another's: it tells nothing, and the run is made.
    return undefined
  }
}

/** Keeps what a run came to; `written`: files that hold what it wrote or compared with. */
export function keepRun<T>(
  tsconfig: string,
  key: string,
  inputs: Inputs,
  written: readonly string[],
  outcome: T,
): void {
  const store = storeOf(tsconfig, key)
  if (store === undefined) return
  const contents = [...inputs.contents, ...written.map(guardContent)]
  const draft = `${store}.${process.pid}.tmp`
  try {
    mkdirSync(dirname(store), { recursive: true })
    writeFileSync(draft, JSON.stringify({ inputs: { ...inputs, contents }, outcome }))
    renameSync(draft, store)
  } catch {
    // A disk that cannot be written costs time, not correctness.
    if (existsSync(draft)) rmSync(draft)
  }
}

function storeOf(tsconfig: string, key: string): string | undefined {
  const folder = cacheFolder(dirname(tsconfig))
  const name = hashOf(`${tsconfig}\n${key}`).replace(/\W/g, '').slice(0, 16)
  return folder && join(folder, `${name}.run.json`)
}
