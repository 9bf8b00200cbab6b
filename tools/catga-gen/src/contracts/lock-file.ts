import { existsSync, readFileSync } from 'node:fs'
import { UsageError } from '../config.ts'
import type { AppModel, MessageModel } from '../model/app-model.ts'
import { createKept } from '../model/kept.ts'
import { type NamedShape, reachable } from '../model/shape.ts'
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

const keptEntries = createKept<LockEntry | undefined>()

function entriesOf(messages: readonly MessageModel[], { shapes: named }: AppModel): Lock {
  const shapes = new Map(named.map(each => [each.key, each]))
  const lock = new Map<string, LockEntry>()
  for (const message of messages) {
    const used = [message.shape, message.result?.shape].flatMap(each =>
      each === undefined ? [] : [...reachable(each, shapes)].map(key => shapes.get(key)),
    )
    const entry = keptEntries(message, used, () => entryOf(message, shapes))
    if (entry !== undefined) lock.set(lockKey(message), entry)
  }
  return lock
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

/** Reads a lockfile again and again. */
export interface LockReader {
  /** As {@link readLock}; the same object while the file holds the same, and the same entries while their lines do. */
  read(file: string): Lock
}

export function createLockReader(): LockReader {
  let text: string | undefined
  let lock: Lock = new Map()
  let entries = new Map<string, readonly [string, LockEntry]>()
  return {
    read(file) {
      const now = existsSync(file) ? readFileSync(file, 'utf8') : undefined
      if (now === text) return lock
      const lines = now === undefined ? undefined : linesOf(now)
      const found = lines?.map(line => [line, entries.get(line) ?? entryIn(line)] as const)
      // Anything but what is printed here is read as a whole, and complained about there.
      const isPrinted = found?.every(
        (each): each is [string, readonly [string, LockEntry]] => each[1] !== undefined,
      )
      if (found === undefined || isPrinted !== true) {
        lock = readLock(file)
        entries = new Map()
      } else {
        entries = new Map(found as readonly (readonly [string, readonly [string, LockEntry]])[])
        lock = new Map(entries.values())
      }
      text = now
      return lock
    },
  }
}

const open = `{\n  "lockVersion": ${lockVersion},\n  "messages": {\n`
const close = '\n  }\n}\n'

/** The entries of a lockfile as it is printed; undefined for any other text. */
function linesOf(text: string): readonly string[] | undefined {
  if (!text.startsWith(open) || !text.endsWith(close)) return undefined
  return text.slice(open.length, -close.length).split(',\n')
}

function entryIn(line: string): readonly [string, LockEntry] | undefined {
  try {
    const [key, entry, ...more] = Object.entries(
      JSON.parse(`{${line}}`) as Readonly<Record<string, unknown>>,
    ).flat()
    return more.length === 0 && typeof key === 'string' && /@\d+$/.test(key) && isEntry(entry)
      ? [key, entry]
      : undefined
  } catch {
    // No line of ours: the whole file is read, and whoever reads it says what is wrong.
    return undefined
  }
}

const keptLines = createKept<string>()

/** Sorted, one entry a line: two branches that add messages seldom meet. */
export function printLock(lock: Lock): string {
  const lines = [...lock]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, entry]) =>
      keptLines(entry, [key], () => `    ${JSON.stringify(key)}: ${JSON.stringify(entry)}`),
    )
  return `${open}${lines.join(',\n')}${close}`
}
