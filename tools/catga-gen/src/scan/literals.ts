import { Node } from 'ts-morph'
import type { LiteralFact } from '../model/facts.ts'
import type { Places } from './places.ts'

/** Looks through `as const`, `satisfies`, parentheses and constants to the expression that is meant. */
export function resolveExpression(node: Node | undefined): Node | undefined {
  if (node === undefined) return undefined
  if (Node.isAsExpression(node) || Node.isSatisfiesExpression(node) || Node.isParenthesizedExpression(node))
    return resolveExpression(node.getExpression())
  if (Node.isIdentifier(node)) {
    const symbol = node.getSymbol()
    const declaration = (symbol?.getAliasedSymbol() ?? symbol)?.getValueDeclaration()
    if (declaration !== undefined && Node.isVariableDeclaration(declaration)) {
      const isConst = declaration.getVariableStatement()?.getDeclarationKind() === 'const'
      return isConst ? resolveExpression(declaration.getInitializer()) : undefined
    }
    return undefined
  }
  if (Node.isPropertyAccessExpression(node)) {
    const object = resolveExpression(node.getExpression())
    if (object === undefined || !Node.isObjectLiteralExpression(object)) return undefined
    const property = object.getProperty(node.getName())
    return Node.isPropertyAssignment(property) ? resolveExpression(property.getInitializer()) : undefined
  }
  return node
}

export function stringLiteral(node: Node | undefined, at: Node, places: Places): LiteralFact<string> {
  const value = resolveExpression(node)
  const isText =
    value !== undefined && (Node.isStringLiteral(value) || Node.isNoSubstitutionTemplateLiteral(value))
  return { value: isText ? value.getLiteralText() : undefined, span: places.span(at) }
}

export function numberLiteral(node: Node | undefined, at: Node, places: Places): LiteralFact<number> {
  const value = resolveExpression(node)
  const isNumber = value !== undefined && Node.isNumericLiteral(value)
  return { value: isNumber ? value.getLiteralValue() : undefined, span: places.span(at) }
}
