// Where things are, and how generated code reaches them.

/** A place in a source file. Lines and columns count from 1; `file` is relative to the tsconfig's folder. */
export interface Span {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly length: number
  /** The whole line, for the code frame. */
  readonly text: string
}

/** A declaration that generated code imports. */
export interface Ref {
  readonly name: string
  /** How its module exports it; undefined when it does not. */
  readonly exportName: string | undefined
  /** A file of the project, relative to the tsconfig's folder, or a package specifier. */
  readonly module: { readonly file: string } | { readonly specifier: string }
}

/** How an application imports something of a package. */
export interface ManifestRef {
  readonly from: string
  readonly export: string
}
