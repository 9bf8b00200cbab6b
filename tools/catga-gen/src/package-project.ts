import { join, posix } from 'node:path'
import { type Config, UsageError } from './config.ts'
import { type PackageHome, packageHome } from './source/package-home.ts'
import type { LoadedProject } from './source/project.ts'
import { manifestName } from './source/read-manifest.ts'

/** The package that a project is: where its manifest belongs, and what it is called. @throws UsageError when it is none. */
export function homeOf(root: string): PackageHome & { readonly manifestFile: string } {
  let home: PackageHome | undefined
  try {
    home = packageHome(root)
  } catch (error) {
    throw new UsageError(`the package.json cannot be read: ${(error as Error).message}`)
  }
  if (home === undefined)
    throw new UsageError(
      'catga.config.json: a "package" needs a package.json with a name and a version, beside the tsconfig or above it',
    )
  return { ...home, manifestFile: join(home.folder, manifestName) }
}

/** @throws UsageError when the configuration composes what is not there. */
export function checkComposed({ compose }: Config, { installed: { packages } }: LoadedProject): void {
  const shipped = packages.filter(each => each.manifest !== undefined && each.through.length === 0)
  const unknown = compose?.find(name => !shipped.some(each => each.name === name))
  if (unknown !== undefined)
    throw new UsageError(
      `catga.config.json: "compose" names ${unknown}, which is no dependency of this project that ships a catga.manifest.json`,
    )
}

/** The specifiers of the entries of a package, and their files; undefined: the project is an application. */
export function entriesOf(
  { package: entries }: Config,
  { root, files }: LoadedProject,
): readonly (readonly [string, string])[] | undefined {
  if (entries === undefined) return undefined
  const { name } = homeOf(root)
  return Object.entries(entries).map(([entry, path]) => {
    const file = posix.normalize(path)
    if (!files.some(each => each.name === file))
      throw new UsageError(`catga.config.json: "package" names ${path}, which is no file of the project`)
    return [posix.join(name, entry), file]
  })
}
