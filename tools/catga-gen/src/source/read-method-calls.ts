import type ts from 'typescript'
import { memberName, type Reading, spanOf } from './reading.ts'
import type { MethodCallModel } from './source-model.ts'

/** Names worth a look: what sends, and what blocks. */
const interesting = /^(send|sendOrThrow|sendBatch|publish|publishBatch|dispatch|enqueue)$|Sync$/

/** The calls in the methods of a class that may deserve a remark. */
export function readMethodCalls(node: ts.ClassLikeDeclaration, reading: Reading): readonly MethodCallModel[] {
  const { ts, source } = reading
  const found: MethodCallModel[] = []
  // The text is asked first: most bodies hold nothing of the kind, and walking them takes a tenth of a run.
  if (!/send|publish|dispatch|enqueue|Sync/.test(source.text.slice(node.pos, node.end))) return found
  for (const member of node.members) {
    const body =
      ts.isMethodDeclaration(member) || ts.isPropertyDeclaration(member)
        ? functionOf(member, reading)
        : undefined
    if (body === undefined || member.name === undefined) continue
    const method = memberName(member.name, reading)
    const parameters = body.parameters.map(each => (ts.isIdentifier(each.name) ? each.name.text : ''))
    const visit = (child: ts.Node, usage: MethodCallModel['usage']): void => {
      if (ts.isCallExpression(child)) {
        const path = pathOf(child.expression, reading)
        const name = path?.at(-1) ?? ''
        if (path !== undefined && interesting.test(name))
          found.push({
            method,
            object: path.slice(0, -1),
            name,
            parameter: parameters.indexOf(path[0] ?? ''),
            usage,
            span: spanOf(child, reading),
          })
      }
      ts.forEachChild(child, each => visit(each, usageIn(child, each, usage, ts)))
    }
    if (body.body !== undefined) visit(body.body, 'used')
  }
  return found
}

/** `this.catga.send` → `['this', 'catga', 'send']`. */
function pathOf(node: ts.Expression, reading: Reading): readonly string[] | undefined {
  const { ts } = reading
  if (node.kind === ts.SyntaxKind.ThisKeyword) return ['this']
  if (ts.isIdentifier(node)) return [node.text]
  if (!ts.isPropertyAccessExpression(node)) return undefined
  const object = pathOf(node.expression, reading)
  return object && [...object, node.name.text]
}

/** A method with a body, or a field that holds a function. */
function functionOf(
  member: ts.MethodDeclaration | ts.PropertyDeclaration,
  { ts }: Reading,
): ts.MethodDeclaration | ts.ArrowFunction | ts.FunctionExpression | undefined {
  if (ts.isMethodDeclaration(member)) return member
  const { initializer } = member
  return initializer !== undefined &&
    (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
    ? initializer
    : undefined
}

/** What becomes of the value of `child` inside `parent`. */
function usageIn(
  parent: ts.Node,
  child: ts.Node,
  usage: MethodCallModel['usage'],
  { isAwaitExpression, isExpressionStatement, isParenthesizedExpression, isVoidExpression }: Reading['ts'],
): MethodCallModel['usage'] {
  if (isExpressionStatement(parent)) return 'floating'
  if (isParenthesizedExpression(parent)) return usage
  if (isVoidExpression(parent)) return 'used'
  // `await x` as a statement waits, and drops what came.
  if (isAwaitExpression(parent) && child === parent.expression)
    return usage === 'floating' ? 'dropped' : 'used'
  return 'used'
}
