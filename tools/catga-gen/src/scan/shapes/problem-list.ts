import type { ShapeProblem } from '../../model/facts.ts'
import { type NamedShape, reachable, type Shape } from '../../model/shape.ts'
import type { Place } from './place.ts'

/** What cannot be encoded, and which named type it is a part of. */
export class ProblemList {
  private readonly found: (ShapeProblem & { readonly owner: string | undefined })[] = []
  /** Key of the object whose fields are being read. */
  private owner: string | undefined

  add({ path, span }: Place, why: string, help: string): undefined {
    this.found.push({ path, why, help, span, owner: this.owner })
    return undefined
  }

  /** Reads the fields of a named type. */
  inside<T>(owner: string, read: () => T): T {
    const outer = this.owner
    this.owner = owner
    const value = read()
    this.owner = outer
    return value
  }

  /**
   * Reads, and tells what of it cannot be encoded: also where another message led to the same type before, since an object
   * is read once.
   */
  during<T>(
    read: () => T,
    shapeOf: (value: T) => Shape | undefined,
    named: ReadonlyMap<string, NamedShape>,
  ): readonly [T, readonly ShapeProblem[]] {
    const before = this.found.length
    const value = read()
    if (this.found.length === 0) return [value, []]
    const shape = shapeOf(value)
    const keys = shape === undefined ? new Set<string>() : reachable(shape, named)
    const found = this.found.filter(
      ({ owner }, index) => index >= before || (owner !== undefined && keys.has(owner)),
    )
    return [value, found.map(({ path, why, help, span }) => ({ path, why, help, span }))]
  }
}
