import { CatgaError } from '@catga/core'
import { plainObject, wrongShape } from '@catga/core/codegen'

// Checks as a codec written by hand puts them together.

export function missing(path: string, field: string): CatgaError {
  const place = path === '' ? field : `${path}.${field}`
  return new CatgaError('DECODE_FAILED', `${place} is missing`, { details: { path: place } })
}

export function plainArray(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value)) throw wrongShape(path, 'a list', value)
  return value as readonly unknown[]
}

export function plainNull(value: unknown, path: string): null {
  if (value !== null) throw wrongShape(path, 'null', value)
  return value
}

export function plainItems(value: unknown, min: number, max: number, path: string): readonly unknown[] {
  const list = plainArray(value, path)
  if (list.length < min || list.length > max) throw wrongShape(path, `a list of ${min} to ${max}`, value)
  return list
}

const refused = ['__proto__', 'constructor', 'prototype']
export function plainEntries(value: unknown, path: string): readonly (readonly [string, unknown])[] {
  const entries = Object.entries(plainObject(value, path))
  if (entries.some(([name]) => refused.includes(name)))
    throw wrongShape(path, 'a record of plain keys', value)
  return entries
}

export function plainPairs(value: unknown, path: string): readonly (readonly [unknown, unknown])[] {
  return plainArray(value, path).map((pair, index) => {
    const [key, item] = plainItems(pair, 2, 2, `${path}[${index}]`)
    return [key, item] as const
  })
}

export function record<V>(): Record<string, V> {
  return Object.create(null) as Record<string, V>
}
