import { type ClassDeclaration, Node, type Type } from 'ts-morph'
import type { BehaviorFact, HandlerFact, MessageUse } from '../model/facts.ts'
import { type CatgaSymbols, handlerInterfaces } from './catga-symbols.ts'
import { handleOf, returnsOf, takesOf } from './handle-method.ts'
import { classDeclarationOf, type Implementation } from './heritage.ts'
import { resolveExpression } from './literals.ts'
import { messageKindOf } from './messages.ts'
import type { Places } from './places.ts'

export function scanHandlers(
  declaration: ClassDeclaration,
  implementations: readonly Implementation[],
  catga: CatgaSymbols,
  places: Places,
): readonly HandlerFact[] {
  const handle = handleOf(declaration)
  return implementations
    .filter(each => Object.hasOwn(handlerInterfaces, each.name))
    .map(({ name, args, clause }) => {
      const messages = usesOf(args[0], catga, places)
      return {
        class: places.key(declaration),
        role: handlerInterfaces[name as keyof typeof handlerInterfaces],
        messages,
        returns: returnsOf(handle, catga),
        takes: takesOf(handle),
        policy: policyOf(declaration, places),
        mismatch: mismatchOf(declaration, messages, catga, places),
        span: places.span(clause.getSourceFile() === declaration.getSourceFile() ? clause : declaration),
      }
    })
}

export function scanBehavior(
  declaration: ClassDeclaration,
  implementations: readonly Implementation[],
  catga: CatgaSymbols,
  places: Places,
): BehaviorFact | undefined {
  const found = implementations.find(each => each.name === 'Behavior')
  if (found === undefined) return undefined
  const isAll =
    found.clause.getTypeArguments().length === 0 ||
    catga.ofSymbol(found.args[0]?.getAliasSymbol()) === 'AnyMessage'
  return {
    class: places.key(declaration),
    messages: isAll ? undefined : usesOf(found.args[0], catga, places),
  }
}

/** The message classes a type argument names: one, or the members of a union. */
function usesOf(type: Type | undefined, catga: CatgaSymbols, places: Places): readonly MessageUse[] {
  if (type === undefined) return []
  if (type.isUnion()) return type.getUnionTypes().flatMap(each => usesOf(each, catga, places))
  const declaration = classDeclarationOf(type)
  const isMessage = declaration !== undefined && messageKindOf(declaration, catga) !== undefined
  return [
    {
      key: isMessage ? places.key(declaration) : undefined,
      text: type.getSymbol()?.getName() ?? type.getText(),
    },
  ]
}

/** Classes of one shape are interchangeable to tsc: so the symbol of the parameter is compared, not its type. */
function mismatchOf(
  declaration: ClassDeclaration,
  messages: readonly MessageUse[],
  catga: CatgaSymbols,
  places: Places,
): HandlerFact['mismatch'] {
  const own = declaration.getInstanceMethod('handle')
  const parameter = own?.getParameters()[0]
  if (parameter === undefined || parameter.getTypeNode() === undefined) return undefined
  const declared = usesOf(parameter.getType(), catga, places)
  const keys = new Set(declared.map(each => each.key))
  if (keys.has(undefined)) return undefined
  const isCovered = messages.every(each => {
    if (each.key === undefined || keys.has(each.key)) return true
    return declared.some(({ text }) => text !== each.text && isBaseOf(parameter.getType(), each, places))
  })
  return isCovered
    ? undefined
    : { parameter: declared.map(each => each.text).join(' | '), span: places.span(parameter) }
}

/** A wider parameter (an abstract base of the event) is fine. */
function isBaseOf(type: Type, use: MessageUse, places: Places): boolean {
  const base = classDeclarationOf(type)
  return base?.getDerivedClasses().some(each => places.key(each) === use.key) ?? false
}

function policyOf(declaration: ClassDeclaration, places: Places): HandlerFact['policy'] {
  const property = declaration.getStaticProperty('policy')
  if (property === undefined) return undefined
  const span = places.span(property)
  const value = Node.isPropertyDeclaration(property)
    ? resolveExpression(property.getInitializer())
    : undefined
  if (!Node.isObjectLiteralExpression(value)) return { keys: undefined, span }
  const keys = value.getProperties().map(each => {
    const isPlain =
      Node.isPropertyAssignment(each) ||
      Node.isShorthandPropertyAssignment(each) ||
      Node.isMethodDeclaration(each)
    return isPlain && !Node.isComputedPropertyName(each.getNameNode())
      ? each.getName().replace(/^['"]|['"]$/g, '')
      : undefined
  })
  return { keys: keys.includes(undefined) ? undefined : (keys as string[]).sort(), span }
}
