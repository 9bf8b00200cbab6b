import type { Shape } from '../../model/shape.ts'

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
      return upperFirst(/[#~]([^<]*)/.exec(shape.key)?.[1]?.replace(/\W+/g, ' ').trim() ?? 'Value')
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

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
