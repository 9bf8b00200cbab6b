import { posix } from 'node:path'
import type { ImportStyle } from '../model/import-style.ts'

/** The specifier by which the generated file imports a file of the project. */
export type ImportPath = (file: string) => string

const javascript: Readonly<Record<string, string>> = {
  '.ts': '.js',
  '.tsx': '.js',
  '.mts': '.mjs',
  '.cts': '.cjs',
}

export function importPathFrom(outFile: string, style: ImportStyle): ImportPath {
  const folder = posix.dirname(outFile)
  const known = new Map<string, string>()
  const pathOf = (file: string): string => {
    const path = posix.relative(folder, file)
    const relative = path.startsWith('.') ? path : `./${path}`
    const extension = posix.extname(relative)
    const stem = relative.slice(0, relative.length - extension.length)
    switch (style) {
      case 'ts':
        return relative
      case 'js':
        return stem + (javascript[extension] ?? extension)
      case 'bare':
        return stem
    }
  }
  return file => {
    let path = known.get(file)
    if (path === undefined) {
      path = pathOf(file)
      known.set(file, path)
    }
    return path
  }
}
