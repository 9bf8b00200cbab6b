import type ts from 'typescript'
import type { TypeScript } from './load-typescript.ts'
import { anonymousClass, readClass, readHeritage } from './read-class.ts'
import { readEnum } from './read-enum.ts'
import { readIgnores } from './read-ignores.ts'
import { readSends } from './read-sends.ts'
import { isExported, readMembers, readType, readTypeParameters } from './read-type.ts'
import { readValue } from './read-value.ts'
import { has, type Reading, spanBetween, spanOf } from './reading.ts'
import type { BrokenModel, Declaration, ExportModel, FileModel, ImportModel } from './source-model.ts'

/** Reads one file. `file` is what spans call it; `path` tells TypeScript of which kind it is. */
export function readFile(text: string, path: string, file: string, ts: TypeScript): FileModel {
  const source = ts.createSourceFile(path, text, {
    languageVersion: ts.ScriptTarget.Latest,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  })
  const reading: Reading = { ts, source, file, lines: [] }
  const imports: ImportModel[] = []
  const exports: ExportModel[] = []
  const lists: ExportModel[] = []
  const declarations: Declaration[] = []
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) imports.push(...readImports(statement, reading))
    else if (ts.isExportDeclaration(statement)) lists.push(...readExports(statement, reading))
    else if (ts.isExportAssignment(statement)) {
      if (!statement.isExportEquals && ts.isIdentifier(statement.expression))
        lists.push({ kind: 'local', exported: 'default', local: statement.expression.text })
    } else {
      const found = readDeclarations(statement, reading)
      declarations.push(...found)
      if (!isExported(statement, reading)) continue
      const isDefault = has(statement, ts.SyntaxKind.DefaultKeyword)
      for (const { name } of found)
        exports.push({ kind: 'local', exported: isDefault ? 'default' : name, local: name })
    }
  }
  const sends = source.isDeclarationFile ? [] : readSends(reading)
  // Names exported where they are declared come first: that is how generated code imports them.
  return {
    imports,
    exports: [...exports, ...lists],
    declarations,
    sends,
    ignores: source.isDeclarationFile ? [] : readIgnores(reading),
    broken: readBroken(reading),
  }
}

/** What follows the first error is seldom one of its own. */
function readBroken(reading: Reading): BrokenModel | undefined {
  // TypeScript keeps it, but tells it by way of a whole program only.
  const { parseDiagnostics } = reading.source as ts.SourceFile & {
    readonly parseDiagnostics?: readonly ts.DiagnosticWithLocation[]
  }
  const first = parseDiagnostics?.[0]
  if (first === undefined) return undefined
  const { start, length, messageText } = first
  const why = reading.ts.flattenDiagnosticMessageText(messageText, ' ').replace(/\.$/, '')
  return { why, span: spanBetween(start, start + length, reading) }
}

function readImports(node: ts.ImportDeclaration, { ts }: Reading): readonly ImportModel[] {
  const clause = node.importClause
  if (!ts.isStringLiteral(node.moduleSpecifier)) return []
  const specifier = node.moduleSpecifier.text
  // An import for its effects alone still makes the file a part of the program.
  if (clause === undefined) return [{ local: '', specifier, imported: '' }]
  const found: ImportModel[] = []
  if (clause.name !== undefined) found.push({ local: clause.name.text, specifier, imported: 'default' })
  const bindings = clause.namedBindings
  if (bindings === undefined) return found
  if (ts.isNamespaceImport(bindings))
    return [...found, { local: bindings.name.text, specifier, imported: '*' }]
  for (const { name, propertyName } of bindings.elements)
    found.push({ local: name.text, specifier, imported: (propertyName ?? name).text })
  return found
}

function readExports(node: ts.ExportDeclaration, { ts }: Reading): readonly ExportModel[] {
  const from = node.moduleSpecifier
  const specifier = from !== undefined && ts.isStringLiteral(from) ? from.text : undefined
  const clause = node.exportClause
  if (clause === undefined) return specifier === undefined ? [] : [{ kind: 'star', specifier }]
  if (ts.isNamespaceExport(clause))
    return specifier === undefined
      ? []
      : [{ kind: 'from', exported: clause.name.text, specifier, imported: '*' }]
  return clause.elements.map(({ name, propertyName }): ExportModel => {
    const source = (propertyName ?? name).text
    return specifier === undefined
      ? { kind: 'local', exported: name.text, local: source }
      : { kind: 'from', exported: name.text, specifier, imported: source }
  })
}

function readDeclarations(node: ts.Statement, reading: Reading): readonly Declaration[] {
  const { ts } = reading
  if (ts.isClassDeclaration(node)) return [readClass(node, reading)]
  if (ts.isInterfaceDeclaration(node))
    return [
      {
        kind: 'interface',
        name: node.name.text,
        span: spanOf(node.name, reading),
        typeParameters: readTypeParameters(node.typeParameters, reading),
        extends:
          node.heritageClauses?.flatMap(each => each.types.map(type => readHeritage(type, reading))) ?? [],
        type: readMembers(node.members, reading),
      },
    ]
  if (ts.isTypeAliasDeclaration(node))
    return [
      {
        kind: 'alias',
        name: node.name.text,
        span: spanOf(node.name, reading),
        typeParameters: readTypeParameters(node.typeParameters, reading),
        type: readType(node.type, reading),
      },
    ]
  if (ts.isEnumDeclaration(node)) return [readEnum(node, reading)]
  if (ts.isVariableStatement(node)) return readVariables(node.declarationList, reading)
  if (ts.isFunctionDeclaration(node) || ts.isModuleDeclaration(node)) {
    if (node.name !== undefined && !ts.isIdentifier(node.name)) return []
    return [
      { kind: 'other', name: node.name?.text ?? anonymousClass, span: spanOf(node.name ?? node, reading) },
    ]
  }
  return []
}

function readVariables(list: ts.VariableDeclarationList, reading: Reading): readonly Declaration[] {
  const { ts } = reading
  const isConst = (list.flags & ts.NodeFlags.Const) !== 0
  return list.declarations.flatMap(({ name, initializer }) => {
    if (!ts.isIdentifier(name)) return boundNames(name, reading)
    const declared = { name: name.text, span: spanOf(name, reading) }
    return isConst
      ? [{ kind: 'const' as const, ...declared, value: readValue(initializer, reading) }]
      : [{ kind: 'other' as const, ...declared }]
  })
}

function boundNames(pattern: ts.BindingPattern, reading: Reading): readonly Declaration[] {
  const { ts } = reading
  return pattern.elements.flatMap((each): readonly Declaration[] => {
    if (!ts.isBindingElement(each)) return []
    if (!ts.isIdentifier(each.name)) return boundNames(each.name, reading)
    return [{ kind: 'other', name: each.name.text, span: spanOf(each.name, reading) }]
  })
}
