import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import ts from 'typescript'
import { read } from './support/repository.ts'

// Whoever uses a name reads what it promises where it is declared; `npm run docs` makes pages of it.
const doors = [
  'core/src/index.ts',
  'core/src/codegen/index.ts',
  'core/src/adapter/index.ts',
  'fastify/src/index.ts',
  'serialization-msgpack/src/index.ts',
].map(door => `packages/${door}`)

interface Exported {
  readonly name: string
  readonly file: string
}

function exportsOf(door: string): readonly Exported[] {
  return parse(door).statements.flatMap(statement => {
    if (!ts.isExportDeclaration(statement) || statement.exportClause === undefined) return []
    if (!ts.isNamedExports(statement.exportClause)) return []
    const from = (statement.moduleSpecifier as ts.StringLiteral).text
    const file = join(dirname(door), from)
    return statement.exportClause.elements.map(({ name, propertyName }) => ({
      name: (propertyName ?? name).text,
      file,
    }))
  })
}

const parsed = new Map<string, ts.SourceFile>()
function parse(file: string): ts.SourceFile {
  const known = parsed.get(file)
  if (known !== undefined) return known
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true)
  parsed.set(file, source)
  return source
}

/** The declaration itself is described, or it is a type whose members are: every one of them, or its name says it all. */
function isDescribed({ name, file }: Exported): boolean {
  const found = parse(file).statements.filter(statement => declares(statement, name))
  return found.some(statement => hasText(statement) || areMembersDescribed(statement))
}

function declares(statement: ts.Statement, name: string): boolean {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.some(each => each.name.getText() === name)
  return 'name' in statement && (statement.name as ts.Identifier | undefined)?.text === name
}

function areMembersDescribed(statement: ts.Statement): boolean {
  if (!ts.isInterfaceDeclaration(statement) || statement.members.length === 0) return false
  return statement.members.every(hasText)
}

function hasText(node: ts.Node): boolean {
  return ts
    .getJSDocCommentsAndTags(node)
    .some(each => ts.isJSDoc(each) && each.getText().replace(/[/*\s]/g, '') !== '')
}

describe.each(doors)('%s', door => {
  test('exports nothing without saying what it promises', () => {
    const missing = exportsOf(door).filter(each => !isDescribed(each))
    expect(missing.map(({ name, file }) => `${name} in ${file}`)).toEqual([])
  })
})
