/** The only source of time. Tests pass one they can turn by hand. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number
  /** Resolves after `ms`. @throws the signal's reason (or an `AbortError`) when it aborts first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

const longestTimerMs = 2 ** 31 - 1

/** The clock of the machine. Sleeps may be of any length. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (ms, signal) => {
    // Loaded at the first sleep: a program that only starts and answers never pays for it.
    const { setTimeout: delay } = process.getBuiltinModule('node:timers/promises')
    // A timer of Node.js holds 31 bits: longer ones would end at once.
    for (let left = ms; left > 0 || left === ms; left -= longestTimerMs)
      await delay(Math.min(left, longestTimerMs), undefined, signal === undefined ? undefined : { signal })
  },
}
