import type { Clock } from '../clock.ts'

const poolSize = 256 * 16

/**
 * Makes UUIDv7s (RFC 9562): each sorts after the one before, whatever the clock does. Of the bits behind the time, 32 are
 * a counter that begins at random in each millisecond, and 42 are random.
 *
 * Own code and not the package uuid: that one loads `node:crypto` when it is imported, which costs a program that never
 * reads an id several milliseconds and megabytes at its start. Here it is loaded for the first id.
 */
export function createUuidV7(clock: Clock): () => string {
  let pool: Uint8Array | undefined
  let used = poolSize
  let hex: readonly string[] = []
  let time = Number.NEGATIVE_INFINITY
  let counter = 0

  const fill = (): Uint8Array => {
    if (pool === undefined) {
      pool = new Uint8Array(poolSize)
      hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
    }
    if (used + 16 > poolSize) {
      process.getBuiltinModule('node:crypto').randomFillSync(pool)
      used = 0
    }
    return pool
  }
  return () => {
    const random = fill()
    const at = used
    used += 16
    const byte = (index: number): number => random[at + index] as number
    const now = Math.floor(clock.now())
    if (now > time) {
      time = now
      // Half of its range is left to count in.
      counter = ((byte(0) << 23) | (byte(1) << 15) | (byte(2) << 7) | (byte(3) >> 1)) >>> 0
    } else if (counter < 0xffff_ffff) counter += 1
    else {
      time += 1
      counter = 0
    }
    const high = Math.floor(time / 2 ** 16)
    const low = time % 2 ** 16
    const two = (value: number): string =>
      (hex[(value >>> 8) & 0xff] as string) + (hex[value & 0xff] as string)
    const version = 0x7000 | (counter >>> 20)
    const variant = 0x8000 | ((counter >>> 6) & 0x3fff)
    const rest = ((counter & 0x3f) << 10) | ((byte(4) & 0x03) << 8) | byte(5)
    return `${two(high >>> 16)}${two(high)}-${two(low)}-${two(version)}-${two(variant)}-${two(rest)}${two((byte(6) << 8) | byte(7))}${two((byte(8) << 8) | byte(9))}`
  }
}
