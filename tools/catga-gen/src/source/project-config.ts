import { dirname } from 'node:path/posix'
import type ts from 'typescript'
import type { ImportStyle } from '../model/import-style.ts'
import { type ContentGuard, guardContent } from './guards.ts'
import { type Listing, listingOf } from './listing.ts'
import type { TypeScript } from './load-typescript.ts'

/** What a tsconfig means: plain data, so that the next run need not ask TypeScript. */
export interface ProjectConfig {
  /** The files it lists, absolute and sorted; no declaration files. */
  readonly files: readonly string[]
  readonly importStyle: ImportStyle
  /** As TypeScript's resolver takes them. */
  readonly options: ts.CompilerOptions
  /** Whether a file's format decides which conditions of `exports` count. */
  readonly hasFormats: boolean
  /** What it was made from: the tsconfig, what that extends, and the folders it includes. */
  readonly chain: readonly ContentGuard[]
  readonly listing: Listing
  readonly errors: readonly string[]
}

export function readProjectConfig(tsconfig: string, ts: TypeScript): ProjectConfig {
  const chain = new Map<string, ContentGuard>()
  const errors: string[] = []
  const host: ts.ParseConfigFileHost = {
    useCaseSensitiveFileNames: ts.sys.useCaseSensitiveFileNames,
    getCurrentDirectory: () => dirname(tsconfig),
    fileExists: ts.sys.fileExists,
    readDirectory: ts.sys.readDirectory,
    readFile: path => {
      chain.set(path, guardContent(path))
      return ts.sys.readFile(path)
    },
    onUnRecoverableConfigFileDiagnostic: each => errors.push(flat(each, ts)),
  }
  const parsed = ts.getParsedCommandLineOfConfigFile(tsconfig, {}, host)
  const options = plain(parsed?.options ?? {})
  // An option that this TypeScript does not know is the user's TypeScript's business.
  for (const each of parsed?.errors ?? []) if (isUnreadable(each)) errors.push(flat(each, ts))
  const { ModuleResolutionKind } = ts
  const kind = options.moduleResolution
  const hasFormats =
    kind === undefined
      ? isNodeModule(options, ts)
      : kind === ModuleResolutionKind.Node16 || kind === ModuleResolutionKind.NodeNext
  const raw = (parsed?.raw ?? {}) as { readonly include?: readonly string[] }
  return {
    files: (parsed?.fileNames ?? []).filter(isSource).sort(),
    importStyle:
      options.allowImportingTsExtensions || options.rewriteRelativeImportExtensions
        ? 'ts'
        : hasFormats
          ? 'js'
          : 'bare',
    options,
    hasFormats,
    chain: [...chain.values()],
    listing: listingOf(dirname(tsconfig), parsed?.wildcardDirectories ?? {}, raw.include ?? []),
    errors,
  }
}

/** A file that may hold what is scanned. */
export function isSource(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path) && !/\.d\.([^/]*\.)?[cm]?ts$/.test(path) && !isInNodeModules(path)
}

export const isInNodeModules = (path: string): boolean => path.includes('/node_modules/')

const isNodeModule = ({ module }: ts.CompilerOptions, { ModuleKind }: TypeScript): boolean =>
  module !== undefined && module >= ModuleKind.Node16 && module <= ModuleKind.NodeNext

// Syntax, a file that cannot be read, a circle of `extends`.
const isUnreadable = ({ code }: ts.Diagnostic): boolean =>
  (code >= 1000 && code < 2000) || [5012, 5083, 6053, 18000].includes(code)

const flat = ({ messageText }: ts.Diagnostic, ts: TypeScript): string =>
  ts.flattenDiagnosticMessageText(messageText, ' ')

/** What survives a visit to the disk, so that a first run resolves as all later ones do. */
const plain = ({ configFile: _, ...options }: ts.CompilerOptions): ts.CompilerOptions =>
  JSON.parse(JSON.stringify(options)) as ts.CompilerOptions
