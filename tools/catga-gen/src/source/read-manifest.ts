import {
  type Manifest,
  type ManifestClass,
  type ManifestHandler,
  manifestVersion,
} from '../model/manifest.ts'

export const manifestName = 'catga.manifest.json'

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
    Object.entries(messages).every(([key, each]) => /.@\d+$/.test(key) && isRef(each)) &&
    [classes, services, sends].every(each => Array.isArray(each) && each.every(isRef)) &&
    classes?.every(isClass) === true
  if (!isWhole) throw new Error('a part of it is missing or wrong')
  return value as Manifest
}

/** Its type is what it should be; what it says is compared with the declaration later. */
const isClass = ({ arity, lifetime, handles }: Partial<ManifestClass>): boolean =>
  typeof arity === 'number' &&
  (lifetime === undefined || typeof lifetime === 'string') &&
  (handles === undefined || (Array.isArray(handles) && handles.every(isHandler)))

const isHandler = (value: unknown): boolean => {
  if (!isObject(value)) return false
  const { role, messages, returns, takes, policy = [] } = value as Partial<ManifestHandler>
  return (
    typeof role === 'string' &&
    typeof returns === 'string' &&
    typeof takes === 'number' &&
    [messages, policy].every(each => Array.isArray(each) && each.every(name => typeof name === 'string'))
  )
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const isRef = (value: unknown): boolean =>
  isObject(value) &&
  'from' in value &&
  typeof value.from === 'string' &&
  'export' in value &&
  typeof value.export === 'string'
