import { hash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'

/** A file, and the hash of what it held; undefined: it was not there. */
export interface ContentGuard {
  readonly path: string
  readonly hash: string | undefined
  /** How the file system described it when it held that: while it says the same, nobody need read it. */
  readonly stamp?: string | undefined
}

export const hashOf = (content: string | Buffer): string => hash('sha1', content, 'base64')

export function guardContent(path: string): ContentGuard {
  // Before it is read: what is written in between has another stamp.
  const stamp = settledStamp(path)
  return { path, hash: existsSync(path) ? hashOf(readFileSync(path)) : undefined, stamp }
}

/** Whether the files still hold what they held. */
export function holds(guards: readonly ContentGuard[]): boolean {
  return guards.every(isHeld)
}

export function isHeld({ path, hash: wanted, stamp }: ContentGuard): boolean {
  return (stamp !== undefined && stamp === stampOf(path)) || guardContent(path).hash === wanted
}

// Clocks of file systems tick slowly: a second write within a tick would leave the stamp as it is.
const tickMs = 2000

/** The stamp of a file that has not been written just now. */
export function settledStamp(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined || Date.now() - Math.max(stats.ctimeMs, stats.mtimeMs) < tickMs) return undefined
  return stampOf(path, stats)
}

function stampOf(path: string, stats = statSync(path, { throwIfNoEntry: false })): string | undefined {
  return stats && `${stats.mtimeMs} ${stats.ctimeMs} ${stats.size} ${stats.ino}`
}
