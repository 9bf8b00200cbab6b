/** The time in which an application runs, as its handlers see it. */
export interface Lifetime {
  readonly signal: AbortSignal
  abort(reason: unknown): void
}

/**
 * A lifetime whose signal is made when the first handler asks for it: Node loads
 * more for one than a small program needs.
 */
export function createLifetime(): Lifetime {
  let made: AbortController | undefined
  const controller = () => {
    if (made === undefined) {
      made = new AbortController()
      // Every handler under way may listen to it.
      process.getBuiltinModule('node:events').setMaxListeners(0, made.signal)
    }
    return made
  }
  return {
    get signal() {
      return controller().signal
    },
    abort(reason) {
      controller().abort(reason)
    },
  }
}
