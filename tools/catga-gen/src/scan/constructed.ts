import type { ClassFact } from '../model/facts.ts'
import { type ClassAt, keyOf } from './class-at.ts'
import { scanClass } from './classes.ts'
import { type Composition, compose } from './compose.ts'
import type { Surroundings } from './surroundings.ts'

/** The classes that the wiring constructs: handlers and behaviors, and what they need, each once. */
export class Constructed {
  private readonly found = new Map<string, ClassFact | undefined>()
  private readonly surroundings: Surroundings

  constructor(surroundings: Surroundings) {
    this.surroundings = surroundings
  }

  get facts(): readonly ClassFact[] {
    return [...this.found.values()].filter(each => each !== undefined)
  }

  add(at: ClassAt): void {
    const key = keyOf(at)
    if (this.found.has(key)) return
    // Its place in the order is taken before what it needs takes one.
    this.found.set(key, undefined)
    const { fact, needed } = scanned(at, this.surroundings)
    this.found.set(key, fact)
    for (const each of needed) this.add(each)
  }
}

interface Scanned {
  readonly fact: ClassFact
  readonly needed: readonly ClassAt[]
}

/** Many handlers may need one class. */
function scanned(at: ClassAt, surroundings: Surroundings): Scanned {
  const { root, sources } = surroundings
  return sources.recall('constructed', keyOf(at), () => {
    sources.read(at.file)
    const needed: ClassAt[] = []
    const composition = compositionOf(surroundings)
    return { fact: scanClass(at, root, sources, composition, each => needed.push(each)), needed }
  })
}

/** What packages add, found out once. */
export function compositionOf({
  root,
  sources,
  installed,
  composed,
  entries,
  isScanned,
}: Surroundings): Composition {
  // A package composes nothing: what its handlers need is up to the application.
  const chosen = entries === undefined ? composed : []
  return sources.recall('composition', '', () =>
    compose(installed.packages, chosen, isScanned, root, sources),
  )
}
