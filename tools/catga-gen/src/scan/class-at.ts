import { posix } from 'node:path'
import type { Ref } from '../model/places.ts'
import type { ClassModel, ProjectSources, Resolved } from '../source/source-model.ts'

/** A class and where it stands. */
export interface ClassAt extends Resolved {
  readonly declaration: ClassModel
}

export function asClass(found: Resolved | undefined): ClassAt | undefined {
  return found?.declaration.kind === 'class' ? { ...found, declaration: found.declaration } : undefined
}

/** The same for the same declaration, and never for two. */
export function keyOf({ file, declaration }: Resolved): string {
  return `${file}#${declaration.name}`
}

/** The class a class extends, through any alias and constant. */
export function baseOf({ file, declaration }: ClassAt, sources: ProjectSources): ClassAt | undefined {
  if (declaration.extends === undefined) return undefined
  let found = sources.resolve(file, declaration.extends.name)
  for (let steps = 0; found?.declaration.kind === 'const' && steps < 20; steps += 1) {
    const { value } = found.declaration
    found = value.kind === 'name' ? sources.resolve(found.file, value.name) : undefined
  }
  return asClass(found)
}

/** A class and all that it extends, nearest first; found once, since every part of the scan asks. */
export function chainOf(start: ClassAt, sources: ProjectSources): readonly ClassAt[] {
  return sources.recall('chain', keyOf(start), () => {
    sources.read(start.file)
    return findChain(start, sources)
  })
}

function findChain(start: ClassAt, sources: ProjectSources): readonly ClassAt[] {
  const chain: ClassAt[] = []
  for (let at: ClassAt | undefined = start; at !== undefined; at = baseOf(at, sources)) {
    const { declaration } = at
    if (chain.some(each => each.declaration === declaration)) break
    chain.push(at)
  }
  return chain
}

/** How generated code imports a declaration; `specifier` and `imported`: how the user's file does. */
export function refOf(
  found: Resolved,
  root: string,
  sources: ProjectSources,
  specifier?: string,
  imported?: string,
): Ref {
  // A class without a name is only known as its module's default export.
  const own = found.declaration.name === 'default' ? undefined : found.declaration.name
  const name = own ?? imported ?? 'Anonymous'
  if (specifier !== undefined && !specifier.startsWith('.') && found.package !== undefined)
    return { name, exportName: imported ?? name, module: { specifier } }
  const file = found.file.startsWith('/') ? posix.relative(root, found.file) : found.file
  return { name, exportName: sources.exportName(found.file, found.declaration.name), module: { file } }
}
