import type { LiteralFact } from '../model/facts.ts'
import type { ProjectSources, StaticModel, ValueModel } from '../source/source-model.ts'
import type { ClassAt } from './class-at.ts'

/** Follows names to constants, and dots into objects that are written out. */
export function constantOf(
  value: ValueModel | undefined,
  file: string,
  sources: ProjectSources,
  depth = 0,
): ValueModel | undefined {
  if (value === undefined || value.kind === 'other' || depth > 20) return undefined
  if (value.kind !== 'name') return value
  const found = sources.resolve(file, value.name)
  if (found !== undefined)
    return found.declaration.kind === 'const'
      ? constantOf(found.declaration.value, found.file, sources, depth + 1)
      : undefined
  const dot = value.name.lastIndexOf('.')
  if (dot < 0) return undefined
  const holder: ValueModel = { kind: 'name', name: value.name.slice(0, dot) }
  const object = constantOf(holder, file, sources, depth + 1)
  const member = value.name.slice(dot + 1)
  if (object?.kind !== 'object' || !Object.hasOwn(object.properties, member)) return undefined
  return constantOf(object.properties[member], fileOf(holder, file, sources), sources, depth + 1)
}

// A name inside a constant's value means what it means where the constant stands.
function fileOf(value: ValueModel, file: string, sources: ProjectSources): string {
  if (value.kind !== 'name') return file
  const found = sources.resolve(file, value.name)
  return found?.declaration.kind === 'const' ? fileOf(found.declaration.value, found.file, sources) : file
}

export function staticOf({ declaration }: ClassAt, name: string): StaticModel | undefined {
  return declaration.statics.find(each => each.name === name)
}

export function stringFact(
  { value, span }: StaticModel,
  file: string,
  sources: ProjectSources,
): LiteralFact<string> {
  const found = constantOf(value, file, sources)
  return {
    value: found?.kind === 'literal' && typeof found.value === 'string' ? found.value : undefined,
    span,
  }
}

export function numberFact(
  { value, span }: StaticModel,
  file: string,
  sources: ProjectSources,
): LiteralFact<number> {
  const found = constantOf(value, file, sources)
  return {
    value: found?.kind === 'literal' && typeof found.value === 'number' ? found.value : undefined,
    span,
  }
}
