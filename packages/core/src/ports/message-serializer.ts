import type { Codec } from '../messages/codec/codec.ts'

/** Values ↔ bytes. Stateless as seen from outside: one instance serves an application. */
export interface MessageSerializer {
  /** Stored beside the bytes, so that whoever reads them later knows how: `application/json`, … */
  readonly contentType: string
  /** New bytes that belong to the caller. @throws `ENCODE_FAILED`, `PAYLOAD_TOO_LARGE` */
  encode<T>(codec: Codec<T>, value: T): Uint8Array
  /**
   * Writes from `offset` on and returns the offset behind the last byte, or -1 when the target is too small: its bytes
   * from `offset` on are undefined then.
   *
   * @throws `ENCODE_FAILED`, `PAYLOAD_TOO_LARGE`
   */
  encodeInto<T>(codec: Codec<T>, value: T, target: Uint8Array, offset: number): number
  /**
   * Takes bytes from anybody: size, depth and element counts are checked before anything is built.
   *
   * @throws `PAYLOAD_TOO_LARGE`, `DECODE_FAILED` with the path of what is wrong
   */
  decode<T>(codec: Codec<T>, bytes: Uint8Array): T
}

/** What a payload may cost, whatever the format. */
export interface PayloadLimits {
  /** Default 262,144. */
  readonly maxBytes?: number | undefined
  /** Nested lists and maps; default 64. */
  readonly maxDepth?: number | undefined
  /** Values in all lists and maps together; default 10,000. */
  readonly maxElements?: number | undefined
}
