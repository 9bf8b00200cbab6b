import { utf8Slice } from './node-buffer.ts'

const slots = 256
const longest = 32

/** What the decoder asks for the text of a key. */
export interface KeyText {
  canBeCached(size: number): boolean
  decode(bytes: Uint8Array, start: number, size: number): string
}

/**
 * Reads keys: names of fields, few and the same again and again, so that most are found and not made. The decoder's own
 * way to keep them copies each and compares it with all others of its length, which payloads of thousands of keys make
 * many times slower.
 */
export function keyText(): KeyText {
  const kept = new Array<string>(slots).fill('')
  return {
    canBeCached: size => size <= longest,
    decode(bytes, start, size) {
      let hash = size
      for (let at = start; at < start + size; at++) hash = (hash * 31 + (bytes[at] as number)) | 0
      const slot = (hash ^ (hash >>> 16)) & (slots - 1)
      const text = kept[slot] as string
      if (text.length === size && isSame(text, bytes, start)) return text
      const made = utf8Slice.call(bytes, start, start + size)
      kept[slot] = made
      return made
    },
  }
}

/** Only ASCII is: what has fewer characters than bytes is never found. */
function isSame(text: string, bytes: Uint8Array, start: number): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code > 127 || code !== bytes[start + index]) return false
  }
  return true
}
