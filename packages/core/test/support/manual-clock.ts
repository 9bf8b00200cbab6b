import type { Clock } from '@catga/core'

export interface ManualClock extends Clock {
  /** Moves time and ends every sleep that is over, in the order of their ends. */
  advance(ms: number): Promise<void>
  readonly sleepers: number
  /** Resolves when so many sleep. */
  asleep(count: number): Promise<void>
}

/** A clock that only the test turns. */
export function manualClock(start = Date.UTC(2026, 0, 1)): ManualClock {
  let now = start
  const sleepers = new Set<{ at: number; wake: () => void }>()
  const watchers = new Set<() => void>()
  const changed = () => {
    for (const watcher of watchers) watcher()
  }
  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise<void>((resolve, reject) => {
        const sleeper = { at: now + ms, wake: resolve }
        const leave = () => {
          sleepers.delete(sleeper)
          reject(signal?.reason)
        }
        if (signal?.aborted) return leave()
        signal?.addEventListener('abort', leave, { once: true })
        sleepers.add(sleeper)
        changed()
      }),
    async advance(ms) {
      const end = now + ms
      for (;;) {
        const next = [...sleepers].sort((a, b) => a.at - b.at)[0]
        if (next === undefined || next.at > end) break
        now = Math.max(now, next.at)
        sleepers.delete(next)
        next.wake()
        await new Promise(setImmediate)
      }
      now = end
      await new Promise(setImmediate)
    },
    get sleepers() {
      return sleepers.size
    },
    asleep: count =>
      new Promise(resolve => {
        const look = () => {
          if (sleepers.size < count) return
          watchers.delete(look)
          resolve()
        }
        watchers.add(look)
        look()
      }),
  }
}
