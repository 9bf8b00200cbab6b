import {
  type ArrowFunction,
  type ClassDeclaration,
  type FunctionExpression,
  type MethodDeclaration,
  Node,
  SyntaxKind,
} from 'ts-morph'
import type { Returns } from '../model/facts.ts'
import type { CatgaSymbols } from './catga-symbols.ts'
import { baseClassOf } from './heritage.ts'

type Handle = MethodDeclaration | ArrowFunction | FunctionExpression

/** The declaration of `handle`, the class's own or an inherited one. */
export function handleOf(declaration: ClassDeclaration): Handle | undefined {
  for (
    let current: ClassDeclaration | undefined = declaration;
    current !== undefined;
    current = baseClassOf(current)
  ) {
    const method = current.getInstanceMethod('handle')
    if (method !== undefined && !method.isAbstract()) return method
    const property = current.getInstanceProperty('handle')
    const initializer = Node.isPropertyDeclaration(property) ? property.getInitializer() : undefined
    if (Node.isArrowFunction(initializer) || Node.isFunctionExpression(initializer)) return initializer
  }
  return undefined
}

/** How many arguments `handle` looks at: two where syntax does not say. */
export function takesOf(handle: Handle | undefined): 0 | 1 | 2 {
  if (handle === undefined) return 2
  if (Node.isMethodDeclaration(handle) && handle.getOverloads().length > 0) return 2
  const parameters = handle.getParameters()
  if (parameters.length > 1 || parameters[0]?.isRestParameter()) return 2
  const usesArguments = handle
    .getDescendantsOfKind(SyntaxKind.Identifier)
    .some(each => each.getText() === 'arguments')
  return usesArguments ? 2 : parameters.length === 0 ? 0 : 1
}

/** What `handle` returns, as far as its syntax says. */
export function returnsOf(handle: Handle | undefined, catga: CatgaSymbols): Returns {
  if (handle === undefined) return 'unknown'
  if (handle.isAsync()) return 'promise'
  const annotation = handle.getReturnTypeNode()
  if (annotation !== undefined) {
    if (!Node.isTypeReference(annotation)) return 'unknown'
    const name = annotation.getTypeName()
    if (name.getText() === 'Promise') return 'promise'
    const symbol = name.getSymbol()
    const ours = catga.ofSymbol(symbol?.getAliasedSymbol() ?? symbol)
    if (ours === 'Result' || ours === 'Ok' || ours === 'Fail') return 'result'
    return ours === 'Reply' ? 'promise' : 'unknown'
  }
  const returned = returnedExpressions(handle)
  const isResult = returned.length > 0 && returned.every(each => isCallOfOkOrFail(each, catga))
  return isResult ? 'result' : 'unknown'
}

function returnedExpressions(handle: Handle): readonly (Node | undefined)[] {
  const body = handle.getBody()
  if (body === undefined) return []
  if (!Node.isBlock(body)) return conditional(body)
  if (!endsInReturn(body.getStatements().at(-1))) return [undefined]
  return body
    .getDescendantsOfKind(SyntaxKind.ReturnStatement)
    .filter(each => each.getFirstAncestor(isFunction) === handle)
    .flatMap(each => conditional(each.getExpression()))
}

// A body that can end without `return` also returns undefined.
function endsInReturn(last: Node | undefined): boolean {
  return Node.isReturnStatement(last) || Node.isThrowStatement(last)
}

function conditional(node: Node | undefined): readonly (Node | undefined)[] {
  if (Node.isParenthesizedExpression(node)) return conditional(node.getExpression())
  if (Node.isConditionalExpression(node))
    return [...conditional(node.getWhenTrue()), ...conditional(node.getWhenFalse())]
  return [node]
}

function isCallOfOkOrFail(node: Node | undefined, catga: CatgaSymbols): boolean {
  if (!Node.isCallExpression(node)) return false
  const symbol = node.getExpression().getSymbol()
  const name = catga.ofSymbol(symbol?.getAliasedSymbol() ?? symbol)
  return name === 'ok' || name === 'fail'
}

const isFunction = (node: Node): boolean =>
  Node.isMethodDeclaration(node) ||
  Node.isFunctionDeclaration(node) ||
  Node.isArrowFunction(node) ||
  Node.isFunctionExpression(node) ||
  Node.isGetAccessorDeclaration(node) ||
  Node.isSetAccessorDeclaration(node)
