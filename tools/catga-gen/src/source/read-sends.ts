import type ts from 'typescript'
import { dottedName, type Reading } from './reading.ts'

const verbs: ReadonlySet<string> = new Set([
  'send',
  'sendOrThrow',
  'dispatch',
  'sendBatch',
  'sendStream',
  'stream',
  'enqueue',
])

/** The classes constructed in the arguments of calls that send: one counts for the call that stands nearest around it. */
export function readSends(reading: Reading): readonly string[] {
  const { ts, source } = reading
  if (!/\.(send|dispatch|stream|enqueue)/.test(source.text)) return []
  const found = new Set<string>()
  const visit = (node: ts.Node, isSent: boolean): void => {
    if (ts.isNewExpression(node) && isSent) {
      const name = dottedName(node.expression, reading)
      if (name !== undefined) found.add(name)
    }
    const isInside = ts.isCallExpression(node) ? isSend(node, reading) : isSent
    ts.forEachChild(node, child => visit(child, isInside))
  }
  ts.forEachChild(source, node => visit(node, false))
  return [...found]
}

const isSend = ({ expression }: ts.CallExpression, { ts }: Reading): boolean =>
  ts.isPropertyAccessExpression(expression) && verbs.has(expression.name.text)
