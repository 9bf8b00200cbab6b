import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'

interface Manifest {
  readonly name?: unknown
  readonly type?: unknown
}

/** Which package a file belongs to; remembered by folder. */
export interface Packages {
  /** The name of the package around a folder. */
  nameAt(folder: string): string | undefined
  /** Whether `.ts` and `.js` files of a folder are modules of ECMAScript. */
  isModuleAt(folder: string): boolean
  /** Where manifests were looked for. */
  manifests(): readonly string[]
}

export function createPackages(): Packages {
  const names = new Map<string, string | undefined>()
  const modules = new Map<string, boolean>()
  const manifests = new Map<string, Manifest | undefined>()

  const manifestIn = (folder: string): Manifest | undefined => {
    if (!manifests.has(folder)) manifests.set(folder, readManifest(join(folder, 'package.json')))
    return manifests.get(folder)
  }
  const nameAt = (folder: string): string | undefined => {
    if (names.has(folder)) return names.get(folder)
    const name = manifestIn(folder)?.name
    const parent = dirname(folder)
    // A package.json without a name (`{"type":"commonjs"}` in a dist folder) belongs to the package around it.
    const found = typeof name === 'string' ? name : parent === folder ? undefined : nameAt(parent)
    names.set(folder, found)
    return found
  }
  const isModuleAt = (folder: string): boolean => {
    const known = modules.get(folder)
    if (known !== undefined) return known
    const manifest = manifestIn(folder)
    const parent = dirname(folder)
    const found =
      manifest !== undefined ? manifest.type === 'module' : parent !== folder && isModuleAt(parent)
    modules.set(folder, found)
    return found
  }
  return {
    nameAt,
    isModuleAt,
    manifests: () => [...manifests.keys()].map(folder => join(folder, 'package.json')),
  }
}

function readManifest(file: string): Manifest | undefined {
  if (!existsSync(file)) return undefined
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    // Another tool's business: a manifest that cannot be read names no package.
    return undefined
  }
}
