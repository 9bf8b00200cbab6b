import { type ClassDeclaration, Node } from 'ts-morph'
import type { LiteralFact, MessageFact, MessageKind } from '../model/facts.ts'
import { type CatgaSymbols, messageBases } from './catga-symbols.ts'
import { baseClassOf, type Substitution, substitute, substitutionFor } from './heritage.ts'
import { numberLiteral, stringLiteral } from './literals.ts'
import type { Places } from './places.ts'

/** The kind of message a class is, and the message classes between it and ours. */
export function messageKindOf(
  declaration: ClassDeclaration,
  catga: CatgaSymbols,
): { readonly kind: MessageKind; readonly bases: readonly ClassDeclaration[] } | undefined {
  const bases: ClassDeclaration[] = []
  let current = baseClassOf(declaration)
  while (current !== undefined && !bases.includes(current)) {
    const name = catga.nameOf(current)
    if (name !== undefined)
      return Object.hasOwn(messageBases, name)
        ? { kind: messageBases[name as keyof typeof messageBases], bases }
        : undefined
    bases.push(current)
    current = baseClassOf(current)
  }
  return undefined
}

export function scanMessage(
  declaration: ClassDeclaration,
  catga: CatgaSymbols,
  places: Places,
): MessageFact | undefined {
  const found = messageKindOf(declaration, catga)
  if (found === undefined) return undefined
  const version = declaration.getStaticProperty('version')
  return {
    key: places.key(declaration),
    ref: places.ref(declaration, undefined, undefined),
    kind: found.kind,
    isAbstract: declaration.isAbstract(),
    isGeneric: declaration.getTypeParameters().length > 0,
    wireType:
      found.kind === 'event' ? eventType(declaration, catga, places) : staticType(declaration, places),
    version:
      version !== undefined && Node.isPropertyDeclaration(version)
        ? numberLiteral(version.getInitializer(), version, places)
        : undefined,
    bases: found.bases.map(base => places.key(base)),
    span: places.span(declaration.getNameNode() ?? declaration),
  }
}

function staticType(declaration: ClassDeclaration, places: Places): LiteralFact<string> | undefined {
  const property = declaration.getStaticProperty('type')
  if (property === undefined) return undefined
  const initializer = Node.isPropertyDeclaration(property) ? property.getInitializer() : undefined
  return stringLiteral(initializer, property, places)
}

/** The type argument that reaches `DomainEvent<…>`, through generic bases; else the static. */
function eventType(
  declaration: ClassDeclaration,
  catga: CatgaSymbols,
  places: Places,
): LiteralFact<string> | undefined {
  const own = staticType(declaration, places)
  let current: ClassDeclaration | undefined = declaration
  let substitution: Substitution = new Map()
  while (current !== undefined) {
    const clause = current.getExtends()
    const base: ClassDeclaration | undefined = baseClassOf(current)
    if (clause === undefined || base === undefined) return own
    if (catga.nameOf(base) !== undefined) {
      const argument = clause.getTypeArguments()[0]
      if (argument === undefined) return own
      const type = substitute(argument.getType(), substitution)
      if (type.isStringLiteral()) return { value: String(type.getLiteralValue()), span: places.span(clause) }
      return own ?? (type.isString() ? undefined : { value: undefined, span: places.span(clause) })
    }
    substitution = substitutionFor(base, clause, substitution)
    current = base
  }
  return own
}
