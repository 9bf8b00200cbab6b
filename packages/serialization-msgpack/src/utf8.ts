import { isUtf8 } from 'node:buffer'

/** Beyond this a call into Node is faster. */
const short = 48

/** Whether these bytes are well-formed UTF-8. */
export function isWellFormed(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start > short) return isUtf8(bytes.subarray(start, end))
  for (let at = start; at < end; ) {
    const first = bytes[at++] as number
    if (first < 0x80) continue
    if (first < 0xc2 || first > 0xf4) return false
    const more = first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3
    if (at + more > end) return false
    const second = bytes[at] as number
    // Overlong forms, surrogates, and what lies behind the last code point.
    const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
    const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
    if (second < lowest || second > highest) return false
    for (let index = 1; index < more; index++)
      if (((bytes[at + index] as number) & 0xc0) !== 0x80) return false
    at += more
  }
  return true
}
