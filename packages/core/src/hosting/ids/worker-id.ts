import type { Clock } from '../../foundation/clock.ts'
import { CatgaError } from '../../foundation/errors.ts'
import { createUuidV7 } from '../../foundation/ids/uuid-v7.ts'
import type { Lease, LeaseStore } from '../../ports/lease-store.ts'

/** A number, `CATGA_WORKER_ID` of the environment, or the first free one of a lease store. Never a random one. */
export type WorkerId = number | 'environment' | LeasedWorkerId

/** A worker id that a lease store hands out at `start`; renewed while the application runs, given back at `stop`. */
export interface LeasedWorkerId {
  readonly lease: LeaseStore
  /** How long a worker id stays taken after its process died; default 30,000. Renewed at a third of it. */
  readonly ttlMs?: number | undefined
}

const defaultTtlMs = 30_000

/** @throws `NOT_CONFIGURED` when the variable is missing or no number. */
export function workerIdOfEnvironment(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): number {
  const value = environment['CATGA_WORKER_ID']
  if (value === undefined || !/^\d+$/.test(value))
    throw new CatgaError(
      'NOT_CONFIGURED',
      `CATGA_WORKER_ID is ${value === undefined ? 'not set' : `'${value}'`}: set it to a whole number, another one for each process`,
    )
  return Number(value)
}

export interface WorkerLease {
  readonly workerId: number
  /** Whether the id is still ours. */
  isHeld(): boolean
  close(): Promise<void>
}

/** Takes the first free worker id and keeps it. @throws `OVERLOADED` when all are taken. */
export async function leaseWorkerId(
  { lease: store, ttlMs = defaultTtlMs }: LeasedWorkerId,
  workers: number,
  clock: Clock,
): Promise<WorkerLease> {
  const owner = createUuidV7(clock)()
  for (let workerId = 0; workerId < workers; workerId++) {
    // Counted from before the request: the store's own count can only be later.
    const askedAt = clock.now()
    const lease = await store.acquire(`worker-id/${workerId}`, owner, ttlMs)
    if (lease !== undefined) return keep(store, lease, workerId, ttlMs, askedAt, clock)
  }
  throw new CatgaError('OVERLOADED', `all ${workers} worker ids are taken: use a layout with more workers`)
}

function keep(
  store: LeaseStore,
  lease: Lease,
  workerId: number,
  ttlMs: number,
  acquiredAt: number,
  clock: Clock,
): WorkerLease {
  const closing = new AbortController()
  let heldUntil = acquiredAt + ttlMs
  const renewing = (async () => {
    while (!closing.signal.aborted) {
      await clock.sleep(ttlMs / 3, closing.signal).catch(() => undefined)
      if (closing.signal.aborted) return
      const askedAt = clock.now()
      // A store that cannot be reached may answer next time; until then the time that is left counts down.
      const isRenewed = await store.renew(lease, ttlMs).catch(() => undefined)
      if (isRenewed === false) {
        heldUntil = 0
        return
      }
      if (isRenewed === true) heldUntil = askedAt + ttlMs
    }
  })()
  return {
    workerId,
    isHeld: () => !closing.signal.aborted && clock.now() < heldUntil,
    async close() {
      closing.abort()
      await renewing
      await store.release(lease)
    },
  }
}
