import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import type * as morph from 'ts-morph'
import { smallLib } from './small-lib.ts'
import type { PropertyModel, TypeModel } from './source-model.ts'

/** Asks the type checker what syntax does not say. Loading it costs more than all else: ask for `computed` types only. */
export interface TypeChecker {
  /**
   * A type that could stand in a file (an absolute path), given as text, written out. Undefined when there is no such file.
   * Named classes and enums stay names; a name that means nothing there is `any`.
   */
  expand(file: string, text: string): TypeModel | undefined
  /** Every file that was looked at, absolute. */
  files(): readonly string[]
}

const deepest = 12
const probe = 'CatgaGenExpanded'
const libFile = '/catga-gen.lib.d.ts'

export function openTypeChecker(tsconfig: string): TypeChecker {
  const { Project, TypeFlags } = createRequire(import.meta.url)('ts-morph') as typeof morph
  const project = new Project({
    tsConfigFilePath: tsconfig,
    skipAddingFilesFromTsConfig: true,
    compilerOptions: { noLib: true, types: [], strict: true },
  })
  project.createSourceFile(libFile, smallLib)

  const expandType = (type: morph.Type, at: morph.Node, depth: number): TypeModel => {
    const of = (each: morph.Type) => expandType(each, at, depth + 1)
    const computed: TypeModel = { kind: 'computed', text: type.getText(at) }
    if (depth > deepest) return computed
    const simple = simpleType(type, TypeFlags)
    if (simple !== undefined) return simple
    // Before unions: an enum is one of its members.
    if (type.isEnum() || type.isClass()) return named(type, of)
    if (type.isUnion()) return { kind: 'union', members: type.getUnionTypes().map(of) }
    if (type.isTuple())
      return {
        kind: 'tuple',
        items: type.getTupleElements().map(each => ({ type: of(each), isOptional: false, isRest: false })),
      }
    if (type.isArray() || type.isReadonlyArray()) {
      const item = type.getArrayElementType()
      return item === undefined ? computed : { kind: 'array', item: of(item) }
    }
    if (type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0)
      return { kind: 'function' }
    if (isOfLib(type)) return named(type, of)
    if (!type.isObject() && !type.isIntersection()) return computed
    return objectType(type, at, of)
  }

  const sourceOf = (file: string): morph.SourceFile | undefined => {
    const source = project.getSourceFile(file) ?? project.addSourceFileAtPathIfExists(file)
    project.resolveSourceFileDependencies()
    return source
  }
  let count = 0

  return {
    expand(file, text) {
      const source = sourceOf(file)
      if (source === undefined) return undefined
      // Beside the file, and with all that it holds: every name means there what it means in the file.
      count += 1
      const path = `${dirname(file)}/catga-gen-expand-${count}.ts`
      const copy = project.createSourceFile(path, `${source.getFullText()}\nexport type ${probe} = ${text}\n`)
      const alias = copy.getTypeAliasOrThrow(probe)
      const expanded = expandType(alias.getType(), alias, 0)
      project.removeSourceFile(copy)
      return expanded
    },
    files: () =>
      project
        .getSourceFiles()
        .map(each => each.getFilePath() as string)
        .filter(each => each !== libFile),
  }
}

function simpleType(type: morph.Type, flags: typeof morph.TypeFlags): TypeModel | undefined {
  if (type.isString()) return { kind: 'keyword', name: 'string' }
  if (type.isNumber()) return { kind: 'keyword', name: 'number' }
  if (type.isBoolean()) return { kind: 'keyword', name: 'boolean' }
  if (type.isBigInt()) return { kind: 'keyword', name: 'bigint' }
  if (type.isNull()) return { kind: 'keyword', name: 'null' }
  if (type.isUndefined()) return { kind: 'keyword', name: 'undefined' }
  if (type.isVoid()) return { kind: 'keyword', name: 'void' }
  if (type.isAny()) return { kind: 'keyword', name: 'any' }
  if (type.isUnknown()) return { kind: 'keyword', name: 'unknown' }
  if (type.isNever()) return { kind: 'keyword', name: 'never' }
  if ((type.getFlags() & flags.ESSymbolLike) !== 0) return { kind: 'keyword', name: 'symbol' }
  if (type.isBooleanLiteral()) return { kind: 'literal', value: type.getText() === 'true' }
  const value = type.isEnumLiteral() ? undefined : type.getLiteralValue()
  if (typeof value === 'string' || typeof value === 'number') return { kind: 'literal', value }
  return undefined
}

function named(type: morph.Type, of: (type: morph.Type) => TypeModel): TypeModel {
  return {
    kind: 'name',
    name: type.getSymbol()?.getName() ?? type.getText(),
    args: type.getTypeArguments().map(of),
  }
}

/** An interface of the library, such as Date; a mapped type of it (Pick) is written out. */
function isOfLib(type: morph.Type): boolean {
  const symbol = type.getSymbol()
  const file = symbol?.getDeclarations()[0]?.getSourceFile().getFilePath()
  return file === libFile && symbol?.getName() !== '__type'
}

/** What an optional property holds when it is there. */
function withoutUndefined(type: TypeModel): TypeModel {
  if (type.kind !== 'union') return type
  const members = type.members.filter(each => each.kind !== 'keyword' || each.name !== 'undefined')
  return members.length === 1 ? (members[0] as TypeModel) : { kind: 'union', members }
}

function objectType(type: morph.Type, at: morph.Node, of: (type: morph.Type) => TypeModel): TypeModel {
  const properties = type.getProperties().map((each): PropertyModel => {
    const member = each.getTypeAtLocation(at)
    return {
      name: each.getName(),
      type: each.isOptional() ? withoutUndefined(of(member)) : of(member),
      isOptional: each.isOptional(),
      isMethod: member.getCallSignatures().length > 0,
      span: { file: '', line: 1, column: 1, length: 1, text: '' },
    }
  })
  const text = type.getStringIndexType()
  const number = type.getNumberIndexType()
  const value = text ?? number
  const key: TypeModel = { kind: 'keyword', name: text === undefined ? 'number' : 'string' }
  return { kind: 'object', properties, index: value && { key, value: of(value) } }
}
