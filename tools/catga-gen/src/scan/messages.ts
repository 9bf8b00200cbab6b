import type { LiteralFact, MessageFact, MessageKind } from '../model/facts.ts'
import type { ProjectSources } from '../source/source-model.ts'
import { catgaName, messageBases } from './catga-symbols.ts'
import { baseOf, type ClassAt, chainOf, keyOf, refOf } from './class-at.ts'
import { scopeOfBase } from './implementations.ts'
import { bind, meaningOf, type Scope } from './types.ts'
import { numberFact, staticOf, stringFact } from './values.ts'

/** The kind of message a class is, and the message classes between it and ours. */
export function messageKindOf(
  at: ClassAt,
  sources: ProjectSources,
):
  | { readonly kind: MessageKind; readonly bases: readonly ClassAt[]; readonly isIntegration: boolean }
  | undefined {
  const bases: ClassAt[] = []
  for (const each of chainOf(at, sources).slice(1)) {
    const name = catgaName(each)
    if (name !== undefined)
      return Object.hasOwn(messageBases, name)
        ? {
            kind: messageBases[name as keyof typeof messageBases],
            bases,
            isIntegration: name === 'IntegrationEvent',
          }
        : undefined
    bases.push(each)
  }
  return undefined
}

export function scanMessage(at: ClassAt, root: string, sources: ProjectSources): MessageFact | undefined {
  const found = messageKindOf(at, sources)
  if (found === undefined) return undefined
  const version = staticOf(at, 'version')
  return {
    key: keyOf(at),
    ref: refOf(at, root, sources),
    kind: found.kind,
    isAbstract: at.declaration.isAbstract,
    isGeneric: at.declaration.typeParameters.length > 0,
    isIntegration: found.isIntegration,
    wireType: found.kind === 'event' ? eventType(at, sources) : staticType(at, sources),
    version: version === undefined || version.isAccessor ? undefined : numberFact(version, at.file, sources),
    bases: found.bases.map(keyOf),
    span: at.declaration.span,
  }
}

function staticType(at: ClassAt, sources: ProjectSources): LiteralFact<string> | undefined {
  const property = staticOf(at, 'type')
  return property && stringFact(property, at.file, sources)
}

/** The type argument that reaches `DomainEvent<…>`, through generic bases; else the static. */
function eventType(start: ClassAt, sources: ProjectSources): LiteralFact<string> | undefined {
  const own = staticType(start, sources)
  let scope: Scope = bind(start.file, start.declaration.typeParameters, [])
  for (const at of chainOf(start, sources)) {
    const clause = at.declaration.extends
    const base = baseOf(at, sources)
    if (clause === undefined || base === undefined) return own
    if (catgaName(base) !== undefined) {
      const argument = clause.args[0]
      if (argument === undefined) return own
      const type = meaningOf({ type: argument, scope }, sources)
      if (type.kind === 'literal' && typeof type.value === 'string')
        return { value: type.value, span: clause.span }
      const isText = type.kind === 'other' && type.text === 'string'
      return own ?? (isText ? undefined : { value: undefined, span: clause.span })
    }
    scope = scopeOfBase(at, scope, base)
  }
  return own
}
