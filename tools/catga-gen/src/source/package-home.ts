import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The package that a folder stands in. */
export interface PackageHome {
  readonly folder: string
  readonly name: string
  readonly version: string
}

/** Undefined: no package.json at or above the folder has a name and a version. */
export function packageHome(start: string): PackageHome | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    const file = join(folder, 'package.json')
    if (existsSync(file)) {
      const { name, version } = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>
      if (typeof name === 'string' && typeof version === 'string') return { folder, name, version }
    }
    if (dirname(folder) === folder) return undefined
  }
}
