import { type Diagnostic, diagnostic } from '../diagnostics.ts'
import type { MessageFact } from '../model/facts.ts'
import { createKept } from '../model/kept.ts'
import { compareShapes, type Difference, type Use } from './compare.ts'
import type { Lock, LockEntry } from './lock-file.ts'

/** How one version of a message differs from what was locked. */
export interface Change {
  readonly key: string
  readonly state: LockEntry['state'] | 'new'
  readonly differences: readonly Difference[]
}

/** Events may lie in a store; requests and their results are on their way between two processes. */
const useOf = ({ kind }: LockEntry): Use => (kind === 'event' ? 'stored' : 'sent')

/** Everything that changed, sorted by key. */
export function changesOf(locked: Lock, declared: Lock): readonly Change[] {
  const keys = [...new Set([...locked.keys(), ...declared.keys()])].sort()
  return keys.flatMap((key): readonly Change[] => {
    const old = locked.get(key)
    const now = declared.get(key)
    if (old === undefined) return [{ key, state: 'new', differences: [] }]
    if (now === undefined)
      return isGone(old, key, declared)
        ? [
            {
              key,
              state: old.state,
              differences: [
                { path: '', what: 'is no longer declared', isCompatible: old.state !== 'released' },
              ],
            },
          ]
        : []
    const differences = differencesOf(old, now)
    return differences.length === 0 ? [] : [{ key, state: old.state, differences }]
  })
}

// A version that a later one replaced is not gone: data of it is read by what upgrades it.
function isGone(entry: LockEntry, key: string, declared: Lock): boolean {
  if (entry.state === 'removed') return false
  const [type, version] = split(key)
  return ![...declared.keys()].some(
    each => each.startsWith(type) && split(each)[0] === type && split(each)[1] > version,
  )
}

const keptDifferences = createKept<readonly Difference[]>()

const differencesOf = (old: LockEntry, now: LockEntry): readonly Difference[] =>
  keptDifferences(now, [old], () => findDifferences(old, now))

function findDifferences(old: LockEntry, now: LockEntry): readonly Difference[] {
  const use = useOf(old)
  const kind =
    old.kind === now.kind
      ? []
      : [{ path: '', what: `was a ${old.kind}, is a ${now.kind}`, isCompatible: false }]
  const ofResult =
    old.result === undefined && now.result === undefined
      ? []
      : old.result === undefined || now.result === undefined
        ? [
            {
              path: 'result',
              what: old.result === undefined ? 'is new' : 'was removed',
              isCompatible: old.result === undefined,
            },
          ]
        : compareShapes(old.result, now.result, use).map(each => ({
            ...each,
            path: each.path === '' ? 'result' : `result.${each.path}`,
          }))
  return [...kind, ...compareShapes(old.body, now.body, use), ...ofResult]
}

/** CATGA1007 and CATGA2003: what was released stays readable. */
export function checkContracts(
  locked: Lock,
  declared: Lock,
  messages: ReadonlyMap<string, MessageFact>,
): readonly Diagnostic[] {
  return changesOf(locked, declared).flatMap(change => {
    const bad = change.differences.filter(each => !each.isCompatible)
    if (change.state === 'draft' || change.state === 'new' || bad.length === 0) return []
    const entry = locked.get(change.key) as LockEntry
    const [type, version] = split(change.key)
    const now = declared.get(change.key)
    const message = messages.get(type) ?? [...messages.values()].find(each => each.ref.name === entry.class)
    if (now === undefined) {
      const span = message?.span ?? { file: 'catga.lock.json', line: 1, column: 1, length: 1, text: '{' }
      const what =
        message === undefined
          ? `${change.key} was released and is no longer declared`
          : `${message.ref.name} was released as ${change.key}, and has another wire type or a lower version now`
      return [
        diagnostic(
          'CATGA1007',
          span,
          what,
          `restore \`static readonly type = '${type}'\`${version > 1 ? ' and its version' : ''}, or run \`catga-gen contracts --accept\` when nobody holds one any more`,
        ),
      ]
    }
    const list = bad.map(({ path, what }) => `\n    ${path === '' ? type : path} ${what}`).join('')
    return [
      diagnostic(
        'CATGA2003',
        message?.span ?? { file: 'catga.lock.json', line: 1, column: 1, length: 1, text: '{' },
        `${change.key} was released, and others cannot read what it is now:${list}`,
        `undo it, or raise \`static readonly version\` to ${version + 1}; \`catga-gen contracts --accept\` records a change nobody depends on`,
      ),
    ]
  })
}

/**
 * The lockfile after a run: drafts as declared, released entries as they were, with what `accept` takes over. What was
 * released and is no longer declared leaves a tombstone.
 */
export function nextLock(locked: Lock, declared: Lock, accept: boolean): Lock {
  const next = new Map<string, LockEntry>()
  for (const [key, old] of locked) {
    const now = declared.get(key)
    if (old.state === 'draft') continue
    if (now === undefined)
      next.set(key, accept && isGone(old, key, declared) ? { ...old, state: 'removed' } : old)
    else {
      const isCompatible = differencesOf(old, now).every(each => each.isCompatible)
      // A type that comes back is held by whoever held it before.
      next.set(key, isCompatible || accept ? { ...now, state: 'released' } : old)
    }
  }
  for (const [key, entry] of declared) if (!next.has(key)) next.set(key, entry)
  return next
}

/** All drafts released. */
export function releasedLock(lock: Lock): Lock {
  return new Map(
    [...lock].map(([key, entry]) => [
      key,
      entry.state === 'draft' ? { ...entry, state: 'released' as const } : entry,
    ]),
  )
}

function split(key: string): readonly [type: string, version: number] {
  const at = key.lastIndexOf('@')
  return [key.slice(0, at), Number(key.slice(at + 1))]
}
