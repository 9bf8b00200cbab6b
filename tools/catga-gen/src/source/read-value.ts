import type ts from 'typescript'
import { dottedName, memberName, type Reading } from './reading.ts'
import type { ValueModel } from './source-model.ts'

const other: ValueModel = { kind: 'other' }

/** An expression as far as it is a literal: through `as const`, `satisfies` and parentheses. */
export function readValue(node: ts.Expression | undefined, reading: Reading): ValueModel {
  const { ts } = reading
  if (node === undefined) return other
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node))
    return readValue(node.expression, reading)
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node))
    return { kind: 'literal', value: node.text }
  if (ts.isNumericLiteral(node)) return { kind: 'literal', value: Number(node.text) }
  if (ts.isPrefixUnaryExpression(node) && ts.isNumericLiteral(node.operand))
    return node.operator === ts.SyntaxKind.MinusToken
      ? { kind: 'literal', value: -Number(node.operand.text) }
      : other
  if (node.kind === ts.SyntaxKind.TrueKeyword) return { kind: 'literal', value: true }
  if (node.kind === ts.SyntaxKind.FalseKeyword) return { kind: 'literal', value: false }
  if (node.kind === ts.SyntaxKind.NullKeyword) return { kind: 'literal', value: null }
  if (ts.isArrayLiteralExpression(node))
    return { kind: 'array', items: node.elements.map(each => readValue(each, reading)) }
  if (ts.isObjectLiteralExpression(node)) return readObject(node, reading)
  const name = dottedName(node, reading)
  return name === undefined ? other : { kind: 'name', name }
}

function readObject(node: ts.ObjectLiteralExpression, reading: Reading): ValueModel {
  const { ts } = reading
  const properties: [string, ValueModel][] = []
  let isWhole = true
  for (const each of node.properties) {
    if (each.name === undefined || ts.isComputedPropertyName(each.name)) isWhole = false
    else if (ts.isPropertyAssignment(each))
      properties.push([memberName(each.name, reading), readValue(each.initializer, reading)])
    else if (ts.isShorthandPropertyAssignment(each))
      properties.push([each.name.text, { kind: 'name', name: each.name.text }])
    else if (ts.isMethodDeclaration(each)) properties.push([memberName(each.name, reading), other])
    else isWhole = false
  }
  return { kind: 'object', properties: Object.fromEntries(properties), isWhole }
}
