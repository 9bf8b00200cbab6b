import { DecodeError, Decoder } from '@msgpack/msgpack'
import { keyText } from './key-text.ts'
import { malformed, type Scan } from './scan.ts'

/** Reads values that were scanned, as `fromPlain` of a codec takes them. */
export function plainDecoder(maxBytes: number): (bytes: Uint8Array, scanned: Scan) => unknown {
  const limits = {
    maxStrLength: maxBytes,
    maxBinLength: maxBytes,
    maxArrayLength: maxBytes,
    maxMapLength: maxBytes,
    maxExtLength: 12,
    keyDecoder: keyText(),
  }
  // Two, because the one that keeps every 64-bit integer makes bigints of small ones as well.
  const numbers = new Decoder(limits)
  const bigints = new Decoder({ ...limits, useBigInt64: true })

  return (bytes, { hasBigints, keys }) => {
    let value: unknown
    try {
      value = (hasBigints ? bigints : numbers).decode(bytes)
    } catch (error) {
      throw error instanceof DecodeError || error instanceof RangeError ? malformed(error.message) : error
    }
    const walk = { keys: 0 }
    value = settled(value, walk)
    if (walk.keys !== keys) throw malformed('a map has a key twice')
    return value
  }
}

/** Counts keys, makes numbers of the bigints that are small enough, and copies bytes. */
function settled(value: unknown, walk: { keys: number }): unknown {
  if (typeof value === 'bigint') {
    const number = Number(value)
    return Number.isSafeInteger(number) ? number : value
  }
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const item: unknown = value[index]
      if (typeof item === 'object' || typeof item === 'bigint') value[index] = settled(item, walk)
    }
  } else if (value instanceof Uint8Array) {
    // The decoder returns a view of the payload, which belongs to somebody else.
    return new Uint8Array(value)
  } else if (!(value instanceof Date)) {
    const fields = value as Record<string, unknown>
    for (const name in fields) {
      walk.keys++
      const item = fields[name]
      if (typeof item === 'object' || typeof item === 'bigint') fields[name] = settled(item, walk)
    }
  }
  return value
}
