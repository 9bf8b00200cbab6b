import type { Manifest } from '../model/manifest.ts'

export const manifestName = 'catga.manifest.json'
export const manifestVersion = 1

/** @throws Error with what is wrong, when the text is no manifest. */
export function readManifest(text: string): Manifest {
  const value = JSON.parse(text) as Partial<Manifest> & { readonly manifestVersion?: unknown }
  if (typeof value !== 'object' || value === null) throw new Error('it holds no object')
  if (value.manifestVersion !== manifestVersion)
    throw new Error(`its manifestVersion is not ${manifestVersion}`)
  const { package: name, version, messages, classes, services, sends } = value
  const isWhole =
    typeof name === 'string' &&
    typeof version === 'string' &&
    isObject(messages) &&
    Object.values(messages).every(isRef) &&
    [classes, services, sends].every(each => Array.isArray(each) && each.every(isRef))
  if (!isWhole) throw new Error('a part of it is missing')
  return value as Manifest
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const isRef = (value: unknown): boolean =>
  isObject(value) &&
  'from' in value &&
  typeof value.from === 'string' &&
  'export' in value &&
  typeof value.export === 'string'
