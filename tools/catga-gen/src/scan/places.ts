import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { type Node, Node as Nodes, type SourceFile } from 'ts-morph'
import type { Ref, Span } from '../model/places.ts'

/** Files and places as facts name them: relative to the project's folder, with forward slashes. */
export class Places {
  private readonly root: string
  private readonly packages = new Map<string, string | undefined>()

  constructor(root: string) {
    this.root = root
  }

  file(file: SourceFile): string {
    return relative(this.root, file.getFilePath()).split(sep).join('/')
  }

  span(node: Node): Span {
    const file = node.getSourceFile()
    const { line, column } = file.getLineAndColumnAtPos(node.getStart())
    const text = (file.getFullText().split('\n')[line - 1] ?? '').replace(/\r$/, '')
    return {
      file: this.file(file),
      line,
      column,
      length: Math.min(node.getWidth(), Math.max(1, text.length - column + 1)),
      text,
    }
  }

  /** The same for the same declaration, and never for two. */
  key(declaration: Node): string {
    return `${this.file(declaration.getSourceFile())}#${nameOf(declaration) ?? declaration.getStart()}`
  }

  /** How generated code imports the declaration. */
  ref(declaration: Node, specifier: string | undefined, importedName: string | undefined): Ref {
    const name = nameOf(declaration) ?? importedName ?? 'Anonymous'
    if (specifier !== undefined && !specifier.startsWith('.')) {
      const isForeign = this.packageOf(declaration.getSourceFile()) !== this.packageAt(this.root)
      if (isForeign) return { name, exportName: importedName ?? name, module: { specifier } }
    }
    return {
      name,
      exportName: exportNameOf(declaration),
      module: { file: this.file(declaration.getSourceFile()) },
    }
  }

  /** The name of the package a file belongs to. */
  packageOf(file: SourceFile): string | undefined {
    return this.packageAt(dirname(file.getFilePath()))
  }

  private packageAt(folder: string): string | undefined {
    if (this.packages.has(folder)) return this.packages.get(folder)
    const manifest = join(folder, 'package.json')
    const name = existsSync(manifest)
      ? (JSON.parse(readFileSync(manifest, 'utf8')) as { readonly name?: string }).name
      : undefined
    const parent = dirname(folder)
    // A package.json without a name (`{"type":"commonjs"}` in a dist folder) belongs to the package around it.
    const found = name ?? (parent === folder ? undefined : this.packageAt(parent))
    this.packages.set(folder, found)
    return found
  }
}

export function nameOf(node: Node): string | undefined {
  if (Nodes.isNameable(node) || Nodes.isNamed(node) || Nodes.isPropertyNamed(node))
    return (node as { getName(): string | undefined }).getName()
  return undefined
}

function exportNameOf(declaration: Node): string | undefined {
  if (!Nodes.isExportGetable(declaration)) return undefined
  if (declaration.isDefaultExport()) return 'default'
  if (declaration.hasExportKeyword()) return nameOf(declaration)
  // `class X {}` … `export { X as Y }` in the same file.
  for (const [name, declarations] of declaration.getSourceFile().getExportedDeclarations())
    if (declarations.some(each => each === declaration)) return name
  return undefined
}
