import { dirname } from 'node:path/posix'
import type { ModuleResolver } from './module-resolver.ts'
import { type ModuleTable, tableOf } from './module-table.ts'
import type { Packages } from './packages.ts'
import type { Declaration, FileModel, ProjectSources, Resolved } from './source-model.ts'

/** A name's meaning: a declaration in a file, or all that a module exports. */
type Meaning =
  | { readonly kind: 'declaration'; readonly path: string; readonly declaration: Declaration }
  | { readonly kind: 'module'; readonly path: string }

/** The files that names may lead into. */
export interface Files {
  model(path: string): FileModel | undefined
  /** As `Span.file` names it, and absolute again. */
  nameOf(path: string): string
  pathOf(name: string): string
  /** Whether a file is one of the project's own. */
  isOwn(path: string): boolean
}

export function createSources(files: Files, resolver: ModuleResolver, packages: Packages): ProjectSources {
  const tables = new Map<string, ModuleTable | undefined>()
  const starred = new Map<string, readonly ModuleTable[]>()
  const exported = new Map<string, Meaning | undefined>()
  const resolved = new Map<string, Map<string, Resolved | undefined>>()

  const table = (path: string): ModuleTable | undefined => {
    if (!tables.has(path)) {
      const model = files.model(path)
      tables.set(path, model && tableOf(path, model))
    }
    return tables.get(path)
  }

  /** All modules whose exports a barrel passes on, nearest first; each once, so that cycles end. */
  const starsOf = (start: ModuleTable): readonly ModuleTable[] => {
    const known = starred.get(start.path)
    if (known !== undefined) return known
    const found = new Set<ModuleTable>()
    const visit = (from: ModuleTable): void => {
      for (const specifier of from.stars) {
        const path = resolver.resolve(from.path, specifier)
        const target = path === undefined ? undefined : table(path)
        if (target === undefined || target === start || found.has(target)) continue
        found.add(target)
        visit(target)
      }
    }
    visit(start)
    starred.set(start.path, [...found])
    return [...found]
  }

  const exportMaps = new Map<string, ReadonlyMap<string, ModuleTable>>()
  /** Which module behind a barrel exports a name. */
  const passedOn = (start: ModuleTable): ReadonlyMap<string, ModuleTable> => {
    const known = exportMaps.get(start.path)
    if (known !== undefined) return known
    const map = new Map<string, ModuleTable>()
    for (const target of starsOf(start))
      for (const name of target.exports.keys())
        if (name !== 'default' && !map.has(name)) map.set(name, target)
    exportMaps.set(start.path, map)
    return map
  }

  const exportOf = (path: string, name: string): Meaning | undefined => {
    const key = `${path}\0${name}`
    if (exported.has(key)) return exported.get(key)
    // Whoever asks again before this is answered stands in a cycle.
    exported.set(key, undefined)
    const meaning = findExport(path, name)
    exported.set(key, meaning)
    return meaning
  }

  const findExport = (path: string, name: string): Meaning | undefined => {
    const from = table(path)
    if (from === undefined) return undefined
    const entry = from.exports.get(name)
    if (entry === undefined) {
      if (from.stars.length === 0 || name === 'default') return undefined
      const target = passedOn(from).get(name)
      return target && exportOf(target.path, name)
    }
    if (entry.kind === 'local') return local(from, entry.local)
    return imported(path, entry.specifier, entry.imported)
  }

  const imported = (from: string, specifier: string, name: string): Meaning | undefined => {
    const path = resolver.resolve(from, specifier)
    if (path === undefined) return undefined
    return name === '*' ? { kind: 'module', path } : exportOf(path, name)
  }

  const local = (from: ModuleTable, name: string): Meaning | undefined => {
    const declaration = from.declarations.get(name)
    if (declaration !== undefined) return { kind: 'declaration', path: from.path, declaration }
    const source = from.imports.get(name)
    return source && imported(from.path, source.specifier, source.imported)
  }

  const find = (path: string, name: string): Meaning | undefined => {
    const [head = '', ...rest] = name.split('.')
    const from = table(path)
    let meaning = from && local(from, head)
    for (const each of rest) {
      if (meaning?.kind !== 'module') return undefined
      meaning = exportOf(meaning.path, each)
    }
    return meaning
  }

  const finished = (meaning: Meaning | undefined): Resolved | undefined => {
    if (meaning?.kind !== 'declaration') return undefined
    const { path, declaration } = meaning
    const isOwn = files.isOwn(path)
    const owner = isOwn ? undefined : packages.nameAt(dirname(path))
    return { file: files.nameOf(path), declaration, package: owner }
  }

  return {
    resolve(file, name) {
      let names = resolved.get(file)
      if (names === undefined) {
        names = new Map()
        resolved.set(file, names)
      }
      if (names.has(name)) return names.get(name)
      const found = finished(find(files.pathOf(file), name))
      names.set(name, found)
      return found
    },
    resolveImport: (file, specifier, name) => {
      const [head = '', ...rest] = name.split('.')
      let meaning = imported(files.pathOf(file), specifier, head)
      for (const each of rest) meaning = meaning?.kind === 'module' ? exportOf(meaning.path, each) : undefined
      return finished(meaning)
    },
    importOf(file, name) {
      const [head = '', second] = name.split('.')
      const from = table(files.pathOf(file))
      if (from === undefined || from.declarations.has(head)) return undefined
      const found = from.imports.get(head)
      if (found?.imported !== '*') return found
      return second === undefined ? undefined : { ...found, imported: second }
    },
    exportName(file, name) {
      const from = table(files.pathOf(file))
      let first: string | undefined
      for (const each of from?.exports.values() ?? []) {
        if (each.kind !== 'local' || each.local !== name) continue
        if (each.exported === 'default') return 'default'
        first ??= each.exported
      }
      return first
    },
    exportsOf(file) {
      const path = files.pathOf(file)
      const from = table(path)
      if (from === undefined) return []
      const names = new Set([...from.exports.keys(), ...passedOn(from).keys()])
      return [...names].flatMap(exported => {
        const resolved = finished(exportOf(path, exported))
        return resolved === undefined ? [] : [{ exported, resolved }]
      })
    },
  }
}
