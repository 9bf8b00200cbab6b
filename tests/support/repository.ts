import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

export const root = join(__dirname, '../..')

export const read = (file: string): string => readFileSync(join(root, file), 'utf8')

/** Every TypeScript file below a folder, relative to the repository. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory())
      return entry.name === 'node_modules' || entry.name === 'dist' ? [] : filesBelow(path)
    return entry.name.endsWith('.ts') ? [path] : []
  })
}

/** The files a file imports by a relative path, types included. */
export function importsOf(file: string): readonly string[] {
  const found = read(file).matchAll(/(?:from|import)\s+'(\.[^']+)'/g)
  return [...found].map(match => posix.join(posix.dirname(file), match[1] ?? ''))
}

/** The packages a file imports. */
export function packagesOf(file: string): readonly string[] {
  return [...read(file).matchAll(/(?:from|import)\s+'([^.'][^']*)'/g)].map(match => match[1] ?? '')
}
