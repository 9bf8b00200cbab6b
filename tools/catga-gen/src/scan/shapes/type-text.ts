import type { TypeModel } from '../../source/source-model.ts'

/** A type as TypeScript writes it; undefined where a part of it was not kept. */
export function typeText(type: TypeModel): string | undefined {
  const all = (types: readonly TypeModel[], separator: string): string | undefined => {
    const texts = types.map(typeText)
    return texts.every(each => each !== undefined) ? texts.join(separator) : undefined
  }
  const around = (open: string, inner: string | undefined, close: string) =>
    inner && `${open}${inner}${close}`
  switch (type.kind) {
    case 'keyword':
      return type.name
    case 'literal':
      return JSON.stringify(type.value)
    case 'name':
      return type.args.length === 0 ? type.name : around(`${type.name}<`, all(type.args, ', '), '>')
    case 'array':
      return around('(', typeText(type.item), ')[]')
    case 'union':
      return around('(', all(type.members, ' | '), ')')
    case 'intersection':
      return around('(', all(type.members, ' & '), ')')
    case 'keyof':
      return around('keyof (', typeText(type.type), ')')
    case 'typeof':
      return `typeof ${type.name}`
    case 'member': {
      const [object, index] = [typeText(type.object), typeText(type.index)]
      return object && index && `(${object})[${index}]`
    }
    case 'computed':
      return `(${type.text})`
    case 'tuple':
      return type.items.some(each => each.isOptional || each.isRest)
        ? undefined
        : around(
            '[',
            all(
              type.items.map(each => each.type),
              ', ',
            ),
            ']',
          )
    case 'import':
    case 'object':
    case 'function':
      return undefined
  }
}
