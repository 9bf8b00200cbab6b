import { CatgaError, isCatgaError } from '../../foundation/errors.ts'

// What generated `fromPlain` functions check with: each returns the value as what the type says, or throws
// DECODE_FAILED with its path.

const refusedKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

const theValue = 'the value'

/** The error for a value of another type: `DECODE_FAILED` with its path and what was expected, to be thrown. */
export function wrongShape(path: string, expected: string, value: unknown): CatgaError {
  const place = path === '' ? theValue : path
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
/** Up to here the expression is faster than to encode what was decoded. */
const shortBase64 = 128

/** The bytes of a base64 string; undefined when it is none. Node itself passes over what does not belong there. */
function fromBase64(text: string): Buffer | undefined {
  if (text.length <= shortBase64) return base64.test(text) ? Buffer.from(text, 'base64') : undefined
  if (text.length % 4 !== 0 || !base64.test(text.slice(-4))) return undefined
  const bytes = Buffer.from(text, 'base64')
  // The last four may hold bits that belong to no byte.
  return bytes.toString('base64').slice(0, -4) === text.slice(0, -4) ? bytes : undefined
}

/** Bytes, or their base64 string. */
export function plainBytes(value: unknown, path: string): Uint8Array {
  if (value instanceof Uint8Array) return value
  if (value === '') return new Uint8Array(0)
  const bytes = typeof value === 'string' ? fromBase64(value) : undefined
  if (bytes !== undefined) return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)
  throw wrongShape(path, 'base64 bytes', value)
}

/** Checks one value and returns it as what its type says. */
export type Check<out T> = (value: unknown, path: string) => T

/** `null`, or what `check` takes. */
export function plainNullable<T>(value: unknown, path: string, check: Check<T>): T | null {
  return value === null ? null : check(value, path)
}

// What holds many values gives none of them its path, which would cost more than checking it: an error gets what stands
// before its path on its way out.

/** A list, each item checked with its index in the path. */
export function plainList<T>(value: unknown, path: string, check: Check<T>): T[] {
  if (!Array.isArray(value)) throw wrongShape(path, 'a list', value)
  const made: T[] = []
  let index = 0
  try {
    for (; index < value.length; index++) made.push(check(value[index], ''))
  } catch (error) {
    throw inside(`${path}[${index}]`, error)
  }
  return made
}

/** A list of fixed length, of which the last `optional` items may be left out. */
export function plainTuple<const T extends readonly unknown[]>(
  value: unknown,
  path: string,
  checks: { readonly [K in keyof T]: Check<T[K]> },
  optional: number,
): T {
  const max = checks.length
  const items = itemsOf(value, path, max - optional, max)
  const made: unknown[] = []
  let index = 0
  try {
    for (; index < items.length; index++) made.push(checks[index]?.(items[index], ''))
  } catch (error) {
    throw inside(`${path}[${index}]`, error)
  }
  return made as unknown as T
}

/** A list of [key, value] pairs. */
export function plainMap<K, V>(value: unknown, path: string, key: Check<K>, item: Check<V>): Map<K, V> {
  if (!Array.isArray(value)) throw wrongShape(path, 'a list', value)
  const made = new Map<K, V>()
  let index = 0
  let place = ''
  try {
    for (; index < value.length; index++) {
      place = ''
      const pair = itemsOf(value[index], '', 2, 2)
      place = '[0]'
      const name = key(pair[0], '')
      place = '[1]'
      made.set(name, item(pair[1], ''))
    }
  } catch (error) {
    throw inside(`${path}[${index}]${place}`, error)
  }
  return made
}

function itemsOf(value: unknown, path: string, min: number, max: number): readonly unknown[] {
  if (!Array.isArray(value) || value.length < min || value.length > max)
    throw wrongShape(path, min === max ? `a list of ${min}` : `a list of ${min} to ${max}`, value)
  return value as readonly unknown[]
}

/** A string-keyed record, without a prototype: no key means anything but itself. Keys that name one are refused. */
export function plainRecord<T>(value: unknown, path: string, check: Check<T>): Record<string, T> {
  const fields = plainObject(value, path)
  const made = Object.create(null) as Record<string, T>
  for (const name of Object.keys(fields)) {
    if (refusedKeys.has(name)) throw wrongShape(path, `a record without the key ${name}`, value)
    try {
      made[name] = check(fields[name], '')
    } catch (error) {
      throw inside(under(path, name), error)
    }
  }
  return made
}

/** What was thrown for a value that did not know where it stands, with that place before its own path. */
function inside(place: string, error: unknown): unknown {
  if (!isCatgaError(error, 'DECODE_FAILED')) return error
  const { path } = error.details ?? {}
  if (typeof path !== 'string') return error
  const whole = path === '' || path.startsWith('[') ? place + path : under(place, path)
  const known = path === '' ? theValue : path
  // It is new, and nobody has seen it yet: a second one would cost a stack for each level.
  return Object.assign(error, {
    details: { ...error.details, path: whole },
    ...(error.message.startsWith(known) && { message: whole + error.message.slice(known.length) }),
  })
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
