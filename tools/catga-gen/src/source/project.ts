import { readFileSync } from 'node:fs'
import { sep } from 'node:path'
import { dirname, join, relative } from 'node:path/posix'
import type { ImportStyle } from '../model/import-style.ts'
import { type Cache, noCache, openCache } from './cache.ts'
import { guardContent, hashOf, holds } from './guards.ts'
import { type Installed, installedPackages } from './installed-packages.ts'
import type { Inputs } from './last-run.ts'
import { foldersOf, isUnchanged } from './listing.ts'
import { typescript } from './load-typescript.ts'
import { createModuleResolver, type ModuleResolver } from './module-resolver.ts'
import { createPackages, type Packages } from './packages.ts'
import { isInNodeModules, isSource, type ProjectConfig, readProjectConfig } from './project-config.ts'
import { readFile } from './read-file.ts'
import type { BrokenModel, FileModel, ProjectSources } from './source-model.ts'
import { createSources } from './sources.ts'

export interface LoadedProject {
  /** The tsconfig's folder; every path in facts is relative to it. */
  readonly root: string
  readonly importStyle: ImportStyle
  /** The files to scan, as spans name them: the project's own, without the one the compiler writes. */
  readonly files: readonly ProjectFile[]
  readonly sources: ProjectSources
  readonly installed: Installed
  /** What is wrong with the tsconfig. */
  readonly errors: readonly string[]
}

export interface ProjectFile {
  readonly name: string
  readonly model: FileModel
}

/** A project that is read once or, under watch, again and again. */
export interface Project {
  /** Reads it. `edited`: only these files hold another text than the last time, and none was added or removed. */
  load(outFile: string, edited?: ReadonlySet<string>): LoadedProject
  /** Of the files that were read, those whose text is no TypeScript; a package's are its own business. */
  broken(): readonly BrokenModel[]
  /** What the run depended on; undefined when that cannot be told for sure. */
  inputs(): Inputs | undefined
  /** Keeps what was read for the next run. */
  save(): void
  /** Whether a file holds another text than when it was read. */
  differs(path: string): boolean
  /** Every file that was read, absolute; those of packages as well. */
  paths(): readonly string[]
  /** What else decides: the tsconfig and what it extends, and what packages beside the project say of themselves. */
  configPaths(): readonly string[]
  /** Where files may be added: the folders below those the tsconfig includes. */
  folders(): readonly string[]
}

interface Known {
  readonly hash: string
  readonly model: FileModel
}

const corePackage = '@catga/core'

