import type { BehaviorFact, HandlerFact, MessageUse } from '../model/facts.ts'
import type { ProjectSources } from '../source/source-model.ts'
import { catgaName, handlerInterfaces } from './catga-symbols.ts'
import { asClass, type ClassAt, chainOf, keyOf } from './class-at.ts'
import type { Implementation } from './implementations.ts'
import { messageKindOf } from './messages.ts'
import { handleOf, returnsOf } from './returns.ts'
import { bind, meaningOf, type WrittenType } from './types.ts'
import { constantOf, staticOf } from './values.ts'

export function scanHandlers(
  at: ClassAt,
  implementations: readonly Implementation[],
  sources: ProjectSources,
): readonly HandlerFact[] {
  const own = implementations.filter(each => Object.hasOwn(handlerInterfaces, each.name))
  if (own.length === 0) return []
  const handle = handleOf(at, sources)
  return own.map(({ name, args, clause, file }) => {
    const messages = usesOf(args[0], sources)
    return {
      class: keyOf(at),
      role: handlerInterfaces[name as keyof typeof handlerInterfaces],
      messages,
      returns: returnsOf(handle, sources),
      takes: handle?.handle.takes ?? 2,
      policy: policyOf(at, sources),
      mismatch: mismatchOf(at, messages, sources),
      span: file === at.file ? clause.span : at.declaration.whole,
    }
  })
}

export function scanBehavior(
  at: ClassAt,
  implementations: readonly Implementation[],
  sources: ProjectSources,
): BehaviorFact | undefined {
  const found = implementations.find(each => each.name === 'Behavior')
  if (found === undefined) return undefined
  const [argument] = found.args
  const meaning = argument && meaningOf(argument, sources)
  const isAll =
    meaning === undefined || (meaning.kind === 'declared' && catgaName(meaning.target) === 'AnyMessage')
  return { class: keyOf(at), messages: isAll ? undefined : usesOf(argument, sources) }
}

/** The message classes a type argument names: one, or the members of a union. */
function usesOf(type: WrittenType | undefined, sources: ProjectSources, depth = 0): readonly MessageUse[] {
  if (type === undefined || depth > 50) return []
  const meaning = meaningOf(type, sources)
  switch (meaning.kind) {
    case 'union':
      return meaning.members.flatMap(each => usesOf(each, sources, depth + 1))
    case 'declared': {
      const declared = asClass(meaning.target)
      const isMessage = declared !== undefined && messageKindOf(declared, sources) !== undefined
      return [{ key: isMessage ? keyOf(declared) : undefined, text: meaning.target.declaration.name }]
    }
    case 'literal':
      return [{ key: undefined, text: JSON.stringify(meaning.value) }]
    case 'intersection':
      return [{ key: undefined, text: 'an intersection' }]
    case 'other':
      return [{ key: undefined, text: meaning.text }]
  }
}

/** Classes of one shape are interchangeable to tsc: so the declaration of the parameter is compared, not its type. */
function mismatchOf(
  at: ClassAt,
  messages: readonly MessageUse[],
  sources: ProjectSources,
): HandlerFact['mismatch'] {
  const parameter = at.declaration.handleParameter
  if (parameter === undefined) return undefined
  const scope = bind(at.file, at.declaration.typeParameters, [])
  const type = { type: parameter.type, scope }
  const declared = usesOf(type, sources)
  const keys = new Set(declared.map(each => each.key))
  if (keys.has(undefined)) return undefined
  const meaning = meaningOf(type, sources)
  const wide = meaning.kind === 'declared' ? asClass(meaning.target) : undefined
  const isCovered = messages.every(
    each =>
      each.key === undefined || keys.has(each.key) || (wide !== undefined && isBelow(each, wide, sources)),
  )
  return isCovered
    ? undefined
    : { parameter: declared.map(each => each.text).join(' | '), span: parameter.span }
}

/** A wider parameter (an abstract base of the event) is fine. */
function isBelow({ key }: MessageUse, base: ClassAt, sources: ProjectSources): boolean {
  const [file = '', name = ''] = key?.split('#') ?? []
  const start = asClass(sources.resolve(file, name))
  return start !== undefined && chainOf(start, sources).some(each => keyOf(each) === keyOf(base))
}

function policyOf(at: ClassAt, sources: ProjectSources): HandlerFact['policy'] {
  const property = staticOf(at, 'policy')
  if (property === undefined) return undefined
  const { span } = property
  const value = constantOf(property.value, at.file, sources)
  if (value?.kind !== 'object' || !value.isWhole) return { keys: undefined, span }
  return { keys: Object.keys(value.properties).sort(), span }
}
