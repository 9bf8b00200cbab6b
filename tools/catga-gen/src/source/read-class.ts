import type ts from 'typescript'
import { handleNode, readHandle } from './read-handle.ts'
import { readMethodCalls } from './read-method-calls.ts'
import { readType, readTypeParameters } from './read-type.ts'
import { readValue } from './read-value.ts'
import { dottedName, has, memberName, type Reading, spanOf, textOf } from './reading.ts'
import type {
  ClassModel,
  ConstructorModel,
  FieldModel,
  HeritageModel,
  ParameterModel,
  StaticModel,
  TypeModel,
} from './source-model.ts'

/** What a class without a name of its own is known by: only a default export has none. */
export const anonymousClass = 'default'

export function readClass(node: ts.ClassDeclaration, reading: Reading): ClassModel {
  const { ts } = reading
  const { SyntaxKind } = ts
  const isStatic = (each: ts.ClassElement) => has(each, SyntaxKind.StaticKeyword)
  const constructors = node.members.filter(ts.isConstructorDeclaration)
  const creation = constructors.find(each => each.body !== undefined) ?? constructors[0]
  const { handle, isOverloaded } = handleNode(node, reading)
  const heritage = (kind: ts.SyntaxKind) =>
    node.heritageClauses
      ?.filter(each => each.token === kind)
      .flatMap(each => each.types.map(type => readHeritage(type, reading))) ?? []
  const members = node.members.filter(each => !isStatic(each))
  return {
    kind: 'class',
    name: node.name?.text ?? anonymousClass,
    span: spanOf(node.name ?? node, reading),
    whole: spanOf(node, reading),
    isAbstract: has(node, SyntaxKind.AbstractKeyword),
    typeParameters: readTypeParameters(node.typeParameters, reading),
    extends: heritage(SyntaxKind.ExtendsKeyword)[0],
    implements: heritage(SyntaxKind.ImplementsKeyword),
    constructor: creation && readConstructor(creation, reading),
    fields: [
      ...(creation?.parameters ?? [])
        .filter(each => isParameterProperty(each, reading))
        .map(each => readField(each, true, reading)),
      ...members.filter(ts.isPropertyDeclaration).map(each => readField(each, false, reading)),
    ],
    methods: [
      ...new Set(
        members
          .filter(each => ts.isMethodDeclaration(each) || ts.isAccessor(each))
          .map(each => memberName(each.name, reading)),
      ),
    ],
    statics: node.members.filter(isStatic).flatMap(each => readStatic(each, reading)),
    handle: handle && readHandle(handle, isOverloaded, reading),
    calls: readMethodCalls(node, reading),
    handleParameter: handleParameter(members.filter(ts.isMethodDeclaration), reading),
  }
}

export function readHeritage(node: ts.ExpressionWithTypeArguments, reading: Reading): HeritageModel {
  return {
    name: dottedName(node.expression, reading) ?? textOf(node.expression, reading),
    args: node.typeArguments?.map(each => readType(each, reading)) ?? [],
    span: spanOf(node, reading),
  }
}

function readConstructor(node: ts.ConstructorDeclaration, reading: Reading): ConstructorModel {
  const { ts } = reading
  const isSuperCall = (each: ts.Statement) =>
    ts.isExpressionStatement(each) &&
    ts.isCallExpression(each.expression) &&
    each.expression.expression.kind === ts.SyntaxKind.SuperKeyword &&
    each.expression.arguments.length === 0
  return {
    parameters: node.parameters.map(each => readParameter(each, reading)),
    isPlain:
      node.body !== undefined &&
      node.parameters.every(each => isParameterProperty(each, reading)) &&
      node.body.statements.length <= 1 &&
      node.body.statements.every(isSuperCall),
  }
}

function readParameter(node: ts.ParameterDeclaration, reading: Reading): ParameterModel {
  return {
    name: memberName(node.name, reading),
    type: node.type && readType(node.type, reading),
    typeText: node.type && textOf(node.type, reading),
    isOptional: node.questionToken !== undefined,
    hasInitializer: node.initializer !== undefined,
    isRest: node.dotDotDotToken !== undefined,
    span: spanOf(node, reading),
  }
}

const isParameterProperty = (node: ts.ParameterDeclaration, { ts: { SyntaxKind } }: Reading): boolean =>
  [
    SyntaxKind.ReadonlyKeyword,
    SyntaxKind.PublicKeyword,
    SyntaxKind.ProtectedKeyword,
    SyntaxKind.PrivateKeyword,
  ].some(each => has(node, each))

function readField(
  node: ts.PropertyDeclaration | ts.ParameterDeclaration,
  isParameter: boolean,
  reading: Reading,
): FieldModel {
  const { SyntaxKind } = reading.ts
  return {
    name: memberName(node.name, reading),
    type: node.type === undefined ? typeOfValue(node, reading) : readType(node.type, reading),
    isOptional: node.questionToken !== undefined,
    isReadonly: has(node, SyntaxKind.ReadonlyKeyword),
    access: reading.ts.isPrivateIdentifier(node.name)
      ? '#private'
      : has(node, SyntaxKind.PrivateKeyword)
        ? 'private'
        : has(node, SyntaxKind.ProtectedKeyword)
          ? 'protected'
          : 'public',
    hasInitializer: node.initializer !== undefined,
    isParameter,
    span: spanOf(node, reading),
  }
}

/** The type of a field that only its value tells, where that is plain: `count = 0`, `at = new Date()`. */
function typeOfValue(
  node: ts.PropertyDeclaration | ts.ParameterDeclaration,
  reading: Reading,
): TypeModel | undefined {
  const { ts } = reading
  const { initializer } = node
  if (initializer === undefined) return undefined
  if (ts.isNewExpression(initializer)) {
    const name = dottedName(initializer.expression, reading)
    const args = initializer.typeArguments?.map(each => readType(each, reading)) ?? []
    return name === undefined ? undefined : { kind: 'name', name, args }
  }
  const value = readValue(initializer, reading)
  if (value.kind !== 'literal' || value.value === null) return undefined
  // A readonly field keeps the type of its literal.
  if (has(node, ts.SyntaxKind.ReadonlyKeyword)) return { kind: 'literal', value: value.value }
  return { kind: 'keyword', name: typeof value.value as 'string' | 'number' | 'boolean' }
}

function readStatic(node: ts.ClassElement, reading: Reading): readonly StaticModel[] {
  const { ts } = reading
  const isProperty = ts.isPropertyDeclaration(node)
  if (!isProperty && !ts.isAccessor(node)) return []
  const value = readValue(isProperty ? node.initializer : undefined, reading)
  return [
    { name: memberName(node.name, reading), value, isAccessor: !isProperty, span: spanOf(node, reading) },
  ]
}

function handleParameter(
  methods: readonly ts.MethodDeclaration[],
  reading: Reading,
): ClassModel['handleParameter'] {
  const named = methods.filter(each => memberName(each.name, reading) === 'handle')
  const parameter = (named.find(each => each.body !== undefined) ?? named[0])?.parameters[0]
  if (parameter?.type === undefined) return undefined
  return { type: readType(parameter.type, reading), span: spanOf(parameter, reading) }
}
