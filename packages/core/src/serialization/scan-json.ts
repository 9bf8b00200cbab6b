import { CatgaError } from '../foundation/errors.ts'
import { type Limits, overLimit } from './payload-limits.ts'

const quote = 0x22
const backslash = 0x5c
const comma = 0x2c
const openList = 0x5b
const closeList = 0x5d
const openMap = 0x7b
const closeMap = 0x7d
const space = 0x20

/**
 * Counts levels and values of JSON text without building anything. What else is no JSON is left to the parser.
 *
 * @throws `PAYLOAD_TOO_LARGE`, and `DECODE_FAILED` for a string that does not end
 */
export function scanJson(bytes: Uint8Array, limits: Limits): void {
  const { maxDepth, maxElements } = limits
  const end = bytes.length
  let depth = 0
  let elements = 0
  // The first byte behind an opening bracket tells an empty list from one with a value before its first comma.
  let opened = false
  for (let at = 0; at < end; at++) {
    const byte = bytes[at] as number
    if (byte <= space) continue
    const isClosing = byte === closeList || byte === closeMap
    if ((opened && !isClosing) || byte === comma) {
      if (++elements > maxElements) throw overLimit('maxElements', limits)
    }
    opened = false
    if (byte === quote) at = endOfString(bytes, at + 1, end)
    else if (byte === openList || byte === openMap) {
      opened = true
      if (++depth > maxDepth) throw overLimit('maxDepth', limits)
    } else if (isClosing) depth--
  }
}

/** So much of a string is looked at byte by byte, before the engine is asked for the next quote: asking costs as much. */
const stretch = 64

/** Where the closing quote is. */
function endOfString(bytes: Uint8Array, from: number, end: number): number {
  let at = from
  for (let left = stretch; left > 0 && at < end; left--, at++) {
    const byte = bytes[at] as number
    if (byte === quote) return at
    if (byte === backslash) at++
  }
  return endOfLongString(bytes, at, end)
}

function endOfLongString(bytes: Uint8Array, from: number, end: number): number {
  let at = from
  while (at < end) {
    const found = bytes.indexOf(quote, at)
    if (found < 0) break
    let slashes = 0
    while (found - slashes > at && bytes[found - slashes - 1] === backslash) slashes++
    if ((slashes & 1) === 0) return found
    // An escaped one: others may be near.
    at = found + 1
    for (let left = stretch; left > 0 && at < end; left--, at++) {
      const byte = bytes[at] as number
      if (byte === quote) return at
      if (byte === backslash) at++
    }
  }
  throw new CatgaError('DECODE_FAILED', 'the payload ends inside of a string')
}
