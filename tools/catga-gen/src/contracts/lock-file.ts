import { existsSync, readFileSync } from 'node:fs'
import { UsageError } from '../config.ts'
import type { AppModel, MessageModel } from '../model/app-model.ts'
import type { NamedShape } from '../model/shape.ts'
import { type LockShape, lockShapeOf } from './lock-shape.ts'

/** One version of one message. */
export interface LockEntry {
  /** `draft`: rewritten freely. `released`: somebody may hold it. `removed`: was released, and is no longer declared. */
  readonly state: 'draft' | 'released' | 'removed'
  readonly kind: 'command' | 'query' | 'stream' | 'event'
  readonly class: string
  readonly body: LockShape
  readonly result?: LockShape
}

/** By `type@version`. */
export type Lock = ReadonlyMap<string, LockEntry>

const lockVersion = 1

export const lockKey = ({ type, version }: MessageModel): string => `${type}@${version}`

/** What the program declares, everything a draft. A class of another package is locked there. */
export function lockOf(model: AppModel): Lock {
  return entriesOf(
    model.messages.filter(each => 'file' in each.ref.module),
    model,
  )
}

/** The same of messages that packages declare, as the program reads them. */
export function foreignLockOf(model: AppModel): Lock {
  return entriesOf(
    model.messages.filter(each => 'specifier' in each.ref.module),
    model,
  )
}

function entriesOf(messages: readonly MessageModel[], { shapes: named }: AppModel): Lock {
  const shapes = new Map(named.map(each => [each.key, each]))
  return new Map(
    messages.flatMap(message => {
      const entry = entryOf(message, shapes)
      return entry === undefined ? [] : [[lockKey(message), entry] as const]
    }),
  )
}

function entryOf(
  { kind, ref, shape, result }: MessageModel,
  shapes: ReadonlyMap<string, NamedShape>,
): LockEntry | undefined {
  if (shape === undefined) return undefined
  const body = lockShapeOf(shape, shapes)
  const ofResult = result && lockShapeOf(result.shape, shapes)
  return { state: 'draft', kind, class: ref.name, body, ...(ofResult !== undefined && { result: ofResult }) }
}

/** The committed lockfile; empty when there is none. @throws UsageError when it cannot be read. */
export function readLock(file: string): Lock {
  if (!existsSync(file)) return new Map()
  try {
    const value = JSON.parse(readFileSync(file, 'utf8')) as {
      readonly lockVersion?: unknown
      readonly messages?: Readonly<Record<string, LockEntry>>
    }
    if (value.lockVersion !== lockVersion || typeof value.messages !== 'object')
      throw new Error('its lockVersion is not 1')
    const entries = Object.entries(value.messages)
    const broken = entries.find(([key, each]) => !/@\d+$/.test(key) || !isEntry(each))
    if (broken !== undefined) throw new Error(`its entry ${broken[0]} is not one`)
    return new Map(entries)
  } catch (error) {
    throw new UsageError(
      `catga.lock.json cannot be read: ${(error as Error).message}. Restore it from version control`,
    )
  }
}

function isEntry(value: unknown): value is LockEntry {
  if (typeof value !== 'object' || value === null) return false
  const { state, kind, body } = value as Partial<LockEntry>
  return (
    ['draft', 'released', 'removed'].includes(state ?? '') && typeof kind === 'string' && body !== undefined
  )
}

/** Sorted, one entry a line: two branches that add messages seldom meet. */
export function printLock(lock: Lock): string {
  const lines = [...lock]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, entry]) => `    ${JSON.stringify(key)}: ${JSON.stringify(entry)}`)
  return `{\n  "lockVersion": ${lockVersion},\n  "messages": {\n${lines.join(',\n')}\n  }\n}\n`
}
