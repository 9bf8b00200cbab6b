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

/** The path of a field. */
export function under(path: string, field: string): string {
  return path === '' ? field : `${path}.${field}`
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

/** A string. @throws `DECODE_FAILED` */
export function plainString(value: unknown, path: string): string {
  if (typeof value !== 'string') throw wrongShape(path, 'a string', value)
  return value
}

/** A number, NaN and the infinities included. @throws `DECODE_FAILED` */
export function plainNumber(value: unknown, path: string): number {
  if (typeof value === 'number') return value
  // A 64-bit integer of another encoder.
  const isSafe = typeof value === 'bigint' && BigInt.asIntN(54, value) === value
  if (!isSafe) throw wrongShape(path, 'a number', value)
  return Number(value)
}

/** `true` or `false`. @throws `DECODE_FAILED` */
export function plainBoolean(value: unknown, path: string): boolean {
  if (typeof value !== 'boolean') throw wrongShape(path, 'true or false', value)
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

/** Checks one value and returns it as what its type says. */
export type Check<out T> = (value: unknown, path: string) => T

/** `null`, or what `check` takes. */
export function plainNullable<T>(value: unknown, path: string, check: Check<T>): T | null {
  return value === null ? null : check(value, path)
}

/** A list, each item checked with its index in the path. */
export function plainList<T>(value: unknown, path: string, check: Check<T>): T[] {
  if (!Array.isArray(value)) throw wrongShape(path, 'a list', value)
  return value.map((item: unknown, index) => check(item, `${path}[${index}]`))
}

/** A list of fixed length, of which the last `optional` items may be left out. */
export function plainTuple<const T extends readonly unknown[]>(
  value: unknown,
  path: string,
  checks: { readonly [K in keyof T]: Check<T[K]> },
  optional: number,
): T {
  const max = checks.length
  const min = max - optional
  if (!Array.isArray(value) || value.length < min || value.length > max)
    throw wrongShape(path, min === max ? `a list of ${min}` : `a list of ${min} to ${max}`, value)
  return value.map((item: unknown, index) => checks[index]?.(item, `${path}[${index}]`)) as unknown as T
}

/** A list of [key, value] pairs. */
export function plainMap<K, V>(value: unknown, path: string, key: Check<K>, item: Check<V>): Map<K, V> {
  return new Map(plainList(value, path, (pair, place) => plainTuple<[K, V]>(pair, place, [key, item], 0)))
}

/** A string-keyed record, without a prototype: no key means anything but itself. Keys that name one are refused. */
export function plainRecord<T>(value: unknown, path: string, check: Check<T>): Record<string, T> {
  const made = Object.create(null) as Record<string, T>
  for (const [name, item] of Object.entries(plainObject(value, path))) {
    if (refusedKeys.has(name)) throw wrongShape(path, `a record without the key ${name}`, value)
    made[name] = check(item, under(path, name))
  }
  return made
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
