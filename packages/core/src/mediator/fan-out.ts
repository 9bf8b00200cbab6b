import { isPromise } from '../foundation/async.ts'
import type { EventHandlerFailure } from '../foundation/errors.ts'
import { fail, failureOf, isResult, ok, type Result } from '../foundation/result.ts'
import type { Settled } from '../pipeline/invoker.ts'
import type { Activity } from './activity.ts'

/** What `publish` answers when every handler succeeded. Shared: it holds nothing. */
export const handled: Result<void> = Object.freeze(ok())

/** The handlers of one publication that failed or are not done yet. Made only when there is one. */
export class FanOut {
  private readonly handlers: readonly string[]
  private readonly activity: Activity
  private pending = 0
  private failures: { index: number; failure: EventHandlerFailure }[] | undefined
  private finish: ((result: Result<void>) => void) | undefined

  constructor(handlers: readonly string[], activity: Activity) {
    this.handlers = handlers
    this.activity = activity
  }

  /** Takes in what handler number `index` returned. */
  add(index: number, returned: unknown): void {
    if (isPromise(returned)) {
      this.pending += 1
      this.activity.begin()
      returned.then(
        value => {
          if (value !== undefined) this.note(index, value)
          this.settled()
        },
        (error: unknown) => {
          this.threw(index, error)
          this.settled()
        },
      )
    } else this.note(index, returned)
  }

  threw(index: number, error: unknown): void {
    this.note(index, failureOf(error, this.handlers[index] ?? 'handler'))
  }

  end(): Settled<void> {
    if (this.pending === 0) return this.result()
    return new Promise(resolve => {
      this.finish = resolve
    })
  }

  private settled(): void {
    this.activity.end()
    this.pending -= 1
    if (this.pending === 0) this.finish?.(this.result())
  }

  private note(index: number, value: unknown): void {
    if (!isResult(value) || value.ok) return
    this.failures ??= []
    this.failures.push({ index, failure: { handler: this.handlers[index] ?? 'handler', error: value.error } })
  }

  private result(): Result<void> {
    if (this.failures === undefined) return handled
    const failures = this.failures.sort((a, b) => a.index - b.index).map(each => each.failure)
    const names = failures.map(each => `${each.handler} (${each.error.code})`).join(', ')
    return fail(
      'EVENT_HANDLERS_FAILED',
      `${failures.length} of ${this.handlers.length} handlers failed: ${names}`,
      {
        details: { failures },
        retryable: failures.some(each => each.error.retryable),
      },
    )
  }
}
