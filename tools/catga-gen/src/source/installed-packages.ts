import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import type { Manifest } from '../model/manifest.ts'
import { type ContentGuard, hashOf } from './guards.ts'
import { manifestName, readManifest } from './read-manifest.ts'

/** A package that knows Catga, and how it comes to the project. */
export interface InstalledPackage {
  readonly name: string
  readonly version: string
  /** Its folder, links followed. */
  readonly folder: string
  /** The packages through which the project needs it, nearest to the project first; empty: the project itself names it. */
  readonly through: readonly string[]
  readonly manifest: Manifest | undefined
  /** Why its manifest cannot be read. */
  readonly problem: string | undefined
}

/** What is installed for a project; what that was told by, so that a later run can tell whether it still holds. */
export interface Installed {
  /** The package the project stands in; undefined: none. */
  readonly home: { readonly file: string; readonly text: string } | undefined
  readonly packages: readonly InstalledPackage[]
  readonly contents: readonly ContentGuard[]
  readonly absent: readonly string[]
  readonly links: readonly (readonly [string, string])[]
}

interface Needed {
  readonly from: string
  readonly names: readonly string[]
  readonly through: readonly string[]
}
type Dependencies = Readonly<Record<string, string>>
interface PackageJson {
  readonly version?: unknown
  readonly dependencies?: Dependencies
  readonly devDependencies?: Dependencies
  readonly optionalDependencies?: Dependencies
  readonly peerDependencies?: Dependencies
}

/** Every package that ships a manifest or needs the core, as far as such packages lead to it. */
export function installedPackages(root: string): Installed {
  const contents = new Map<string, ContentGuard>()
  const absent = new Set<string>()
  const links = new Map<string, string>()
  const packages = new Map<string, InstalledPackage>()

  const read = (file: string): string | undefined => {
    if (!existsSync(file)) {
      absent.add(file)
      return undefined
    }
    const content = readFileSync(file)
    contents.set(file, { path: file, hash: hashOf(content) })
    return content.toString('utf8')
  }

  /** The nearest one above a folder, as Node looks for it. */
  const locate = (from: string, name: string): string | undefined => {
    const here = join(from, 'node_modules', name)
    if (existsSync(join(here, 'package.json'))) {
      const folder = realpathSync(here)
      links.set(here, folder)
      return folder
    }
    absent.add(join(here, 'package.json'))
    const parent = dirname(from)
    return parent === from ? undefined : locate(parent, name)
  }

  /** Nearest first, so that a package is told by the shortest way to it. */
  const walk = (start: Needed): void => {
    const pending = [start]
    for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
      const { from, names, through } = next
      for (const name of names) {
        const folder = name.startsWith('@catga/') ? undefined : locate(from, name)
        if (folder === undefined || packages.has(folder)) continue
        const json = parse(read(join(folder, 'package.json')))
        const text = read(join(folder, manifestName))
        const needed = namesOf(json)
        if (text === undefined && !needed.includes('@catga/core')) continue
        const version = typeof json.version === 'string' ? json.version : '0.0.0'
        packages.set(folder, { name, version, folder, through, ...manifestOf(text) })
        pending.push({ from: folder, names: needed, through: [...through, name] })
      }
    }
  }

  const file = homeOf(root, absent)
  const text = file && read(file)
  if (file !== undefined && text !== undefined) {
    const json = parse(text)
    const names = new Set([...namesOf(json), ...Object.keys(json.devDependencies ?? {})])
    walk({ from: dirname(file), names: [...names], through: [] })
  }
  return {
    home: file === undefined || text === undefined ? undefined : { file, text },
    packages: [...packages.values()],
    contents: [...contents.values()],
    absent: [...absent],
    links: [...links],
  }
}

function homeOf(folder: string, absent: Set<string>): string | undefined {
  const file = join(folder, 'package.json')
  if (existsSync(file)) return file
  absent.add(file)
  return dirname(folder) === folder ? undefined : homeOf(dirname(folder), absent)
}

function namesOf({ dependencies, optionalDependencies, peerDependencies }: PackageJson): readonly string[] {
  return Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })
}

function parse(text: string | undefined): PackageJson {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    // The package manager's business: a package.json that cannot be read needs nothing.
    return {}
  }
}

function manifestOf(text: string | undefined): Pick<InstalledPackage, 'manifest' | 'problem'> {
  if (text === undefined) return { manifest: undefined, problem: undefined }
  try {
    return { manifest: readManifest(text), problem: undefined }
  } catch (error) {
    return { manifest: undefined, problem: (error as Error).message }
  }
}
