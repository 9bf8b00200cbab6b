import { dirname } from 'node:path'
import { Project, type SourceFile, ts } from 'ts-morph'
import type { ImportStyle } from './model/import-style.ts'

export interface LoadedProject {
  /** The tsconfig's folder; every path in facts is relative to it. */
  readonly root: string
  readonly importStyle: ImportStyle
  /** The files to scan: the project's own, without the one the compiler writes. */
  readonly files: readonly SourceFile[]
}

/** Loads a tsconfig's files. Lib files are left out: nothing that is scanned depends on their types. */
export function loadProject(tsconfig: string, outFile: string): LoadedProject {
  const project = new Project({ tsConfigFilePath: tsconfig, compilerOptions: { noLib: true, types: [] } })
  const options = project.getCompilerOptions()
  const files = project
    .getSourceFiles()
    .filter(file => !file.isDeclarationFile() && !file.isInNodeModules() && file.getFilePath() !== outFile)
    .sort((a, b) => (a.getFilePath() < b.getFilePath() ? -1 : 1))
  return { root: dirname(tsconfig), importStyle: importStyleOf(options), files }
}

function importStyleOf(options: ts.CompilerOptions): ImportStyle {
  if (options.allowImportingTsExtensions || options.rewriteRelativeImportExtensions) return 'ts'
  const { moduleResolution, module } = options
  const isNode =
    moduleResolution === undefined
      ? module !== undefined && module >= ts.ModuleKind.Node16 && module <= ts.ModuleKind.NodeNext
      : moduleResolution === ts.ModuleResolutionKind.Node16 ||
        moduleResolution === ts.ModuleResolutionKind.NodeNext
  return isNode ? 'js' : 'bare'
}
