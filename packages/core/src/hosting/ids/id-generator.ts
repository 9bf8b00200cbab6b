import type { Clock } from '../../foundation/clock.ts'
import { CatgaError } from '../../foundation/errors.ts'
import { createSnowflake, type Snowflake } from '../../foundation/ids/snowflake.ts'
import {
  type SnowflakeLayout,
  type SnowflakeLayoutName,
  snowflakeLayout,
} from '../../foundation/ids/snowflake-layout.ts'
import { createUuidV7 } from '../../foundation/ids/uuid-v7.ts'
import type { IdGenerator } from '../../ports/id-generator.ts'
import { leaseWorkerId, type WorkerId, type WorkerLease, workerIdOfEnvironment } from './worker-id.ts'

export interface IdOptions {
  /** Needed for snowflakes only. Unique among the processes that share an id space. */
  readonly workerId?: WorkerId | undefined
  /** Default: 44 bits of time, 8 of worker, 11 of sequence. */
  readonly layout?: SnowflakeLayoutName | SnowflakeLayout | undefined
}

/** The ids of an application. A leased worker id is taken at `start` and given back at `close`. */
export function createIds(
  options: IdOptions & { readonly clock: Clock },
): IdGenerator & { start(): Promise<void>; close(): Promise<void> } {
  const { clock, workerId } = options
  const layout = snowflakeLayout(options.layout)
  let lease: WorkerLease | undefined
  let snowflake: Snowflake | undefined
  if (typeof workerId === 'number') snowflake = createSnowflake(workerId, layout, clock)
  if (workerId === 'environment') snowflake = createSnowflake(workerIdOfEnvironment(), layout, clock)

  return {
    uuid: createUuidV7(clock),
    snowflake() {
      if (snowflake === undefined) throw notConfigured(workerId)
      if (lease !== undefined && !lease.isHeld())
        throw new CatgaError(
          'FENCED',
          'the lease of the worker id was lost: restart the process to take another',
        )
      return snowflake.next()
    },
    async start() {
      if (typeof workerId !== 'object' || lease !== undefined) return
      lease = await leaseWorkerId(workerId, 2 ** layout.workerBits, clock)
      snowflake = createSnowflake(lease.workerId, layout, clock)
    },
    async close() {
      await lease?.close()
    },
  }
}

function notConfigured(workerId: WorkerId | undefined): CatgaError {
  return new CatgaError(
    'NOT_CONFIGURED',
    workerId === undefined
      ? "snowflakes need a worker id: pass createCatga({ ids: { workerId } }), a number or 'environment'"
      : 'the worker id is leased by start(): call it first',
  )
}
