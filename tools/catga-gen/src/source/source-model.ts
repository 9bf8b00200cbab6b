import type { Span } from '../model/places.ts'
import type { Reads } from './reads.ts'

// One file as its syntax tells it: plain data, made without looking at any other file, so that it can be kept until the
// text of the file changes. Names are as the file writes them; `Sources` says what they mean.

export interface FileModel {
  readonly imports: readonly ImportModel[]
  readonly exports: readonly ExportModel[]
  readonly declarations: readonly Declaration[]
  /** Names of the classes constructed in the arguments of calls that send. */
  readonly sends: readonly string[]
  readonly ignores: readonly IgnoreModel[]
  /** The first place where the text is no TypeScript: what stands behind it may be missing here. */
  readonly broken: BrokenModel | undefined
}

/** A comment by which somebody says that a diagnostic was looked at. */
export interface IgnoreModel {
  /** As they are written. */
  readonly codes: readonly string[]
  /** What stands behind `--`; empty: nothing. */
  readonly reason: string
  /** Of the code it is about. */
  readonly line: number
  readonly span: Span
}

export interface BrokenModel {
  /** In TypeScript's words. */
  readonly why: string
  readonly span: Span
}

export interface ImportModel {
  readonly local: string
  readonly specifier: string
  /** `*` for a namespace. */
  readonly imported: string
}

export type ExportModel =
  | { readonly kind: 'local'; readonly exported: string; readonly local: string }
  | {
      readonly kind: 'from'
      readonly exported: string
      readonly specifier: string
      readonly imported: string
    }
  | { readonly kind: 'star'; readonly specifier: string }

export type Declaration = ClassModel | InterfaceModel | AliasModel | ConstModel | EnumModel | OtherModel

interface Declared {
  readonly name: string
  readonly span: Span
}

export interface ClassModel extends Declared {
  readonly kind: 'class'
  /** From its first modifier on; `span` is the name's. */
  readonly whole: Span
  readonly isAbstract: boolean
  readonly typeParameters: readonly TypeParameterModel[]
  readonly extends: HeritageModel | undefined
  readonly implements: readonly HeritageModel[]
  readonly constructor: ConstructorModel | undefined
  /** Instance fields, parameter properties first, in the order of the source. */
  readonly fields: readonly FieldModel[]
  /** Names of instance methods and accessors. */
  readonly methods: readonly string[]
  readonly statics: readonly StaticModel[]
  /** `handle`, where the class has one with a body. */
  readonly handle: HandleModel | undefined
  readonly calls: readonly MethodCallModel[]
  /** Of a method `handle` of its own, abstract ones included: the first parameter, where it has a type. */
  readonly handleParameter: { readonly type: TypeModel; readonly span: Span } | undefined
}

export interface InterfaceModel extends Declared {
  readonly kind: 'interface'
  readonly typeParameters: readonly TypeParameterModel[]
  readonly extends: readonly HeritageModel[]
  readonly type: TypeModel
}

export interface AliasModel extends Declared {
  readonly kind: 'alias'
  readonly typeParameters: readonly TypeParameterModel[]
  readonly type: TypeModel
}

/** `const x = …` whose value is a literal, an object of literals, or another constant. */
export interface ConstModel extends Declared {
  readonly kind: 'const'
  readonly value: ValueModel
}

export interface EnumModel extends Declared {
  readonly kind: 'enum'
  readonly members: readonly string[]
  /** Undefined for a computed one. */
  readonly values: readonly (string | number | undefined)[]
}

/** A function, a namespace, a variable: something with a name that holds no type we follow. */
export interface OtherModel extends Declared {
  readonly kind: 'other'
}

export interface TypeParameterModel {
  readonly name: string
  readonly default: TypeModel | undefined
}

export interface HeritageModel {
  /** Dotted for a member of a namespace. */
  readonly name: string
  readonly args: readonly TypeModel[]
  readonly span: Span
}

export interface ConstructorModel {
  readonly parameters: readonly ParameterModel[]
  /** All parameters are properties and the body is empty or `super()`: calling it does nothing but set them. */
  readonly isPlain: boolean
}

export interface ParameterModel {
  readonly name: string
  readonly type: TypeModel | undefined
  /** The type as it is written. */
  readonly typeText: string | undefined
  readonly isOptional: boolean
  readonly hasInitializer: boolean
  readonly isRest: boolean
  readonly span: Span
}

export interface FieldModel {
  readonly name: string
  readonly type: TypeModel | undefined
  readonly isOptional: boolean
  readonly isReadonly: boolean
  readonly access: 'public' | 'protected' | 'private' | '#private'
  readonly hasInitializer: boolean
  readonly isParameter: boolean
  readonly span: Span
}

