import type ts from 'typescript'
import type { Span } from '../model/places.ts'
import type { TypeScript } from './load-typescript.ts'

/** A file that is being read: what every reader of a part of it needs. */
export interface Reading {
  readonly ts: TypeScript
  readonly source: ts.SourceFile
  /** As spans name it. */
  readonly file: string
  /** Its lines, as far as somebody asked for them. */
  readonly lines: (string | undefined)[]
}

export function spanOf(node: ts.Node, reading: Reading): Span {
  return spanBetween(node.getStart(reading.source), node.getEnd(), reading)
}

/** From one place of the text to another, cut where its first line ends. */
export function spanBetween(start: number, end: number, reading: Reading): Span {
  const { line, character } = reading.source.getLineAndCharacterOfPosition(start)
  const { file } = reading
  const text = lineAt(line, reading)
  const column = character + 1
  const length = Math.min(end - start, Math.max(1, text.length - column + 1))
  return { file, line: line + 1, column, length, text }
}

function lineAt(line: number, { source, lines }: Reading): string {
  const starts = source.getLineStarts()
  lines[line] ??= source.text.slice(starts[line], starts[line + 1]).replace(/(\r\n|[\n\r\u2028\u2029])$/, '')
  return lines[line]
}

export function textOf(node: ts.Node, { source }: Reading): string {
  return node.getText(source)
}

export function has(node: ts.Node, modifier: ts.SyntaxKind): boolean {
  const { modifiers } = node as { readonly modifiers?: ts.NodeArray<ts.ModifierLike> }
  return modifiers?.some(each => each.kind === modifier) === true
}

/** A name with dots: `a.b.c` of an expression or of a type; undefined for all else. */
export function dottedName(node: ts.Node, reading: Reading): string | undefined {
  const { ts } = reading
  if (ts.isIdentifier(node)) return node.text
  if (ts.isPropertyAccessExpression(node)) return joined(node.expression, node.name, reading)
  if (ts.isQualifiedName(node)) return joined(node.left, node.right, reading)
  return undefined
}

function joined(left: ts.Node, right: ts.MemberName, reading: Reading): string | undefined {
  const head = dottedName(left, reading)
  return head === undefined ? undefined : `${head}.${right.text}`
}

/** What a member is called; brackets stay around a name that is computed. */
export function memberName(name: ts.PropertyName | ts.BindingName, reading: Reading): string {
  const { ts } = reading
  if (ts.isStringLiteral(name) || ts.isNumericLiteral(name) || ts.isNoSubstitutionTemplateLiteral(name))
    return name.text
  return textOf(name, reading)
}
