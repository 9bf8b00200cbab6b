// The extension type -1: seconds since 1970 and nanoseconds, in 4, 8 or 12 bytes.

const two32 = 2 ** 32
const two34 = 2 ** 34

/** How many bytes the timestamp of this time takes, header included. */
export function timestampSize(time: number): number {
  const seconds = Math.floor(time / 1000)
  if (seconds < 0 || seconds >= two34) return 15
  return seconds < two32 && time === seconds * 1000 ? 6 : 10
}

export function writeTimestamp(out: Uint8Array, at: number, time: number): number {
  const seconds = Math.floor(time / 1000)
  const nanoseconds = (time - seconds * 1000) * 1_000_000
  if (seconds < 0 || seconds >= two34) {
    out[at] = 0xc7
    out[at + 1] = 12
    out[at + 2] = 0xff
    writeUint32(out, at + 3, nanoseconds)
    writeUint32(out, at + 7, Math.floor(seconds / two32))
    return writeUint32(out, at + 11, seconds)
  }
  if (nanoseconds === 0 && seconds < two32) {
    out[at] = 0xd6
    out[at + 1] = 0xff
    return writeUint32(out, at + 2, seconds)
  }
  out[at] = 0xd7
  out[at + 1] = 0xff
  writeUint32(out, at + 2, nanoseconds * 4 + Math.floor(seconds / two32))
  return writeUint32(out, at + 6, seconds)
}

/** The time of a timestamp whose data begins there. */
export function readTimestamp(bytes: Uint8Array, at: number, size: number): number {
  if (size === 4) return readUint32(bytes, at) * 1000
  const first = readUint32(bytes, at)
  const last = readUint32(bytes, at + size - 4)
  if (size === 8) return ((first & 3) * two32 + last) * 1000 + (first >>> 2) / 1_000_000
  return ((readUint32(bytes, at + 4) | 0) * two32 + last) * 1000 + first / 1_000_000
}

/** The lowest 32 bits of a whole number, also of one that does not fit. */
function writeUint32(out: Uint8Array, at: number, value: number): number {
  const word = (value % two32) | 0
  out[at] = word >> 24
  out[at + 1] = word >> 16
  out[at + 2] = word >> 8
  out[at + 3] = word
  return at + 4
}

export function readUint32(bytes: Uint8Array, at: number): number {
  return (
    (((bytes[at] as number) << 24) |
      ((bytes[at + 1] as number) << 16) |
      ((bytes[at + 2] as number) << 8) |
      (bytes[at + 3] as number)) >>>
    0
  )
}
