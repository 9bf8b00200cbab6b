interface BufferMethods {
  latin1Slice(this: Uint8Array, start: number, end: number): string
  utf8Slice(this: Uint8Array, start: number, end: number): string
  utf8Write(this: Uint8Array, text: string, offset: number, length: number): number
}

/**
 * What `toString` and `write` of a Buffer call once they have looked at the encoding. They take any Uint8Array.
 * Lone surrogates become U+FFFD in `utf8Write`.
 */
export const { latin1Slice, utf8Slice, utf8Write } = Buffer.prototype as unknown as BufferMethods
