import { readFileSync } from 'node:fs'
import { sep } from 'node:path'
import { dirname, join, relative } from 'node:path/posix'
import { isDeepStrictEqual } from 'node:util'
import type { ImportStyle } from '../model/import-style.ts'
import { type Cache, noCache, openCache } from './cache.ts'
import { guardContent, hashOf, holds, settledStamp } from './guards.ts'
import { type Installed, installedPackages } from './installed-packages.ts'
import type { Inputs } from './last-run.ts'
import { foldersOf, isUnchanged } from './listing.ts'
import { typescript } from './load-typescript.ts'
import { textIn } from './model-of.ts'
import { createModuleResolver, type ModuleResolver } from './module-resolver.ts'
import { createPackages, type Packages } from './packages.ts'
import { isInNodeModules, isSource, type ProjectConfig, readProjectConfig } from './project-config.ts'
import { readFile } from './read-file.ts'
import { createMemory, exportsOf, type Memory, type Reads, textOfFile } from './reads.ts'
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
  /** Whether something was made from what has changed since it was loaded before. */
  readonly isStale: (reads: Reads) => boolean
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
  /**
   * What the run depended on, once it is saved; undefined before it was loaded. `looked`: files whose whole text it
   * depended on.
   */
  inputs(looked: readonly string[]): Inputs | undefined
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
  readonly stamp: string | undefined
  readonly model: FileModel
}

/** What stays from one load to the next while only known files are edited. */
interface State {
  readonly memory: Memory
  readonly own: ReadonlySet<string>
  readonly ownNow: () => ReadonlySet<string>
  readonly loaded: (isStale: LoadedProject['isStale']) => LoadedProject
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
  let state: State | undefined

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
    const stamp = settledStamp(path)
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
    const text = textIn(content)
    const kept = cache.model(path, hash, nameOf(path), text)
    return { hash, stamp, model: kept ?? readFile(text, path, nameOf(path), typescript()) }
  }

  const currentConfig = (): ProjectConfig => {
    if (config !== undefined && holds(config.chain) && isUnchanged(config.listing)) return config
    return readProjectConfig(tsconfig, typescript())
  }

  const model = (path: string): FileModel | undefined => {
    const found = used.get(path)
    if (found !== undefined) return found.model
    const now = readText(path)
    if (now !== undefined) used.set(path, now)
    return now?.model
  }

  /** Reads what was edited, and nothing else; undefined when that is not enough. */
  const loadEdited = (edited: ReadonlySet<string>): LoadedProject | undefined => {
    if (state === undefined) return undefined
    const changed = new Set<string>()
    let isOther = false
    for (const path of edited) {
      const old = used.get(path)
      const now = old && readText(path)
      if (now === undefined) return undefined
      const isSame = isDeepStrictEqual(now.model, old?.model)
      // What was made from the model is found by it.
      used.set(path, isSame && old !== undefined ? { ...now, model: old.model } : now)
      if (now.hash !== old?.hash) changed.add(textOfFile(path))
      if (isSame || old === undefined) continue
      changed.add(path)
      if (!isDeepStrictEqual(now.model.exports, old.model.exports)) changed.add(exportsOf(path))
      if (!isDeepStrictEqual(specifiersOf(now.model), specifiersOf(old.model))) isOther = true
    }
    if (isOther && !isDeepStrictEqual(state.ownNow(), state.own)) return undefined
    return state.loaded(state.memory.forget(changed))
  }

  return {
    load(out, edited) {
      const again = edited === undefined ? undefined : loadEdited(edited)
      if (again !== undefined) return again
      const outFile = slashes(out)
      const answers = resolver?.answers() ?? cache.answers
      config = currentConfig()
      packages = createPackages()
      resolver = createModuleResolver(config, packages, answers)
      installed = installedPackages(root)
      const { importStyle, errors, files } = config
      const resolve = resolver
      const owners = packages
      used = new Map<string, Known>()
      const memory = createMemory()
      const isOut = (path: string) => path === outFile
      const ownNow = () => ownFiles(files, isOut, model, resolve, owners)
      const own = ownNow()
      const sources = createSources(
        {
          model,
          nameOf: path => (own.has(path) || isHome(path, root, owners) ? nameOf(path) : path),
          pathOf: name => (/^(\/|[A-Za-z]:\/)/.test(name) ? name : join(root, name)),
          isOwn: path => own.has(path) && isHome(path, root, owners),
        },
        resolve,
        owners,
        memory,
      )
      const paths = [...own].sort()
      const listed = () =>
        paths.flatMap(path => {
          const found = model(path)
          return found === undefined ? [] : [{ name: nameOf(path), model: found }]
        })
      known = used
      const base = { root, importStyle, sources, installed, errors }
      state = { memory, own, ownNow, loaded: isStale => ({ ...base, files: listed(), isStale }) }
      return state.loaded(() => true)
    },
    save() {
      if (config === undefined || resolver === undefined) return
      const models = [...used].map(([path, { hash, model }]) => ({ path, hash, model }))
      cache.save(config, resolver.answers(), models)
    },
    inputs(looked) {
      if (config === undefined || resolver === undefined || installed === undefined) return undefined
      const { chain, listing } = config
      const answers = Object.values(resolver.answers())
      return {
        contents: [
          ...chain,
          ...[...used].map(([path, { hash, stamp }]) => ({ path, hash, stamp })),
          ...answers.flatMap(each => each.manifests),
          ...installed.contents,
          ...packages.manifests().map(guardContent),
          ...looked.filter(path => !used.has(path)).map(guardContent),
        ],
        // What the type checker looks at may depend on more than a model holds.
        models: looked.length === 0 ? cache.contents() : {},
        listing,
        absent: [...resolver.absent(), ...answers.flatMap(each => each.empty), ...installed.absent],
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
  isOut: (path: string) => boolean,
  model: (path: string) => FileModel | undefined,
  resolver: ModuleResolver,
  packages: Packages,
): ReadonlySet<string> {
  const found = new Set<string>()
  const pending = listed.filter(each => !isOut(each))
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
      if (target === undefined || found.has(target) || isOut(target) || !isSource(target)) continue
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
