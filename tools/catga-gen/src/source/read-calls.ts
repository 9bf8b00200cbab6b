import type ts from 'typescript'
import { dottedName, type Reading, spanOf } from './reading.ts'
import type { CallModel } from './source-model.ts'

const verbs: ReadonlySet<string> = new Set([
  'send',
  'sendOrThrow',
  'dispatch',
  'sendBatch',
  'sendStream',
  'stream',
  'enqueue',
])

/** The calls of a file that send: a class counts for the call that stands nearest around its `new`. */
export function readCalls(reading: Reading): readonly CallModel[] {
  const { ts, source } = reading
  if (!/\.(send|dispatch|stream|enqueue)/.test(source.text)) return []
  const found: CallModel[] = []
  const visit = (node: ts.Node, constructs: string[] | undefined): void => {
    if (ts.isNewExpression(node)) {
      const name = dottedName(node.expression, reading)
      if (name !== undefined) constructs?.push(name)
    }
    if (!ts.isCallExpression(node)) {
      ts.forEachChild(node, child => visit(child, constructs))
      return
    }
    const verb = ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : ''
    const inner = verbs.has(verb) ? [] : undefined
    ts.forEachChild(node, child => visit(child, inner))
    if (inner !== undefined && inner.length > 0)
      found.push({ verb, constructs: inner, span: spanOf(node, reading) })
  }
  ts.forEachChild(source, node => visit(node, undefined))
  return found
}
