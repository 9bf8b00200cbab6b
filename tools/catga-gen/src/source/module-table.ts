import type { Declaration, ExportModel, FileModel, ImportModel } from './source-model.ts'

/** The names of one file, by name. */
export interface ModuleTable {
  readonly path: string
  readonly declarations: ReadonlyMap<string, Declaration>
  readonly imports: ReadonlyMap<string, ImportModel>
  readonly exports: ReadonlyMap<string, Exclude<ExportModel, { kind: 'star' }>>
  readonly stars: readonly string[]
}

// Of two declarations that share a name, the one that says most about a type.
const rank: Readonly<Record<Declaration['kind'], number>> = {
  class: 0,
  interface: 1,
  alias: 2,
  enum: 3,
  const: 4,
  other: 5,
}

export function tableOf(path: string, model: FileModel): ModuleTable {
  const declarations = new Map<string, Declaration>()
  for (const each of model.declarations) {
    const other = declarations.get(each.name)
    if (other === undefined || rank[each.kind] < rank[other.kind]) declarations.set(each.name, each)
  }
  const exports = new Map<string, Exclude<ExportModel, { kind: 'star' }>>()
  const stars: string[] = []
  for (const each of model.exports)
    if (each.kind === 'star') stars.push(each.specifier)
    else if (!exports.has(each.exported)) exports.set(each.exported, each)
  return {
    path,
    declarations,
    imports: new Map(model.imports.map(each => [each.local, each])),
    exports,
    stars,
  }
}
