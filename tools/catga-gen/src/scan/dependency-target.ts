import type { ProjectSources, Resolved, TypeModel } from '../source/source-model.ts'
import type { ClassAt } from './class-at.ts'

/** The declaration a constructor asks for, and how its file imports it. */
export interface Target {
  readonly found: Resolved
  readonly specifier: string | undefined
  readonly imported: string | undefined
}

export function targetOf(type: TypeModel, owner: ClassAt, sources: ProjectSources): Target | undefined {
  const { file, declaration } = owner
  if (type.kind === 'import') {
    const found = sources.resolveImport(file, type.specifier, type.name)
    return found && { found, specifier: type.specifier, imported: type.name }
  }
  if (type.kind !== 'name') return undefined
  // A type parameter hides what the file means by its name.
  if (declaration.typeParameters.some(each => each.name === type.name)) return undefined
  const found = sources.resolve(file, type.name)
  if (found === undefined) return undefined
  const source = sources.importOf(file, type.name)
  return { found, specifier: source?.specifier, imported: source?.imported }
}
