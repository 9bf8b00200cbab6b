import type { NamedShape, Shape } from '../../model/shape.ts'
import { hashOf } from '../../source/guards.ts'

const anonymous = '~'

/** The key of a declaration with its type arguments. */
export function keyOf(declaration: string, args: readonly Shape[]): string {
  return args.length === 0
    ? declaration
    : `${declaration}<${args.map(each => JSON.stringify(each)).join(',')}>`
}

/** `Page` of `Order` → `PageOfOrder`. */
export function nameFor(name: string, args: readonly Shape[]): string {
  return args.length === 0 ? name : `${name}Of${args.map(argumentName).join('And')}`
}

function argumentName(shape: Shape): string {
  switch (shape.kind) {
    case 'named':
      if (shape.key.startsWith(anonymous)) return 'Value'
      return upperFirst(/#([^<]*)/.exec(shape.key)?.[1]?.replace(/\W+/g, ' ').trim() ?? 'Value')
    case 'nullable':
      return argumentName(shape.shape)
    case 'array':
    case 'set':
      return `${argumentName(shape.item)}List`
    default:
      return upperFirst(shape.kind)
  }
}

/** `CreateOrder.items[]` → `CreateOrderItemsItem`. */
export function pathName(path: string): string {
  return path
    .replace(/\[\]/g, '.item')
    .replace(/\[(\w+)\]/g, '.$1')
    .split(/\W+/)
    .filter(part => part !== '')
    .map(upperFirst)
    .join('')
}

/** The key of a type without a name: the same for all that say the same. */
export function keyOfContent(content: unknown): string {
  const text = JSON.stringify(content)
  let key = keys.get(text)
  if (key === undefined) {
    key = anonymous + hashOf(text).replace(/\W/g, '').slice(0, 16)
    keys.set(text, key)
  }
  return key
}

const keys = new Map<string, string>()

/** One shape that was met in two places: what has no name and is called after both is called after its fields. */
export function sharedShape(a: NamedShape, b: NamedShape): NamedShape {
  if (!a.key.startsWith(anonymous) || a.name === b.name) return a
  let shared = sharedShapes.get(a)
  if (shared === undefined) {
    shared = { ...a, name: contentName(a) }
    sharedShapes.set(a, shared)
    sharedShapes.set(shared, shared)
  }
  return shared
}

// The same object each time: what is made from it need not be made again.
const sharedShapes = new WeakMap<NamedShape, NamedShape>()

const longest = 3

/** `{ id, title }` → `IdTitle`, `string | Date` → `StringOrDate`. */
function contentName(shape: NamedShape): string {
  const parts =
    shape.kind === 'object' ? shape.fields.map(each => pathName(each.name)) : shape.members.map(argumentName)
  const more = parts.length > longest ? ['More'] : []
  const name = [...parts.slice(0, longest), ...more].join(shape.kind === 'object' ? '' : 'Or')
  return /^[A-Za-z_$]/.test(name) ? name : `Value${name}`
}

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
