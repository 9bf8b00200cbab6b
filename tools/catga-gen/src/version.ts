import { readFileSync } from 'node:fs'

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  readonly version: string
}

export const version: string = manifest.version

/** Whose models a cache may hold: a chunk of the built program is named after its content. */
export const cacheVersion: string = `${version} ${new URL(import.meta.url).pathname.split('/').at(-1)}`