/** `cacheVersion`: whose models a cache may hold; undefined: no cache. */
export function openProject(configFile: string, cacheVersion: string | undefined): Project {
  const tsconfig = slashes(configFile)
  const root = dirname(tsconfig)
  const cache: Cache = cacheVersion === undefined ? noCache : openCache(tsconfig, cacheVersion)
  let known = new Map<string, Known>()
  let config: ProjectConfig | undefined = cache.config
  let packages: Packages = createPackages()
  let resolver: ModuleResolver | undefined
  let installed: Installed | undefined
  let used = new Map<string, Known>()

  const names = new Map<string, string>()
  const nameOf = (path: string): string => {
    let name = names.get(path)
    if (name === undefined) {
      name = path.startsWith(`${root}/`) ? path.slice(root.length + 1) : relative(root, path)
      names.set(path, name)
    }
    return name
  }

  const readText = (path: string): Known | undefined => {
    let content: Buffer
    try {
      content = readFileSync(path)
    } catch {
      // Listed, but gone by now: TypeScript says so better than we could.
      return undefined
    }
    const hash = hashOf(content)
    const old = known.get(path)
    if (old?.hash === hash) return old
    const text = content.toString('utf8').replace(/^\uFEFF/, '')
    const kept = cache.model(path, hash, nameOf(path), text)
    if (kept !== undefined) return { hash, model: kept }
    return { hash, model: readFile(text, path, nameOf(path), typescript()) }
  }

  const currentConfig = (): ProjectConfig => {
    if (config !== undefined && holds(config.chain) && isUnchanged(config.listing)) return config
    return readProjectConfig(tsconfig, typescript())
  }

  return {
    load(out, edited) {
      const outFile = slashes(out)
      if (edited === undefined || config === undefined || resolver === undefined || installed === undefined) {
        const answers = resolver?.answers() ?? cache.answers
        config = currentConfig()
        packages = createPackages()
        resolver = createModuleResolver(config, packages, answers)
        installed = installedPackages(root)
      }
      const { importStyle, errors, files } = config
      const resolve = resolver
      const owners = packages
      used = new Map<string, Known>()
      const model = (path: string): FileModel | undefined => {
        const found = used.get(path)
        if (found !== undefined) return found.model
        const old = edited !== undefined && !edited.has(path) ? known.get(path) : undefined
        const now = old ?? readText(path)
        if (now !== undefined) used.set(path, now)
        return now?.model
      }
      const own = ownFiles(files, outFile, model, resolve, owners)
      const sources = createSources(
        {
          model,
          nameOf: path => (own.has(path) || isHome(path, root, owners) ? nameOf(path) : path),
          pathOf: name => (/^(\/|[A-Za-z]:\/)/.test(name) ? name : join(root, name)),
          isOwn: path => own.has(path) && isHome(path, root, owners),
        },
        resolve,
        owners,
      )
      const projectFiles = [...own].sort().flatMap(path => {
        const found = model(path)
        return found === undefined ? [] : [{ name: nameOf(path), model: found }]
      })
      known = used
      return { root, importStyle, files: projectFiles, sources, installed, errors }
    },
    save() {
      if (config === undefined || resolver === undefined) return
      const models = [...used].map(([path, { hash, model }]) => ({ path, hash, model }))
      cache.save(config, resolver.answers(), models)
    },
    inputs() {
      if (config === undefined || resolver === undefined || installed === undefined) return undefined
      const { chain, listing } = config
      // What is imported from outside the listed folders could be hidden by a new file that nothing here would see.
      const isListed = (path: string) => listing.folders.some(each => path.startsWith(`${each.path}/`))
      if (![...used.keys()].every(path => isListed(path) || !isHome(path, root, packages))) return undefined
      const answers = Object.values(resolver.answers())
      return {
        contents: [
          ...chain,
          ...[...used].map(([path, { hash }]) => ({ path, hash })),
          ...answers.flatMap(each => each.manifests),
          ...installed.contents,
        ],
        listing,
        absent: [...answers.flatMap(each => each.empty), ...installed.absent],
        links: [...answers.flatMap(each => (each.link === undefined ? [] : [each.link])), ...installed.links],
      }
    },
    broken: () =>
      [...used].flatMap(([path, { model }]) =>
        model.broken === undefined || isInNodeModules(path) ? [] : [model.broken],
      ),
    differs: path => guardContent(path).hash !== used.get(path)?.hash,
    paths: () => [...used.keys()],
    folders: () => (config === undefined ? [] : foldersOf(config.listing)),
    configPaths: () =>
      [...(config?.chain ?? []), ...(installed?.contents ?? [])]
        .map(each => each.path)
        .filter(each => !isInNodeModules(each)),
  }
}

const slashes = (path: string): string => path.split(sep).join('/')

/** Whether a file belongs to the package that the project stands in. */
const isHome = (path: string, root: string, packages: Packages): boolean =>
  !isInNodeModules(path) && packages.nameAt(dirname(path)) === packages.nameAt(root)

/** What the tsconfig lists, and the sources those files import in turn; Catga's own are nobody's. */
function ownFiles(
  listed: readonly string[],
  outFile: string,
  model: (path: string) => FileModel | undefined,
  resolver: ModuleResolver,
  packages: Packages,
): ReadonlySet<string> {
  const found = new Set<string>()
  const pending = listed.filter(each => each !== outFile)
  for (const each of pending) found.add(each)
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    const from = path
    const read = model(from)
    if (read === undefined) {
      found.delete(from)
      continue
    }
    for (const specifier of specifiersOf(read)) {
      const target = resolver.resolve(from, specifier)
      if (target === undefined || found.has(target) || target === outFile || !isSource(target)) continue
      if (packages.nameAt(dirname(target)) === corePackage) continue
      found.add(target)
      pending.push(target)
    }
  }
  return found
}

function specifiersOf({ imports, exports }: FileModel): ReadonlySet<string> {
  const found = new Set<string>()
  for (const each of imports) found.add(each.specifier)
  for (const each of exports) if (each.kind !== 'local') found.add(each.specifier)
  return found
}
