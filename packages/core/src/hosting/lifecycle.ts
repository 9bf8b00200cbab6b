import type { Clock } from '../foundation/clock.ts'
import { CatgaError } from '../foundation/errors.ts'
import type { Activity } from '../mediator/activity.ts'
import type { Catga, Health } from '../mediator/catga.ts'
import type { Logger } from '../ports/logger.ts'

export interface LifecycleParts {
  readonly activity: Activity
  readonly clock: Clock
  readonly logger: Logger
  readonly start: () => Promise<void>
  readonly refuse: () => void
  readonly abort: () => void
  readonly close: () => Promise<void>
}

type State = 'created' | 'starting' | 'started' | 'stopping' | 'stopped'

const defaultDeadlineMs = 30_000

/** Start, stop and health of an application: created → started → stopped, never back. */
export function createLifecycle(
  parts: LifecycleParts,
): Pick<Catga, 'start' | 'stop' | 'health' | typeof Symbol.asyncDispose> {
  let state: State = 'created'
  let starting: Promise<void> | undefined
  let stopping: Promise<void> | undefined

  async function start(): Promise<void> {
    if (state === 'stopping' || state === 'stopped')
      throw new CatgaError('STOPPED', 'the application has stopped: create a new one')
    starting ??= begin()
    await starting
  }
  async function begin(): Promise<void> {
    state = 'starting'
    try {
      await parts.start()
      state = 'started'
    } catch (error) {
      state = 'created'
      starting = undefined
      throw error
    }
  }

  async function stop(options?: { readonly deadlineMs?: number | undefined }): Promise<void> {
    stopping ??= end(options?.deadlineMs ?? defaultDeadlineMs)
    await stopping
  }
  async function end(deadlineMs: number): Promise<void> {
    const begun = starting
    state = 'stopping'
    // A start that failed has told its caller.
    await begun?.catch(() => undefined)
    state = 'stopping'
    parts.refuse()
    await drain(deadlineMs)
    parts.abort()
    await parts.close()
    state = 'stopped'
  }
  async function drain(deadlineMs: number): Promise<void> {
    if (parts.activity.count === 0) return
    const timer = new AbortController()
    const deadline = parts.clock.sleep(deadlineMs, timer.signal).then(
      () => true,
      () => false,
    )
    const isLate = await Promise.race([parts.activity.idle().then(() => false), deadline])
    timer.abort()
    if (isLate)
      parts.logger.warn('the deadline of the stop has passed', { deadlineMs, underWay: parts.activity.count })
  }

  async function health(): Promise<Health> {
    const isStopped = state === 'stopping' || state === 'stopped'
    return { live: true, ready: state === 'started', reasons: state === 'started' ? [] : [reason(isStopped)] }
  }
  const reason = (isStopped: boolean) =>
    isStopped ? 'the application has stopped' : 'start() was not called yet'

  return { start, stop, health, [Symbol.asyncDispose]: () => stop() }
}
