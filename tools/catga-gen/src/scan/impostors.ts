import { type ClassDeclaration, Node } from 'ts-morph'
import type { ImpostorFact } from '../model/facts.ts'
import { type CatgaSymbols, handlerInterfaces, messageBases } from './catga-symbols.ts'
import type { Places } from './places.ts'

const names: ReadonlySet<string> = new Set([
  ...Object.keys(messageBases),
  ...Object.keys(handlerInterfaces),
  'Behavior',
])

/**
 * Heritage clauses that say a name of ours and mean another's. A declaration that itself builds on ours is no impostor,
 * nor is one of the project's own that carries the name in its own file.
 */
export function scanImpostors(
  declaration: ClassDeclaration,
  isKnown: boolean,
  catga: CatgaSymbols,
  places: Places,
): readonly ImpostorFact[] {
  if (isKnown) return []
  const clauses = [declaration.getExtends(), ...declaration.getImplements()].filter(
    each => each !== undefined,
  )
  return clauses.flatMap(clause => {
    const expression = clause.getExpression()
    const name = Node.isPropertyAccessExpression(expression) ? expression.getName() : expression.getText()
    if (!names.has(name)) return []
    const symbol = expression.getSymbol()
    const target = (symbol?.getAliasedSymbol() ?? symbol)?.getDeclarations()[0]
    if (catga.nameOf(target) !== undefined) return []
    if (target !== undefined && target.getSourceFile() === declaration.getSourceFile()) return []
    return [{ class: declaration.getName() ?? 'a class', name, span: places.span(clause) }]
  })
}
