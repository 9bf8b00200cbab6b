import type ts from 'typescript'
import { dottedName, has, memberName, type Reading, spanOf, textOf } from './reading.ts'
import type {
  IndexModel,
  PropertyModel,
  TupleItemModel,
  TypeKeyword,
  TypeModel,
  TypeParameterModel,
} from './source-model.ts'

/** What a type says, as far as its syntax says it. */
export function readType(node: ts.TypeNode, reading: Reading): TypeModel {
  const { ts } = reading
  const keyword = keywordOf(node, reading)
  if (keyword !== undefined) return { kind: 'keyword', name: keyword }
  const of = (each: ts.TypeNode) => readType(each, reading)
  if (ts.isTypeReferenceNode(node))
    return {
      kind: 'name',
      name: dottedName(node.typeName, reading) ?? textOf(node.typeName, reading),
      args: node.typeArguments?.map(of) ?? [],
    }
  if (ts.isParenthesizedTypeNode(node)) return of(node.type)
  if (ts.isLiteralTypeNode(node)) return literal(node, reading)
  if (ts.isArrayTypeNode(node)) return { kind: 'array', item: of(node.elementType) }
  if (ts.isUnionTypeNode(node)) return { kind: 'union', members: node.types.map(of) }
  if (ts.isIntersectionTypeNode(node)) return { kind: 'intersection', members: node.types.map(of) }
  if (ts.isTupleTypeNode(node))
    return { kind: 'tuple', items: node.elements.map(each => tupleItem(each, reading)) }
  if (ts.isTypeLiteralNode(node)) return readMembers(node.members, reading)
  if (ts.isTypeOperatorNode(node)) {
    if (node.operator === ts.SyntaxKind.ReadonlyKeyword) return of(node.type)
    if (node.operator === ts.SyntaxKind.KeyOfKeyword) return { kind: 'keyof', type: of(node.type) }
    return { kind: 'keyword', name: 'symbol' }
  }
  if (ts.isIndexedAccessTypeNode(node))
    return { kind: 'member', object: of(node.objectType), index: of(node.indexType) }
  if (ts.isTypeQueryNode(node)) {
    const name = dottedName(node.exprName, reading)
    return name === undefined ? computed(node, reading) : { kind: 'typeof', name }
  }
  if (ts.isFunctionTypeNode(node) || ts.isConstructorTypeNode(node)) return { kind: 'function' }
  if (ts.isImportTypeNode(node)) return importType(node, reading)
  return computed(node, reading)
}

const computed = (node: ts.Node, reading: Reading): TypeModel => ({
  kind: 'computed',
  text: textOf(node, reading),
})

function keywordOf(node: ts.TypeNode, { ts: { SyntaxKind } }: Reading): TypeKeyword | undefined {
  switch (node.kind) {
    case SyntaxKind.StringKeyword:
      return 'string'
    case SyntaxKind.NumberKeyword:
      return 'number'
    case SyntaxKind.BooleanKeyword:
      return 'boolean'
    case SyntaxKind.BigIntKeyword:
      return 'bigint'
    case SyntaxKind.UndefinedKeyword:
      return 'undefined'
    case SyntaxKind.VoidKeyword:
      return 'void'
    case SyntaxKind.AnyKeyword:
      return 'any'
    case SyntaxKind.UnknownKeyword:
      return 'unknown'
    case SyntaxKind.NeverKeyword:
      return 'never'
    case SyntaxKind.ObjectKeyword:
      return 'object'
    case SyntaxKind.SymbolKeyword:
      return 'symbol'
    default:
      return undefined
  }
}

function literal({ literal: node }: ts.LiteralTypeNode, reading: Reading): TypeModel {
  const { ts } = reading
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node))
    return { kind: 'literal', value: node.text }
  if (ts.isNumericLiteral(node)) return { kind: 'literal', value: Number(node.text) }
  if (node.kind === ts.SyntaxKind.TrueKeyword) return { kind: 'literal', value: true }
  if (node.kind === ts.SyntaxKind.FalseKeyword) return { kind: 'literal', value: false }
  if (node.kind === ts.SyntaxKind.NullKeyword) return { kind: 'keyword', name: 'null' }
  if (ts.isPrefixUnaryExpression(node) && ts.isNumericLiteral(node.operand))
    return { kind: 'literal', value: -Number(node.operand.text) }
  return computed(node, reading)
}

function tupleItem(node: ts.TypeNode | ts.NamedTupleMember, reading: Reading): TupleItemModel {
  const { ts } = reading
  if (ts.isNamedTupleMember(node))
    return {
      type: readType(node.type, reading),
      isOptional: node.questionToken !== undefined,
      isRest: node.dotDotDotToken !== undefined,
    }
  const isOptional = ts.isOptionalTypeNode(node)
  const isRest = ts.isRestTypeNode(node)
  return { type: readType(isOptional || isRest ? node.type : node, reading), isOptional, isRest }
}

function importType(node: ts.ImportTypeNode, reading: Reading): TypeModel {
  const { ts } = reading
  const name = node.qualifier && dottedName(node.qualifier, reading)
  if (
    node.isTypeOf ||
    name === undefined ||
    !ts.isLiteralTypeNode(node.argument) ||
    !ts.isStringLiteral(node.argument.literal)
  )
    return computed(node, reading)
  const args = node.typeArguments?.map(each => readType(each, reading)) ?? []
  return { kind: 'import', specifier: node.argument.literal.text, name, args }
}

/** The members of an interface or of a type literal. */
export function readMembers(members: readonly ts.TypeElement[], reading: Reading): TypeModel {
  const { ts } = reading
  const properties: PropertyModel[] = []
  let index: IndexModel | undefined
  for (const member of members) {
    if (ts.isCallSignatureDeclaration(member) || ts.isConstructSignatureDeclaration(member))
      return { kind: 'function' }
    if (ts.isIndexSignatureDeclaration(member)) {
      const key = member.parameters[0]?.type
      if (key !== undefined) index = { key: readType(key, reading), value: readType(member.type, reading) }
    } else if (member.name !== undefined) {
      const type = ts.isPropertySignature(member) || ts.isGetAccessor(member) ? member.type : undefined
      properties.push({
        name: memberName(member.name, reading),
        type: type && readType(type, reading),
        isOptional: member.questionToken !== undefined,
        isMethod: ts.isMethodSignature(member),
        span: spanOf(member, reading),
      })
    }
  }
  return { kind: 'object', properties, index }
}

export function readTypeParameters(
  parameters: readonly ts.TypeParameterDeclaration[] | undefined,
  reading: Reading,
): readonly TypeParameterModel[] {
  return (parameters ?? []).map(each => ({
    name: each.name.text,
    default: each.default && readType(each.default, reading),
  }))
}

export const isExported = (node: ts.Node, { ts }: Reading): boolean => has(node, ts.SyntaxKind.ExportKeyword)
