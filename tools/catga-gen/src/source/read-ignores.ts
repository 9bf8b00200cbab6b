import type ts from 'typescript'
import { type Reading, spanBetween } from './reading.ts'
import type { IgnoreModel } from './source-model.ts'

const word = 'catga-ignore'

/** The comments `catga-ignore <codes> -- <reason>`, each for the line it ends or, alone on its line, for the next code. */
export function readIgnores(reading: Reading): readonly IgnoreModel[] {
  const { text } = reading.source
  const found: IgnoreModel[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const opening = /\/[/*]+[ \t]*$/.exec(text.slice(lineStart(text, at), at))?.[0]
    if (opening === undefined) continue
    const token = tokenAt(at, reading)
    // Behind the start of its token it is a part of it: of a string, say.
    if (token === undefined || at >= token.getStart(reading.source)) continue
    found.push(readIgnore(at - opening.length, at + word.length, token, reading))
  }
  return found
}

function readIgnore(start: number, after: number, token: ts.Node, reading: Reading): IgnoreModel {
  const { source } = reading
  const { text } = source
  const [rest = ''] = /^.*?(?=\*\/|[\r\n\u2028\u2029]|$)/.exec(text.slice(after)) ?? []
  const [codes = '', ...reason] = rest.split('--')
  const isAlone = text.slice(lineStart(text, start), start).trim() === ''
  const target = isAlone ? token.getStart(source) : start
  return {
    codes: codes.split(/[\s,]+/).filter(each => each !== ''),
    reason: reason.join('--').trim(),
    line: source.getLineAndCharacterOfPosition(target).line + 1,
    span: spanBetween(start, after + rest.trimEnd().length, reading),
  }
}

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1

/** The token that a place belongs to, with the space and the comments before it. */
function tokenAt(place: number, { source }: Reading): ts.Node | undefined {
  let node: ts.Node | undefined = source
  for (;;) {
    const children: readonly ts.Node[] = node.getChildren(source)
    if (children.length === 0) return node
    node = children.find(each => each.pos <= place && place < each.end)
    if (node === undefined) return undefined
  }
}
