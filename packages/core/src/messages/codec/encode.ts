import { CatgaError } from '../../foundation/errors.ts'
import { isoDate } from './iso-date.ts'

// What generated `toPlain` functions convert with.

/** The error for a value that does not hold what its type says: `ENCODE_FAILED`, to be thrown. */
export function notEncodable(expected: string, value: unknown): CatgaError {
  return new CatgaError('ENCODE_FAILED', `${String(value)} cannot be encoded: it has to be ${expected}`)
}

/** @throws `ENCODE_FAILED` for NaN and the infinities, which JSON does not have. */
export function numberToPlain(value: number): number {
  if (!Number.isFinite(value)) throw notEncodable('a finite number', value)
  return value
}

/** A date as ISO 8601 in UTC. @throws `ENCODE_FAILED` for an invalid date. */
export function dateToPlain(value: Date): string {
  if (Number.isNaN(value.getTime())) throw notEncodable('a valid date', value)
  return isoDate(value)
}

/** Bytes as base64. */
export function bytesToPlain(value: Uint8Array): string {
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64')
}

/** A string-keyed record, each value converted. */
export function recordToPlain<T>(
  value: Readonly<Record<string, T>>,
  convert: (item: T) => unknown,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, convert(item)]))
}

/** Tells the lists of a union, of any sort, from its other members. */
export function isList<T>(
  value: T,
): value is Extract<T, readonly unknown[] | ReadonlySet<unknown> | ReadonlyMap<unknown, unknown>> {
  return Array.isArray(value) || value instanceof Set || value instanceof Map
}
