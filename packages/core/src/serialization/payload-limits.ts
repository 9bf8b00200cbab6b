import { CatgaError } from '../foundation/errors.ts'
import type { PayloadLimits } from '../ports/message-serializer.ts'

/** Limits with every default filled in. */
export type Limits = { readonly [K in keyof PayloadLimits]-?: number }

const defaults: Limits = { maxBytes: 262_144, maxDepth: 64, maxElements: 10_000 }
/** Decoders and codecs recurse: deeper than this they would run out of stack before a limit spoke. */
const highest: Limits = { maxBytes: 2 ** 28, maxDepth: 1000, maxElements: 2 ** 28 }

/** @throws `INVALID_ARGUMENT` for a limit that is not a whole number from 1 to what can be kept. */
export function payloadLimits(options: PayloadLimits = {}): Limits {
  return {
    maxBytes: limit('maxBytes', options.maxBytes),
    maxDepth: limit('maxDepth', options.maxDepth),
    maxElements: limit('maxElements', options.maxElements),
  }
}

function limit(name: keyof Limits, value: number | undefined): number {
  if (value === undefined) return defaults[name]
  if (!Number.isInteger(value) || value < 1 || value > highest[name])
    throw new CatgaError(
      'INVALID_ARGUMENT',
      `${name} is ${String(value)}: it has to be a whole number from 1 to ${highest[name]}`,
    )
  return value
}

/** What a serializer throws for a payload that breaks one of its limits. */
export function overLimit(name: keyof Limits, limits: Limits): CatgaError {
  const what = { maxBytes: 'bytes', maxDepth: 'levels of lists and maps', maxElements: 'values' }[name]
  return new CatgaError(
    'PAYLOAD_TOO_LARGE',
    `the payload has more than ${limits[name]} ${what}: make it smaller, or raise ${name}`,
    { details: { limit: name, allowed: limits[name] } },
  )
}

/** @throws `INVALID_ARGUMENT` */
export function checkOffset(offset: number): void {
  if (!Number.isInteger(offset) || offset < 0)
    throw new CatgaError('INVALID_ARGUMENT', `the offset is ${offset}: it has to be a whole number from 0 on`)
}
