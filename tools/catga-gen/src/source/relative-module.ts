/** Where a file may stand that another names by a relative path, best first. */
const extensions: Readonly<Record<string, readonly string[]>> = {
  '.ts': ['.ts', '.tsx', '.d.ts'],
  '.tsx': ['.tsx', '.ts', '.d.ts'],
  '.mts': ['.mts', '.d.mts'],
  '.cts': ['.cts', '.d.cts'],
  '.js': ['.ts', '.tsx', '.d.ts', '.js', '.jsx'],
  '.jsx': ['.tsx', '.ts', '.d.ts', '.jsx', '.js'],
  '.mjs': ['.mts', '.d.mts', '.mjs'],
  '.cjs': ['.cts', '.d.cts', '.cjs'],
}
const bare = ['.ts', '.tsx', '.d.ts', '.js', '.jsx']

/** The file a path without package means; `path` is absolute. `'folder'`: a folder's manifest has to be asked. */
export function relativeModule(
  path: string,
  exists: (file: string) => boolean,
): string | 'folder' | undefined {
  const written = /\.[cm]?[jt]sx?$/.exec(path)?.[0]
  if (written !== undefined) {
    const stem = path.slice(0, -written.length)
    const found = extensions[written]?.find(each => exists(stem + each))
    if (found !== undefined) return stem + found
  }
  for (const each of bare) if (exists(path + each)) return path + each
  if (exists(`${path}/package.json`)) return 'folder'
  for (const each of bare) if (exists(`${path}/index${each}`)) return `${path}/index${each}`
  return undefined
}
