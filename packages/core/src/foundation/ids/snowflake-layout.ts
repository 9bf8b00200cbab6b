import { CatgaError } from '../errors.ts'

/** How the 63 bits of a snowflake are shared out, from the most significant. */
export interface SnowflakeLayout {
  readonly timestampBits: number
  readonly workerBits: number
  readonly sequenceBits: number
  /** Milliseconds since 1970 at which timestamps begin. */
  readonly epochMs: number
}

const epochMs = Date.UTC(2024, 0, 1)
const layout = (timestampBits: number, workerBits: number, sequenceBits: number): SnowflakeLayout =>
  Object.freeze({ timestampBits, workerBits, sequenceBits, epochMs })

/** The named layouts: lifetime in years, workers, ids per worker and millisecond. */
export const snowflakeLayouts = {
  /** 557 years, 256 workers, 2,048 ids/ms. */
  default: layout(44, 8, 11),
  /** 17 years, 1,024 workers, 16,384 ids/ms. */
  highConcurrency: layout(39, 10, 14),
  /** 8 years, 4,096 workers, 8,192 ids/ms. */
  largeCluster: layout(38, 12, 13),
  /** 2,229 years, 64 workers, 2,048 ids/ms. */
  ultraLongLifespan: layout(46, 6, 11),
} as const

/** The name of one of {@link snowflakeLayouts}. */
export type SnowflakeLayoutName = keyof typeof snowflakeLayouts

/** @throws `INVALID_ARGUMENT` when the bits do not make 63 or one part is out of range. */
export function snowflakeLayout(wanted: SnowflakeLayoutName | SnowflakeLayout = 'default'): SnowflakeLayout {
  if (typeof wanted === 'string') {
    if (!Object.hasOwn(snowflakeLayouts, wanted))
      throw invalid(`there is no layout '${wanted}': use one of ${Object.keys(snowflakeLayouts).join(', ')}`)
    return snowflakeLayouts[wanted]
  }
  const { timestampBits, workerBits, sequenceBits } = wanted
  const isBetween = (value: number, low: number, high: number) =>
    Number.isInteger(value) && value >= low && value <= high
  if (!isBetween(timestampBits, 30, 50)) throw invalid('timestampBits has to be from 30 to 50')
  if (!isBetween(workerBits, 0, 20)) throw invalid('workerBits has to be from 0 to 20')
  if (!isBetween(sequenceBits, 0, 20)) throw invalid('sequenceBits has to be from 0 to 20')
  if (timestampBits + workerBits + sequenceBits !== 63) throw invalid('the bits of a layout have to make 63')
  if (!Number.isInteger(wanted.epochMs) || wanted.epochMs < 0)
    throw invalid('epochMs has to be a time in milliseconds')
  return wanted
}

const invalid = (message: string) => new CatgaError('INVALID_ARGUMENT', message)
