import { hash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'

/** A file, and the hash of what it held; undefined: it was not there. */
export interface ContentGuard {
  readonly path: string
  readonly hash: string | undefined
}

export const hashOf = (content: string | Buffer): string => hash('sha1', content, 'base64')

export function guardContent(path: string): ContentGuard {
  return { path, hash: existsSync(path) ? hashOf(readFileSync(path)) : undefined }
}

/** Whether the files still hold what they held. */
export function holds(guards: readonly ContentGuard[]): boolean {
  return guards.every(({ path, hash: wanted }) => guardContent(path).hash === wanted)
}
