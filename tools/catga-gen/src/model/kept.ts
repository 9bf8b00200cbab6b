interface Kept<V> {
  readonly inputs: readonly unknown[]
  readonly value: V
}

/** Values made for objects, each made again only when something it is made from is another. `make` may look at nothing else. */
export function createKept<V>(): (about: object, inputs: readonly unknown[], make: () => V) => V {
  const known = new WeakMap<object, Kept<V>>()
  return (about, inputs, make) => {
    const old = known.get(about)
    if (old !== undefined && isSame(old.inputs, inputs)) return old.value
    const value = make()
    known.set(about, { inputs, value })
    return value
  }
}

/** Whether two lists hold the same things. */
export function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index])
}
