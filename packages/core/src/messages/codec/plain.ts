import { CatgaError } from '../../foundation/errors.ts'

// What generated `fromPlain` functions check with: each returns the value as what the type says, or throws
// DECODE_FAILED with its path.

const refusedKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** The error for a value of another type: `DECODE_FAILED` with its path and what was expected, to be thrown. */
export function wrongShape(path: string, expected: string, value: unknown): CatgaError {
  const place = path === '' ? 'the value' : path
  return new CatgaError('DECODE_FAILED', `${place} is ${kindOf(value)}: it has to be ${expected}`, {
    details: { path, expected },
  })
}

/** The error for a required field that is not there: `DECODE_FAILED` with its path, to be thrown. */
export function missing(path: string, field: string): CatgaError {
  const place = path === '' ? field : `${path}.${field}`
  return new CatgaError('DECODE_FAILED', `${place} is missing`, { details: { path: place } })
}

/** The fields of an object. Read declared names only: it may hold anything else. */
export function plainObject(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || ArrayBuffer.isView(value))
    throw wrongShape(path, 'an object', value)
  return value as Readonly<Record<string, unknown>>
}

/** The field of that name, never an inherited one. */
export function plainField(object: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined
}

/** A list. @throws `DECODE_FAILED` */
export function plainArray(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value)) throw wrongShape(path, 'a list', value)
  return value as readonly unknown[]
}

/** A list of `min` to `max` elements. @throws `DECODE_FAILED` */
export function plainTuple(value: unknown, min: number, max: number, path: string): readonly unknown[] {
  const list = plainArray(value, path)
  if (list.length < min || list.length > max)
    throw wrongShape(path, min === max ? `a list of ${min}` : `a list of ${min} to ${max}`, value)
  return list
}

/** A string. @throws `DECODE_FAILED` */
export function plainString(value: unknown, path: string): string {
  if (typeof value !== 'string') throw wrongShape(path, 'a string', value)
  return value
}

/** A number, NaN and the infinities included. @throws `DECODE_FAILED` */
export function plainNumber(value: unknown, path: string): number {
  if (typeof value !== 'number') throw wrongShape(path, 'a number', value)
  return value
}

/** `true` or `false`. @throws `DECODE_FAILED` */
export function plainBoolean(value: unknown, path: string): boolean {
  if (typeof value !== 'boolean') throw wrongShape(path, 'true or false', value)
  return value
}

/** `null`. @throws `DECODE_FAILED` */
export function plainNull(value: unknown, path: string): null {
  if (value !== null) throw wrongShape(path, 'null', value)
  return value
}

/** One of the values of a union of literals. */
export function plainLiteral<const T extends string | number | boolean>(
  value: unknown,
  allowed: readonly T[],
  path: string,
): T {
  if (!allowed.includes(value as T))
    throw wrongShape(path, allowed.map(each => JSON.stringify(each)).join(' or '), value)
  return value as T
}

const isoDate = /^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/

/** A date, or its ISO 8601 string with a time zone. */
export function plainDate(value: unknown, path: string): Date {
  const date =
    value instanceof Date
      ? value
      : typeof value === 'string' && value.length <= 40 && isoDate.test(value)
        ? new Date(value)
        : undefined
  if (date === undefined || Number.isNaN(date.getTime()))
    throw wrongShape(path, 'an ISO 8601 date and time', value)
  return date
}

/** More digits than this would cost more than any number is worth. */
const maxDigits = 1000

/** A bigint, a whole number, or a decimal string. */
export function plainBigint(value: unknown, path: string): bigint {
  if (typeof value === 'bigint') return value
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value)
  if (typeof value === 'string' && value.length <= maxDigits && /^-?\d+$/.test(value)) return BigInt(value)
  throw wrongShape(path, 'a whole number, as a decimal string', value)
}

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

/** Bytes, or their base64 string. */
export function plainBytes(value: unknown, path: string): Uint8Array {
  if (value instanceof Uint8Array) return value
  if (typeof value === 'string' && base64.test(value)) {
    const { buffer, byteOffset, length } = Buffer.from(value, 'base64')
    return new Uint8Array(buffer, byteOffset, length)
  }
  throw wrongShape(path, 'base64 bytes', value)
}

/** The entries of a string-keyed record. Keys that name a prototype are refused. */
export function plainEntries(value: unknown, path: string): readonly (readonly [string, unknown])[] {
  const entries = Object.entries(plainObject(value, path))
  for (const [name] of entries)
    if (refusedKeys.has(name)) throw wrongShape(path, `a record without the key ${name}`, value)
  return entries
}

/** The [key, value] pairs of a map. */
export function plainPairs(value: unknown, path: string): readonly (readonly [unknown, unknown])[] {
  return plainArray(value, path).map((pair, index) => {
    const [key, item] = plainTuple(pair, 2, 2, `${path}[${index}]`)
    return [key, item] as const
  })
}

/** A record as decoded: without a prototype, so that no key means anything but itself. */
export function record<V>(): Record<string, V> {
  return Object.create(null) as Record<string, V>
}

/** `T` without its `readonly`: for filling in the fields of an instance that no constructor made. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** An instance whose constructor did not run: its fields are set one by one. */
export function instance<T extends object>(type: { readonly prototype: T }): Mutable<T> {
  return Object.create(type.prototype) as Mutable<T>
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (value === undefined) return 'missing'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
