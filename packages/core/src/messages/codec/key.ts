/** The name of a field, encoded once. */
export interface Key {
  readonly name: string
  /** UTF-8. */
  readonly bytes: Uint8Array
  /**
   * The same bytes as signed big-endian 32-bit words, to write and compare four at a time. The last word overlaps the one
   * before it when the length is no multiple of four. Empty for less than four bytes.
   */
  readonly words: readonly number[]
}

const encoder = /* @__PURE__ */ new TextEncoder()

/** A key of that name. Make each once and keep it: encoding is the cost. */
export function key(name: string): Key {
  const bytes = encoder.encode(name)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const words: number[] = []
  if (bytes.length >= 4) {
    for (let at = 0; at < bytes.length - 4; at += 4) words.push(view.getInt32(at))
    words.push(view.getInt32(bytes.length - 4))
  }
  return { name, bytes, words }
}
