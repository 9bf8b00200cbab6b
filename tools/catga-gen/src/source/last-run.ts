import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import { cacheFolder } from './cache-folder.ts'
import { type ContentGuard, guardContent, hashOf, isHeld } from './guards.ts'
import { isUnchanged, type Listing } from './listing.ts'
import { keepCompiled, saveCompiled } from './load-typescript.ts'

/** All that the outcome of a run depends on: while it holds, the outcome does. */
export interface Inputs {
  readonly contents: readonly ContentGuard[]
  readonly listing: Listing
  /** Paths at which nothing was. */
  readonly absent: readonly string[]
  /** Links in node_modules, and where they lead. */
  readonly links: readonly (readonly [string, string])[]
  /** By path, what the models of the sources say: the rest of their text does not count. Absent: all of it does. */
  readonly models: Readonly<Record<string, string>>
}

interface Kept<T> {
  readonly inputs: Inputs
  readonly outcome: T
}

/** More than these, and the run is made: a pull or a rename all over the project. */
const mostEdited = 20

/**
 * What the last run with these arguments came to, when nothing that it looked at has changed since. `isSame` is asked about
 * sources with another text: whether they still say what counts.
 */
export function lastRun<T>(
  tsconfig: string,
  key: string,
  isSame: (path: string, model: string, outcome: T) => boolean,
): T | undefined {
  const store = storeOf(tsconfig, key)
  if (store === undefined || !existsSync(store)) return undefined
  try {
    const { inputs, outcome } = JSON.parse(readFileSync(store, 'utf8')) as Kept<T>
    const isThere =
      isUnchanged(inputs.listing) &&
      inputs.absent.every(path => !existsSync(path)) &&
      inputs.links.every(([path, target]) => existsSync(path) && realpathSync(path) === target)
    if (!isThere) return undefined
    const changed = new Set<string>()
    for (const each of inputs.contents) {
      if (isHeld(each)) continue
      changed.add(each.path)
      if (!Object.hasOwn(inputs.models, each.path) || changed.size > mostEdited) return undefined
    }
    if (changed.size === 0) return outcome
    const guards = new Map([...changed].map(path => [path, guardContent(path)]))
    keepCompiled(dirname(store))
    for (const path of changed) if (!isSame(path, inputs.models[path] ?? '', outcome)) return undefined
    saveCompiled()
    const contents = inputs.contents.map(each => guards.get(each.path) ?? each)
    write(store, { inputs: { ...inputs, contents }, outcome })
    return outcome
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
  write(store, { inputs: { ...inputs, contents }, outcome })
}

function write<T>(store: string, kept: Kept<T>): void {
  const draft = `${store}.${process.pid}.tmp`
  try {
    mkdirSync(dirname(store), { recursive: true })
    writeFileSync(draft, JSON.stringify(kept))
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
