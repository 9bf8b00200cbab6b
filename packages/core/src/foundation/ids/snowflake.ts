import type { Clock } from '../clock.ts'
import { CatgaError } from '../errors.ts'
import type { SnowflakeLayout } from './snowflake-layout.ts'

/** What an id was made of. The time is exact to the millisecond. */
export interface SnowflakeParts {
  readonly timestamp: Date
  readonly workerId: number
  readonly sequence: number
}

/** A generator of 63-bit ids for one worker id. Two with the same worker id and layout make the same ids. */
export interface Snowflake {
  /**
   * Strictly increasing. When a millisecond is used up it borrows from the next ones instead of waiting.
   *
   * @throws `INVALID_ARGUMENT` when the clock has gone back by more than 10 s, or stands outside the layout's lifetime.
   */
  next(): bigint
  parse(id: bigint): SnowflakeParts
}

const toleratedRollbackMs = 10_000

/** @throws `INVALID_ARGUMENT` when the worker id does not fit the layout. */
export function createSnowflake(workerId: number, layout: SnowflakeLayout, clock: Clock): Snowflake {
  const workers = 2 ** layout.workerBits
  if (!Number.isInteger(workerId) || workerId < 0 || workerId >= workers)
    throw new CatgaError(
      'INVALID_ARGUMENT',
      `worker id ${workerId} does not fit: use a whole number from 0 to ${workers - 1}`,
    )
  const sequenceBits = BigInt(layout.sequenceBits)
  const timestampShift = BigInt(layout.workerBits) + sequenceBits
  const worker = BigInt(workerId) << sequenceBits
  const lastSequence = 2 ** layout.sequenceBits - 1
  const lastTimestamp = 2 ** layout.timestampBits - 1
  let timestamp = -1
  let seen = 0
  let sequence = 0

  return {
    next() {
      const now = clock.now() - layout.epochMs
      if (seen - now > toleratedRollbackMs)
        throw new CatgaError(
          'INVALID_ARGUMENT',
          `the clock went back by ${seen - now} ms: correct it, then restart`,
        )
      seen = Math.max(seen, now)
      if (now > timestamp) {
        timestamp = now
        sequence = 0
      } else if (sequence < lastSequence) sequence += 1
      else {
        timestamp += 1
        sequence = 0
      }
      if (timestamp < 0 || timestamp > lastTimestamp)
        throw new CatgaError(
          'INVALID_ARGUMENT',
          'the clock stands outside the lifetime of the snowflake layout',
        )
      return (BigInt(timestamp) << timestampShift) | worker | BigInt(sequence)
    },
    parse(id) {
      const mask = (bits: number) => (1n << BigInt(bits)) - 1n
      return {
        timestamp: new Date(Number(id >> timestampShift) + layout.epochMs),
        workerId: Number((id >> sequenceBits) & mask(layout.workerBits)),
        sequence: Number(id & mask(layout.sequenceBits)),
      }
    },
  }
}
