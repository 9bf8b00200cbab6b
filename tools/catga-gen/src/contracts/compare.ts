import type { LockShape } from './lock-shape.ts'

/** Who has to understand whom: stored data is read by later code, sent data is read by older and later code. */
export type Use = 'stored' | 'sent'

export interface Difference {
  /** From the message to the value; empty for the message itself. */
  readonly path: string
  readonly what: string
  readonly isCompatible: boolean
}

/** What changed between two shapes of one type. */
export function compareShapes(before: LockShape, after: LockShape, use: Use): readonly Difference[] {
  const found: Difference[] = []
  compare(before, after, '', use, found)
  return found
}

function compare(before: LockShape, after: LockShape, path: string, use: Use, found: Difference[]): void {
  if (JSON.stringify(before) === JSON.stringify(after)) return
  const note = (what: string, isCompatible: boolean) => found.push({ path, what, isCompatible })
  if (isObject(before, 'nullable') || isObject(after, 'nullable')) {
    const wasNullable = isObject(before, 'nullable')
    const isNullable = isObject(after, 'nullable')
    if (wasNullable && !isNullable) note('can no longer be null', false)
    // Whoever does not know null yet cannot read it.
    if (!wasNullable && isNullable) note('can be null now', use === 'stored')
    compare(wasNullable ? before.nullable : before, isNullable ? after.nullable : after, path, use, found)
    return
  }
  if (isObject(before, 'literal') || isObject(after, 'literal')) {
    compareLiterals(before, after, use, note)
    return
  }
  if (isObject(before, 'fields') && isObject(after, 'fields')) {
    compareFields(before.fields, after.fields, path, use, found)
    return
  }
  if (isObject(before, 'list') && isObject(after, 'list'))
    compare(before.list, after.list, `${path}[]`, use, found)
  else if (isObject(before, 'set') && isObject(after, 'set'))
    compare(before.set, after.set, `${path}[]`, use, found)
  else if (isObject(before, 'record') && isObject(after, 'record'))
    compare(before.record, after.record, `${path}[]`, use, found)
  else if (isObject(before, 'map') && isObject(after, 'map')) {
    compare(before.map[0], after.map[0], `${path}[key]`, use, found)
    compare(before.map[1], after.map[1], `${path}[]`, use, found)
  } else if (isObject(before, 'union') || isObject(after, 'union'))
    compareUnions(before, after, path, use, found)
  else note(`was ${describe(before)}, is ${describe(after)}`, false)
}

function compareLiterals(
  before: LockShape,
  after: LockShape,
  use: Use,
  note: (what: string, isCompatible: boolean) => void,
): void {
  if (isObject(before, 'literal') && isObject(after, 'literal')) {
    for (const value of before.literal.filter(each => !after.literal.includes(each)))
      note(`can no longer be ${JSON.stringify(value)}`, false)
    for (const value of after.literal.filter(each => !before.literal.includes(each)))
      note(`can be ${JSON.stringify(value)} now`, use === 'stored')
    return
  }
  const isWidened =
    isObject(before, 'literal') &&
    typeof after === 'string' &&
    before.literal.every(each => typeof each === after)
  note(`was ${describe(before)}, is ${describe(after)}`, isWidened && use === 'stored')
}

type Fields = Readonly<Record<string, LockShape>>

function compareFields(before: Fields, after: Fields, path: string, use: Use, found: Difference[]): void {
  const names = new Set([...Object.keys(before), ...Object.keys(after)].map(each => each.replace(/\?$/, '')))
  for (const name of [...names].sort()) {
    const place = path === '' ? name : `${path}.${name}`
    const [old, wasOptional] = fieldOf(before, name)
    const [now, isOptional] = fieldOf(after, name)
    const note = (what: string, isCompatible: boolean) => found.push({ path: place, what, isCompatible })
    if (old === undefined) note(isOptional ? 'is new and optional' : 'is new and required', isOptional)
    else if (now === undefined) note('was removed', false)
    else {
      if (wasOptional && !isOptional) note('was optional, is required', false)
      // Whoever still requires it would miss it.
      if (!wasOptional && isOptional) note('was required, is optional', use === 'stored')
      compare(old, now, place, use, found)
    }
  }
}

function fieldOf(fields: Fields, name: string): readonly [LockShape | undefined, boolean] {
  if (Object.hasOwn(fields, name)) return [fields[name], false]
  return Object.hasOwn(fields, `${name}?`) ? [fields[`${name}?`], true] : [undefined, false]
}

function compareUnions(
  before: LockShape,
  after: LockShape,
  path: string,
  use: Use,
  found: Difference[],
): void {
  const membersOf = (shape: LockShape) => (isObject(shape, 'union') ? shape.union : [shape])
  const old = membersOf(before)
  const now = [...membersOf(after)]
  for (const member of old) {
    const same = now.findIndex(each => isSameMember(member, each))
    if (same < 0) found.push({ path, what: `can no longer be ${describe(member)}`, isCompatible: false })
    else compare(member, now.splice(same, 1)[0] as LockShape, path, use, found)
  }
  for (const member of now)
    found.push({ path, what: `can be ${describe(member)} now`, isCompatible: use === 'stored' })
}

/** The member that took its place: equal, or an object with the same value of a literal field. */
function isSameMember(a: LockShape, b: LockShape): boolean {
  if (isObject(a, 'fields') && isObject(b, 'fields'))
    return (
      Object.entries(a.fields).some(
        ([name, shape]) =>
          isObject(shape, 'literal') && JSON.stringify(b.fields[name]) === JSON.stringify(shape),
      ) || JSON.stringify(a) === JSON.stringify(b)
    )
  return JSON.stringify(a) === JSON.stringify(b)
}

type ObjectLockShape = Exclude<LockShape, string>
type Keys = ObjectLockShape extends infer T ? (T extends unknown ? keyof T : never) : never

function isObject<K extends Keys>(
  shape: LockShape,
  key: K,
): shape is Extract<ObjectLockShape, { readonly [P in K]: unknown }> {
  return typeof shape === 'object' && key in shape
}

function describe(shape: LockShape): string {
  if (typeof shape === 'string') return shape
  if (isObject(shape, 'literal')) return shape.literal.map(each => JSON.stringify(each)).join(' | ')
  if (isObject(shape, 'fields')) return `an object of ${Object.keys(shape.fields).join(', ') || 'no fields'}`
  if (isObject(shape, 'list')) return `a list of ${describe(shape.list)}`
  return `a ${Object.keys(shape)[0]}`
}
