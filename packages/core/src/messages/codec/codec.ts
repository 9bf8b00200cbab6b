import type { Key } from './key.ts'

/**
 * How values of one type become bytes and come back. Made by catga-gen; whoever stores or sends a value passes its codec
 * to a serializer. `write` and `read` are the fast way of a binary format, `toPlain` and `fromPlain` the way of every
 * format that knows null, booleans, numbers, strings, lists and string-keyed maps.
 */
export interface Codec<in out T> {
  /** @throws `ENCODE_FAILED` when a field does not hold what its type says. */
  readonly write: (writer: Writer, value: T) => void
  /**
   * Reads what `write` wrote for the same version of the type: all fields in order, nothing else.
   *
   * @throws `reader.mismatch` for any other bytes: read them as plain data then, and give that to `fromPlain`.
   */
  readonly read: (reader: Reader) => T
  /** Dates become ISO 8601 strings, bigints decimal strings, bytes base64, maps lists of pairs, sets lists. */
  readonly toPlain: (value: T) => unknown
  /**
   * Checks every field; ignores fields it does not know. Also takes dates, bigints and bytes as they are.
   *
   * @throws `DECODE_FAILED` with the path of the first value that is not what the type says.
   */
  readonly fromPlain: (value: unknown, path: string) => T
}

/** Where codecs write: standard MessagePack in `@catga/serialization-msgpack`. */
export interface Writer {
  /** Begins a map of so many fields, each a `key` and a value. */
  map(size: number): void
  key(key: Key): void
  /** Begins a list of so many values. */
  array(size: number): void
  string(value: string): void
  number(value: number): void
  boolean(value: boolean): void
  nil(): void
  date(value: Date): void
  bigint(value: bigint): void
  bytes(value: Uint8Array): void
  /** A `key` and its value, with one look at the room for both. */
  stringField(key: Key, value: string): void
  numberField(key: Key, value: number): void
  booleanField(key: Key, value: boolean): void
}

/** Where codecs read. Every method throws {@link Reader.mismatch} when the next bytes hold something else. */
export interface Reader {
  map(): number
  /** Moves past the key if it comes next; says whether it did. */
  key(key: Key): boolean
  /** Moves past the key, which has to come next. */
  expect(key: Key): void
  array(): number
  string(): string
  number(): number
  boolean(): boolean
  /** Moves past a nil if it comes next; says whether it did. */
  nil(): boolean
  date(): Date
  bigint(): bigint
  bytes(): Uint8Array
  /** Moves past the key, which has to come next, and reads its value. */
  stringField(key: Key): string
  numberField(key: Key): number
  booleanField(key: Key): boolean
  /** The next value, whatever it is, as `fromPlain` takes it. */
  plain(): unknown
  /** What is thrown, one object for all: no stack is recorded on the way to the slower decoder. */
  readonly mismatch: unknown
}
