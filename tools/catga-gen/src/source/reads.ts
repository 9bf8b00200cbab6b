/** What an answer was made from: files, and answers that were there before it. */
export interface Reads {
  readonly files: string[]
  readonly answers: Reads[]
  /** The last round in which it was asked whether all this still holds, and what came of it. */
  round: number
  isStale: boolean
}

/** Something of a file that may change while the rest of it does not. */
export const exportsOf = (path: string): string => `${path}\0exports`
/** All of a file, and not only what its model keeps. */
export const textOfFile = (path: string): string => `${path}\0text`

/** Remembers answers together with what they were made from, so that after an edit only those fall that read it. */
export interface Memory {
  /** Whoever is answering now depends on this. */
  read(file: string): void
  /** The answer for a key of a space, made once. Whoever asks while it is being made stands in a circle, and gets `circular`. */
  recall<T>(space: string, key: string, make: () => T, circular?: T): T
  /** Makes something, and says what was read for it. */
  during<T>(make: () => T): readonly [T, Reads]
  /** Drops every answer that read one of these, and says how to tell what else did. */
  forget(changed: ReadonlySet<string>): (reads: Reads) => boolean
}

interface Answer {
  readonly value: unknown
  readonly reads: Reads
}
interface Frame {
  readonly reads: Reads
  /** How far down the stack the frame stands whose circle this one is in; its own place where it is in none. */
  root: number
}

export function createMemory(): Memory {
  /** A number: it is being made, in that frame of the stack. */
  const spaces = new Map<string, Map<string, Answer | number>>()
  const stack: Frame[] = []

  const run = <T>(make: () => T): { readonly value: T; readonly frame: Frame } => {
    const frame: Frame = { reads: { files: [], answers: [], round: 0, isStale: false }, root: stack.length }
    stack.push(frame)
    try {
      return { value: make(), frame }
    } finally {
      stack.pop()
    }
  }
  const use = (reads: Reads): void => {
    stack[stack.length - 1]?.reads.answers.push(reads)
  }
  return {
    read(file) {
      stack[stack.length - 1]?.reads.files.push(file)
    },
    recall<T>(space: string, key: string, make: () => T, circular?: T): T {
      let answers = spaces.get(space)
      if (answers === undefined) {
        answers = new Map()
        spaces.set(space, answers)
      }
      const known = answers.get(key)
      if (typeof known === 'number') {
        for (const frame of stack.slice(known)) frame.root = Math.min(frame.root, known)
        return circular as T
      }
      if (known !== undefined) {
        use(known.reads)
        return known.value as T
      }
      const depth = stack.length
      answers.set(key, depth)
      try {
        const { value, frame } = run(make)
        use(frame.reads)
        // What was answered inside somebody else's circle may be answered otherwise outside of it.
        if (frame.root === depth) answers.set(key, { value, reads: frame.reads })
        return value
      } finally {
        if (answers.get(key) === depth) answers.delete(key)
      }
    },
    during(make) {
      const { value, frame } = run(make)
      use(frame.reads)
      return [value, frame.reads]
    },
    forget(changed) {
      const isStale = staleness(changed)
      for (const answers of spaces.values())
        for (const [key, answer] of answers)
          if (typeof answer === 'number' || isStale(answer.reads)) answers.delete(key)
      return isStale
    },
  }
}

let rounds = 0

/** Whether something was made from what has changed since. */
function staleness(changed: ReadonlySet<string>): (reads: Reads) => boolean {
  rounds += 1
  const round = rounds
  const isStale = (reads: Reads): boolean => {
    if (reads.round === round) return reads.isStale
    reads.round = round
    reads.isStale = reads.files.some(each => changed.has(each)) || reads.answers.some(isStale)
    return reads.isStale
  }
  return isStale
}
