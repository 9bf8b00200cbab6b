import { Readable } from 'node:stream'

interface Items {
  /** Already taken. */
  readonly first: IteratorResult<unknown>
  readonly next: () => Promise<IteratorResult<unknown>>
  readonly end: () => unknown
}

/**
 * A text of one line for each item, taken when there is room for it. `end` is called once, whatever happens, even when
 * nobody ever reads: a handler that has begun is told to stop.
 */
export function itemLines({ first, next, end }: Items, lineOf: (item: unknown) => string): Readable {
  let taken: IteratorResult<unknown> | undefined = first
  const push = async (stream: Readable) => {
    const item = taken ?? (await next())
    taken = undefined
    if (!stream.destroyed) stream.push(item.done === true ? null : lineOf(item.value))
  }
  return new Readable({
    read() {
      push(this).catch(error => this.destroy(error))
    },
    destroy(error, done) {
      Promise.resolve(end()).then(
        () => done(error),
        failed => done(error ?? failed),
      )
    },
  })
}
