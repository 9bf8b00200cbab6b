import type { Returns } from '../model/facts.ts'
import type { HandleModel, ProjectSources } from '../source/source-model.ts'
import { catgaName } from './catga-symbols.ts'
import { type ClassAt, chainOf } from './class-at.ts'

export interface HandleAt {
  readonly handle: HandleModel
  readonly file: string
}

/** `handle` of a class, its own or an inherited one. */
export function handleOf(at: ClassAt, sources: ProjectSources): HandleAt | undefined {
  for (const { file, declaration } of chainOf(at, sources))
    if (declaration.handle !== undefined) return { file, handle: declaration.handle }
  return undefined
}

/** What `handle` returns, as far as its syntax says and the names in it mean. */
export function returnsOf(found: HandleAt | undefined, sources: ProjectSources): Returns {
  if (found === undefined) return 'unknown'
  const { file, handle } = found
  if (handle.returns !== 'unknown') return handle.returns
  const { returnType, returnedCalls } = handle
  if (returnType !== undefined) {
    if (returnType.kind !== 'name') return 'unknown'
    const ours = catgaName(sources.resolve(file, returnType.name))
    if (ours === 'Result' || ours === 'Ok' || ours === 'Fail') return 'result'
    return ours === 'Reply' ? 'promise' : 'unknown'
  }
  const isResult = returnedCalls?.every(each => {
    const name = catgaName(sources.resolve(file, each))
    return name === 'ok' || name === 'fail'
  })
  return isResult === true ? 'result' : 'unknown'
}