export interface StaticModel {
  readonly name: string
  readonly value: ValueModel
  readonly isAccessor: boolean
  readonly span: Span
}

/** An expression as far as it is a literal. */
export type ValueModel =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | {
      readonly kind: 'object'
      readonly properties: Readonly<Record<string, ValueModel>>
      readonly isWhole: boolean
    }
  | { readonly kind: 'array'; readonly items: readonly ValueModel[] }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'other' }

export interface HandleModel {
  readonly returns: 'result' | 'promise' | 'unknown'
  readonly takes: 0 | 1 | 2
  /** Annotated return type, to be resolved where `returns` depends on what a name means. */
  readonly returnType: TypeModel | undefined
  /** What its `return`s call, when all are calls: `ok`, `fail`. */
  readonly returnedCalls: readonly string[] | undefined
}

/** A call in a method of a class that may deserve a remark. */
export interface MethodCallModel {
  readonly method: string
  /** What it is called on, name by name: `['this', 'catga']`; empty for a plain function. */
  readonly object: readonly string[]
  readonly name: string
  /** Which parameter of the method the first name is; -1: none. */
  readonly parameter: number
  /** `floating`: a statement of its own. `dropped`: awaited, and what came is not used. */
  readonly usage: 'used' | 'floating' | 'dropped'
  readonly span: Span
}

export type TypeModel =
  | { readonly kind: 'keyword'; readonly name: TypeKeyword }
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  | { readonly kind: 'name'; readonly name: string; readonly args: readonly TypeModel[] }
  | {
      readonly kind: 'import'
      readonly specifier: string
      readonly name: string
      readonly args: readonly TypeModel[]
    }
  | { readonly kind: 'array'; readonly item: TypeModel }
  | { readonly kind: 'tuple'; readonly items: readonly TupleItemModel[] }
  | { readonly kind: 'union'; readonly members: readonly TypeModel[] }
  | { readonly kind: 'intersection'; readonly members: readonly TypeModel[] }
  | {
      readonly kind: 'object'
      readonly properties: readonly PropertyModel[]
      readonly index: IndexModel | undefined
    }
  | { readonly kind: 'keyof'; readonly type: TypeModel }
  | { readonly kind: 'member'; readonly object: TypeModel; readonly index: TypeModel }
  | { readonly kind: 'typeof'; readonly name: string }
  | { readonly kind: 'function' }
  /** Conditional, mapped, inferred: only the type checker knows. */
  | { readonly kind: 'computed'; readonly text: string }

export type TypeKeyword =
  | 'string'
  | 'number'
  | 'boolean'
  | 'bigint'
  | 'null'
  | 'undefined'
  | 'void'
  | 'any'
  | 'unknown'
  | 'never'
  | 'object'
  | 'symbol'

export interface TupleItemModel {
  readonly type: TypeModel
  readonly isOptional: boolean
  readonly isRest: boolean
}
export interface PropertyModel {
  readonly name: string
  readonly type: TypeModel | undefined
  readonly isOptional: boolean
  readonly isMethod: boolean
  readonly span: Span
}
export interface IndexModel {
  readonly key: TypeModel
  readonly value: TypeModel
}

/** What names mean, across the files of a project and the packages it imports. */
export interface Sources {
  /** Looks a name up as it is written in a file: declared there, imported, through re-exports and barrels. */
  resolve(file: string, name: string): Resolved | undefined
}

/** What the scanners ask beside: how a file says a name, and how it gives one away. */
export interface ProjectSources extends Sources {
  /** A name behind `import('specifier')`. */
  resolveImport(file: string, specifier: string, name: string): Resolved | undefined
  /** The import that brings a name into a file; of a member of a namespace, that member's. */
  importOf(file: string, name: string): ImportModel | undefined
  /** How the file that declares a name exports it. */
  exportName(file: string, name: string): string | undefined
  /** All that a file exports, re-exports and barrels included. */
  exportsOf(file: string): readonly { readonly exported: string; readonly resolved: Resolved }[]
  /** What is being made depends on all of this file's model. */
  read(file: string): void
  /** Remembers what was made for a key; a later edit drops it when it was made from what the edit changed. */
  recall<T>(space: string, key: string, make: () => T): T
  /** Makes something, and says what was read for it. */
  during<T>(make: () => T): readonly [T, Reads]
}

export interface Resolved {
  /** As in `Span.file`, or absolute for a file of a package. */
  readonly file: string
  readonly declaration: Declaration
  /** The package the file belongs to, when it is not the project's own. */
  readonly package: string | undefined
}
