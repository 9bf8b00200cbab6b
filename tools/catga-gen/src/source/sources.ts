import { dirname } from 'node:path/posix'
import type { ModuleResolver } from './module-resolver.ts'
import { type ModuleTable, tableOf } from './module-table.ts'
import type { Packages } from './packages.ts'
import { exportsOf, type Memory } from './reads.ts'
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

export function createSources(
  files: Files,
  resolver: ModuleResolver,
  packages: Packages,
  memory: Memory,
): ProjectSources {
  const tables = new WeakMap<FileModel, ModuleTable>()

  const tableAt = (path: string): ModuleTable | undefined => {
    const model = files.model(path)
    if (model === undefined) return undefined
    let table = tables.get(model)
    if (table === undefined) {
      table = tableOf(path, model)
      tables.set(model, table)
    }
    return table
  }
  const table = (path: string): ModuleTable | undefined => {
    memory.read(path)
    return tableAt(path)
  }
  /** A table of which only the exports are looked at. */
  const exportsAt = (path: string): ModuleTable | undefined => {
    memory.read(exportsOf(path))
    return tableAt(path)
  }

  /** All modules whose exports a barrel passes on, nearest first; each once, so that cycles end. */
  const starsOf = (start: ModuleTable): readonly ModuleTable[] => {
    const found = new Set<ModuleTable>()
    const visit = (from: ModuleTable): void => {
      for (const specifier of from.stars) {
        const path = resolver.resolve(from.path, specifier)
        const target = path === undefined ? undefined : exportsAt(path)
        if (target === undefined || target === start || found.has(target)) continue
        found.add(target)
        visit(target)
      }
    }
    visit(start)
    return [...found]
  }

  /** Which module behind a barrel exports a name. */
  const passedOn = (start: ModuleTable): ReadonlyMap<string, string> =>
    memory.recall('passed on', start.path, () => {
      memory.read(exportsOf(start.path))
      const map = new Map<string, string>()
      for (const target of starsOf(start))
        for (const name of target.exports.keys())
          if (name !== 'default' && !map.has(name)) map.set(name, target.path)
      return map
    })

  const exportOf = (path: string, name: string): Meaning | undefined =>
    memory.recall('export', `${path}\0${name}`, () => findExport(path, name))

  const findExport = (path: string, name: string): Meaning | undefined => {
    const from = table(path)
    if (from === undefined) return undefined
    const entry = from.exports.get(name)
    if (entry === undefined) {
      if (from.stars.length === 0 || name === 'default') return undefined
      const target = passedOn(from).get(name)
      return target === undefined ? undefined : exportOf(target, name)
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
    resolve: (file, name) =>
      memory.recall('name', `${file}\0${name}`, () => finished(find(files.pathOf(file), name))),
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
    read: file => memory.read(files.pathOf(file)),
    recall: (space, key, make) => memory.recall(space, key, make),
    during: make => memory.during(make),
  }
}
