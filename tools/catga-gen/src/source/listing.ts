import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path/posix'
import { hashOf } from './guards.ts'

/** The names below the folders that a tsconfig includes. While they stay, so does the list of its files. */
export interface Listing {
  readonly folders: readonly { readonly path: string; readonly isDeep: boolean }[]
  /** Paths the tsconfig names without a wildcard. */
  readonly named: readonly string[]
  /** Undefined: it could not be told, and the list has to be made again. */
  readonly hash: string | undefined
}

const deep = 1

export function listingOf(
  root: string,
  wildcards: Readonly<Record<string, number>>,
  include: readonly string[],
): Listing {
  const folders = Object.entries(wildcards).map(([path, flags]) => ({ path, isDeep: (flags & deep) !== 0 }))
  const named = include.filter(each => !/[*?]/.test(each)).map(each => join(root, each))
  // A pattern that names hidden folders or packages leaves what is walked here.
  const isOdd = include.some(each => /node_modules|(^|\/)\.[^./]/.test(each))
  const listing = { folders, named, hash: undefined }
  return { ...listing, hash: isOdd ? undefined : hashNames(listing) }
}

export function isUnchanged(listing: Listing): boolean {
  return listing.hash !== undefined && hashNames(listing) === listing.hash
}

/** Every folder that may hold a file of the project. */
export function foldersOf(listing: Listing): readonly string[] {
  return walkAll(listing).folders
}

function hashNames(listing: Listing): string {
  const named = listing.named.map(each => `${each}:${existsSync(each)}`)
  return hashOf([...named, ...walkAll(listing).names].join('\n'))
}

function walkAll(listing: Listing): {
  readonly folders: readonly string[]
  readonly names: readonly string[]
} {
  const folders: string[] = []
  const names: string[] = []
  const seen = new Set<string>()
  const walk = (folder: string, isDeep: boolean): void => {
    folders.push(folder)
    names.push(`${folder}/`)
    for (const entry of entriesOf(folder)) {
      const { name } = entry
      if (name === 'node_modules' || name.startsWith('.')) continue
      const path = `${folder}/${name}`
      const isLink = entry.isSymbolicLink()
      if (entry.isDirectory() || (isLink && isFolder(path))) {
        if (!isDeep) continue
        const real = isLink ? realpathSync(path) : path
        if (seen.has(real)) continue
        seen.add(real)
        walk(path, isDeep)
      } else if (/\.[cm]?[jt]sx?$/.test(name)) names.push(name)
    }
  }
  for (const { path, isDeep } of listing.folders) walk(path, isDeep)
  return { folders, names }
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    // Not there, or not ours to read: it holds no files.
    return []
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
