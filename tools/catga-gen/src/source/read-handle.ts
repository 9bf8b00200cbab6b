import type ts from 'typescript'
import { readType } from './read-type.ts'
import { dottedName, has, type Reading } from './reading.ts'
import type { HandleModel } from './source-model.ts'

export type HandleNode = ts.MethodDeclaration | ts.ArrowFunction | ts.FunctionExpression

/** `handle` of a class: the method with a body, else a property that is a function. */
export function handleNode(
  node: ts.ClassDeclaration,
  reading: Reading,
): { readonly handle: HandleNode | undefined; readonly isOverloaded: boolean } {
  const { ts } = reading
  const members = node.members.filter(
    each =>
      each.name !== undefined &&
      (ts.isIdentifier(each.name) || ts.isStringLiteral(each.name)) &&
      each.name.text === 'handle' &&
      !has(each, ts.SyntaxKind.StaticKeyword),
  )
  const methods = members.filter(ts.isMethodDeclaration)
  // A declaration file has no bodies; only an abstract method is none there.
  const body =
    methods.find(each => each.body !== undefined) ??
    methods.find(each => !has(each, ts.SyntaxKind.AbstractKeyword))
  if (body !== undefined) return { handle: body, isOverloaded: methods.length > 1 }
  const initializer = members.find(ts.isPropertyDeclaration)?.initializer
  const isFunction =
    initializer !== undefined && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
  return { handle: isFunction ? initializer : undefined, isOverloaded: false }
}

export function readHandle(node: HandleNode, isOverloaded: boolean, reading: Reading): HandleModel {
  const { ts } = reading
  const base = { takes: takesOf(node, isOverloaded, reading) }
  if (has(node, ts.SyntaxKind.AsyncKeyword))
    return { ...base, returns: 'promise', returnType: undefined, returnedCalls: undefined }
  if (node.type !== undefined) {
    const isPromise =
      ts.isTypeReferenceNode(node.type) && dottedName(node.type.typeName, reading) === 'Promise'
    const returnType = readType(node.type, reading)
    return { ...base, returns: isPromise ? 'promise' : 'unknown', returnType, returnedCalls: undefined }
  }
  return { ...base, returns: 'unknown', returnType: undefined, returnedCalls: returnedCalls(node, reading) }
}

/** How many arguments `handle` looks at: two where syntax does not say. */
function takesOf(node: HandleNode, isOverloaded: boolean, reading: Reading): 0 | 1 | 2 {
  const { ts } = reading
  const { parameters } = node
  if (isOverloaded || parameters.length > 1 || parameters[0]?.dotDotDotToken !== undefined) return 2
  const usesArguments = (each: ts.Node): boolean =>
    (ts.isIdentifier(each) && each.text === 'arguments') || ts.forEachChild(each, usesArguments) === true
  // The text is asked first: walking every body for a word that few of them hold is half of a run.
  const { pos, end } = node
  const isMentioned = reading.source.text.slice(pos, end).includes('arguments')
  if (isMentioned && usesArguments(node)) return 2
  return parameters.length === 0 ? 0 : 1
}

function returnedCalls(node: HandleNode, reading: Reading): readonly string[] | undefined {
  const { ts } = reading
  if (node.body === undefined) return undefined
  const returned = ts.isBlock(node.body)
    ? endsInReturn(node.body.statements.at(-1), reading)
      ? returnsIn(node.body, reading)
      : [undefined]
    : [node.body]
  const calls = returned.flatMap(each => branches(each, reading)).map(each => calleeOf(each, reading))
  if (calls.length === 0 || calls.includes(undefined)) return undefined
  const names = [...new Set(calls as string[])]
  const local = localNames(node, reading)
  // A parameter or variable of the function hides what the file means by the name.
  return names.some(each => local.has(each.split('.')[0] ?? each)) ? undefined : names
}

// A body that can end without `return` also returns undefined.
const endsInReturn = (last: ts.Statement | undefined, { ts }: Reading): boolean =>
  last !== undefined && (ts.isReturnStatement(last) || ts.isThrowStatement(last))

function returnsIn(body: ts.Node, { ts }: Reading): readonly (ts.Expression | undefined)[] {
  const found: (ts.Expression | undefined)[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isReturnStatement(node)) found.push(node.expression)
    else if (!ts.isFunctionLike(node)) ts.forEachChild(node, visit)
  }
  ts.forEachChild(body, visit)
  return found
}

function branches(node: ts.Expression | undefined, reading: Reading): readonly (ts.Expression | undefined)[] {
  const { ts } = reading
  if (node === undefined) return [node]
  if (ts.isParenthesizedExpression(node)) return branches(node.expression, reading)
  if (ts.isConditionalExpression(node))
    return [...branches(node.whenTrue, reading), ...branches(node.whenFalse, reading)]
  return [node]
}

const calleeOf = (node: ts.Expression | undefined, reading: Reading): string | undefined =>
  node !== undefined && reading.ts.isCallExpression(node) ? dottedName(node.expression, reading) : undefined

function localNames(node: HandleNode, { ts }: Reading): ReadonlySet<string> {
  const names = new Set<string>()
  const visit = (each: ts.Node): void => {
    if (
      ts.isParameter(each) ||
      ts.isVariableDeclaration(each) ||
      ts.isBindingElement(each) ||
      ts.isFunctionDeclaration(each) ||
      ts.isClassDeclaration(each)
    )
      if (each.name !== undefined && ts.isIdentifier(each.name)) names.add(each.name.text)
    ts.forEachChild(each, visit)
  }
  visit(node)
  return names
}
