/** The name of a field, encoded once: to be written and compared four bytes at a time. */
export interface Key {
  readonly name: string
  /** As a MessagePack string: its length, then UTF-8. */
  readonly bytes: Uint8Array
  /** Of `bytes`. */
  readonly size: number
  /**
   * The first three words of `bytes` and the last one, signed and big-endian. The last one may overlap the one before it;
   * 0 where there are fewer bytes.
   */
  readonly first: number
  readonly second: number
  readonly third: number
  readonly last: number
}

const encoder = /* @__PURE__ */ new TextEncoder()

/** A key of that name. Make each once and keep it: encoding is the cost. */
export function key(name: string): Key {
  const text = encoder.encode(name)
  const header = headerOf(text.length)
  const size = header.length + text.length
  const bytes = new Uint8Array(size)
  bytes.set(header)
  bytes.set(text, header.length)
  const view = new DataView(bytes.buffer)
  const word = (at: number) => (at >= 0 && at + 4 <= size ? view.getInt32(at) : 0)
  return { name, bytes, size, first: word(0), second: word(4), third: word(8), last: word(size - 4) }
}

function headerOf(size: number): readonly number[] {
  if (size < 32) return [0xa0 | size]
  if (size < 256) return [0xd9, size]
  if (size < 65_536) return [0xda, size >> 8, size & 255]
  return [0xdb, size >>> 24, (size >> 16) & 255, (size >> 8) & 255, size & 255]
}
