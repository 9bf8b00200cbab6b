import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'

/** In the nearest node_modules; undefined when there is none. */
export function cacheFolder(folder: string): string | undefined {
  const modules = join(folder, 'node_modules')
  if (existsSync(modules)) return join(modules, '.cache/catga-gen')
  const parent = dirname(folder)
  return parent === folder ? undefined : cacheFolder(parent)
}
