import { isPromise } from '../foundation/async.ts'
import type { CallContext } from '../messages/call-context.ts'

/** What one handler call built and has to dispose of, in reverse order. */
export class Scope {
  readonly context: CallContext
  private readonly owned: object[] = []

  constructor(context: CallContext) {
    this.context = context
  }

  /** Disposes of `instance` when the call has settled, if it knows how. */
  own<T>(instance: T): T {
    if (isDisposable(instance)) this.owned.push(instance)
    return instance
  }

  /** Runs `body`, then disposes of what it owned: after the promise, if it returned one. */
  run<R>(body: (scope: Scope) => R): R | Promise<Awaited<R>> {
    let returned: R
    try {
      returned = body(this)
    } catch (error) {
      const pending = this.dispose()
      if (pending === undefined) throw error
      return pending.then(() => {
        throw error
      })
    }
    if (isPromise<unknown>(returned)) return this.afterPromise(returned) as Promise<Awaited<R>>
    return this.dispose()?.then(() => returned as Awaited<R>) ?? returned
  }

  /** The items of the iterable that `body` returns; disposes when the consumer is done or leaves. */
  async *iterate<T>(body: (scope: Scope) => AsyncIterable<T>): AsyncGenerator<T, void, undefined> {
    try {
      yield* body(this)
    } finally {
      await this.dispose()
    }
  }

  private async afterPromise<R>(returned: Promise<R>): Promise<R> {
    try {
      return await returned
    } finally {
      await this.dispose()
    }
  }

  private dispose(): Promise<void> | undefined {
    return disposeAll(this.owned)
  }
}

type MaybeDisposable = Partial<Disposable & AsyncDisposable>

export function isDisposable(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  const { [Symbol.dispose]: sync, [Symbol.asyncDispose]: async } = value as MaybeDisposable
  return typeof sync === 'function' || typeof async === 'function'
}

/**
 * Disposes in reverse order; all are tried. Synchronous as long as every step is.
 *
 * @throws what the one disposal that failed threw, or an `AggregateError` of several.
 */
export function disposeAll(instances: readonly object[]): Promise<void> | undefined {
  const errors: unknown[] = []
  const report = () => {
    if (errors.length === 1) throw errors[0]
    if (errors.length > 1) throw new AggregateError(errors, `${errors.length} disposals failed`)
  }
  let pending: Promise<void> | undefined
  for (const instance of [...instances].reverse() as MaybeDisposable[]) {
    const step = () => (instance[Symbol.asyncDispose] ?? instance[Symbol.dispose])?.call(instance) as unknown
    if (pending !== undefined)
      pending = pending.then(step).then(
        () => {},
        error => void errors.push(error),
      )
    else {
      try {
        const returned = step()
        if (isPromise<unknown>(returned))
          pending = returned.then(
            () => {},
            error => void errors.push(error),
          )
      } catch (error) {
        errors.push(error)
      }
    }
  }
  if (pending !== undefined) return pending.then(report)
  report()
  return undefined
}
