import { type ClassDeclaration, Node, type SourceFile, SyntaxKind } from 'ts-morph'
import type { Places } from './places.ts'

const verbs: ReadonlySet<string> = new Set([
  'send',
  'sendOrThrow',
  'dispatch',
  'sendBatch',
  'sendStream',
  'stream',
  'enqueue',
])

/** Keys of the classes constructed in the arguments of a call that sends. */
export function scanSends(file: SourceFile, places: Places): readonly string[] {
  if (!/\.(send|dispatch|stream|enqueue)/.test(file.getFullText())) return []
  return file.getDescendantsOfKind(SyntaxKind.NewExpression).flatMap(created => {
    const call = created.getFirstAncestor(Node.isCallExpression)
    const callee = call?.getExpression()
    if (!Node.isPropertyAccessExpression(callee) || !verbs.has(callee.getName())) return []
    const symbol = created.getExpression().getSymbol()
    const declaration = (symbol?.getAliasedSymbol() ?? symbol)
      ?.getDeclarations()
      .find(Node.isClassDeclaration) as ClassDeclaration | undefined
    return declaration === undefined ? [] : [places.key(declaration)]
  })
}
