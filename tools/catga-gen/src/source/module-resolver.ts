import { existsSync, realpathSync, statSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join } from 'node:path/posix'
import type ts from 'typescript'
import { type ContentGuard, guardContent, holds } from './guards.ts'
import { typescript } from './load-typescript.ts'
import type { Packages } from './packages.ts'
import type { ProjectConfig } from './project-config.ts'
import { relativeModule } from './relative-module.ts'

/** What a specifier means in the files of a folder. */
export interface ModuleResolver {
  /** An absolute path; undefined for what is no TypeScript. */
  resolve(from: string, specifier: string): string | undefined
  /** What TypeScript was asked, to be kept for the next run. */
  answers(): Answers
  /** Where else a file or a package was looked for, and was not: there it would mean another one. */
  absent(): readonly string[]
}

/** An answer of TypeScript's, and the files that it depends on. */
export interface Answer {
  readonly file: string | undefined
  readonly manifests: readonly ContentGuard[]
  /** Places that were looked at first, and held nothing. */
  readonly empty: readonly string[]
  /** The folder in node_modules, and where it leads. */
  readonly link: readonly [string, string] | undefined
}
export type Answers = Readonly<Record<string, Answer>>

export function createModuleResolver(
  config: ProjectConfig,
  packages: Packages,
  kept: Answers,
): ModuleResolver {
  const files = new Set(config.files)
  const there = new Map<string, boolean>()
  const exists = (file: string): boolean => {
    if (files.has(file)) return true
    let known = there.get(file)
    if (known === undefined) {
      known = statSync(file, { throwIfNoEntry: false })?.isFile() === true
      there.set(file, known)
    }
    return known
  }
  const given: Record<string, Answer> = {}
  const memos = new Map<string, Map<string, string | undefined>>()
  const homes = new Map<string, string | undefined>()

  const folders = new Map<string, boolean>()
  const hasFolder = (folder: string): boolean => {
    let known = folders.get(folder)
    if (known === undefined) {
      known = existsSync(folder)
      folders.set(folder, known)
    }
    return known
  }

  /** The nearest folder of a package above a folder, as Node looks for it. */
  const homeOf = (folder: string, name: string): string | undefined => {
    const key = `${folder}\0${name}`
    if (homes.has(key)) return homes.get(key)
    const packages = join(folder, 'node_modules')
    const here = join(packages, name)
    const parent = dirname(folder)
    const found =
      hasFolder(packages) && hasFolder(here) ? here : parent === folder ? undefined : homeOf(parent, name)
    homes.set(key, found)
    return found
  }

  const formatOf = (from: string): 'module' | 'script' | undefined => {
    if (!config.hasFormats) return undefined
    if (/\.m[jt]s$/.test(from)) return 'module'
    if (/\.c[jt]s$/.test(from)) return 'script'
    return packages.isModuleAt(dirname(from)) ? 'module' : 'script'
  }

  const ask = (
    key: string,
    from: string,
    specifier: string,
    home: string | undefined,
  ): string | undefined => {
    const known = given[key]
    if (known !== undefined) return known.file
    const old = Object.hasOwn(kept, key) ? kept[key] : undefined
    const answer =
      old !== undefined && isTrue(old) ? old : askTypeScript(from, specifier, config, formatOf(from), home)
    given[key] = answer
    return answer.file
  }

  const find = (from: string, specifier: string): string | undefined => {
    const folder = dirname(from)
    const format = formatOf(from) ?? ''
    if (/^\.\.?(\/|$)/.test(specifier) && config.options.rootDirs === undefined) {
      const found = relativeModule(join(folder, specifier), exists)
      return found === 'folder' ? ask(`${folder}|${specifier}|${format}`, from, specifier, undefined) : found
    }
    if (isBuiltin(specifier)) return undefined
    const name = /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier
    const isOwn = specifier.startsWith('#') || specifier.startsWith('/') || isMapped(specifier, config)
    const home = isOwn
      ? undefined
      : (homeOf(folder, name) ?? homeOf(folder, `@types/${name.replace(/^@(.*)\//, '$1__')}`))
    return ask(`${home ?? folder}|${specifier}|${format}`, from, specifier, home)
  }

  const byFile = new Map<string, Map<string, string | undefined>>()
  /** Files of one folder and format share what they know. */
  const memoOf = (from: string): Map<string, string | undefined> => {
    const known = byFile.get(from)
    if (known !== undefined) return known
    const key = `${dirname(from)}|${formatOf(from) ?? ''}`
    const memo = memos.get(key) ?? new Map<string, string | undefined>()
    memos.set(key, memo)
    byFile.set(from, memo)
    return memo
  }

  return {
    resolve(from, specifier) {
      const memo = memoOf(from)
      if (memo.has(specifier)) return memo.get(specifier)
      const found = find(from, specifier)
      memo.set(specifier, found)
      return found
    },
    answers: () => given,
    absent: () => [...there, ...folders].flatMap(([path, isThere]) => (isThere ? [] : [path])),
  }
}

function isMapped(specifier: string, { options: { paths, baseUrl } }: ProjectConfig): boolean {
  if (baseUrl !== undefined) return true
  return Object.keys(paths ?? {}).some(pattern => {
    const [head = '', tail] = pattern.split('*')
    return tail === undefined ? specifier === head : specifier.startsWith(head) && specifier.endsWith(tail)
  })
}

function isTrue({ file, manifests, empty, link }: Answer): boolean {
  return (
    (file === undefined || existsSync(file)) &&
    (link === undefined || (existsSync(link[0]) && realpathSync(link[0]) === link[1])) &&
    !empty.some(existsSync) &&
    holds(manifests)
  )
}

function askTypeScript(
  from: string,
  specifier: string,
  { options }: ProjectConfig,
  format: 'module' | 'script' | undefined,
  home: string | undefined,
): Answer {
  const ts = typescript()
  const mode =
    format === undefined ? undefined : format === 'module' ? ts.ModuleKind.ESNext : ts.ModuleKind.CommonJS
  const manifests = new Map<string, ContentGuard>()
  const empty = new Set<string>()
  const host: ts.ModuleResolutionHost = {
    ...ts.sys,
    fileExists: path => {
      if (ts.sys.fileExists(path)) return true
      empty.add(path)
      return false
    },
    readFile: path => {
      manifests.set(path, guardContent(path))
      return ts.sys.readFile(path)
    },
  }
  const found = ts.resolveModuleName(
    specifier,
    from,
    options,
    host,
    undefined,
    undefined,
    mode,
  ).resolvedModule
  const isKnown = found !== undefined && /\.[cm]?tsx?$/.test(found.extension)
  return {
    file: isKnown ? found.resolvedFileName : undefined,
    manifests: [...manifests.values()],
    empty: [...empty],
    link: home === undefined ? undefined : [home, realpathSync(home)],
  }
}
