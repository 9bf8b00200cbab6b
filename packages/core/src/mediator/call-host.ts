import type { Clock } from '../foundation/clock.ts'
import type { CallContext } from '../messages/call-context.ts'
import type { Activity } from './activity.ts'

/** What handler calls need of the application they belong to. */
export interface CallHost {
  readonly activity: Activity
  readonly clock: Clock
  newContext(): CallContext
}
