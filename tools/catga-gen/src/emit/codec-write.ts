import type { FieldShape, NamedShape, ObjectShape, Shape, UnionShape } from '../model/shape.ts'
import type { CodeFile } from './code-file.ts'
import { access, type CodecNames, literal } from './codec-names.ts'
import { eachMember } from './codec-union.ts'

/** `writeX`: the bytes of an object, field by field. */
export function emitWriteObject(shape: ObjectShape, names: CodecNames, file: CodeFile): void {
  const { fields } = shape
  file.block(...aroundWrite(shape, fields.length === 0 ? '_value' : 'value', names, file), () => {
    const required = fields.filter(each => each.presence === 'required').length
    const counted = fields.filter(each => each.presence !== 'required')
    if (counted.length === 0) file.line(`writer.map(${required})`)
    else {
      file.line(`let size = ${required}`)
      for (const { name } of counted) file.line(`if (${access('value', name)} !== undefined) size += 1`)
      file.line('writer.map(size)')
    }
    for (const field of fields) emitField(field, names, file)
  })
}

function aroundWrite(shape: NamedShape, value: string, names: CodecNames, file: CodeFile) {
  const parameters = [
    ['writer', () => file.from('@catga/core/codegen', 'Writer', false)],
    [value, () => names.namedType(shape)],
  ] as const
  return names.around(shape, 'write', parameters, () => 'void')
}

function emitField({ name, shape, presence }: FieldShape, names: CodecNames, file: CodeFile): void {
  const value = access('value', name)
  const scalar = scalarOf(shape)
  const body = () => {
    if (scalar !== undefined) {
      file.line(`writer.${scalar}Field(${names.key(name)}, ${value})`)
      return
    }
    file.line(`writer.key(${names.key(name)})`)
    emitWrite(shape, value, names, file)
  }
  if (presence === 'required') body()
  else file.block(`if (${value} !== undefined) {`, '}', body)
}

/** What a key and its value are written and read as together; undefined for the other shapes. */
export function scalarOf(shape: Shape): 'string' | 'number' | 'boolean' | undefined {
  switch (shape.kind) {
    case 'string':
    case 'number':
    case 'boolean':
      return shape.kind
    case 'literal':
      return onlyType(shape.values)
    case 'enum':
      return onlyType(shape.members.map(each => each.value))
    default:
      return undefined
  }
}

function onlyType(
  values: readonly (string | number | boolean)[],
): 'string' | 'number' | 'boolean' | undefined {
  const [first] = values
  if (first === undefined || values.some(each => typeof each !== typeof first)) return undefined
  return typeof first === 'string' ? 'string' : typeof first === 'number' ? 'number' : 'boolean'
}

/** `writeX` of a union: the member that it is. */
export function emitWriteUnion(shape: UnionShape, names: CodecNames, file: CodeFile): void {
  file.block(...aroundWrite(shape, 'value', names, file), () => {
    eachMember(shape, names, file, member => emitWrite(member, 'value', names, file))
  })
}

/** Statements that write the value of an expression. */
export function emitWrite(shape: Shape, value: string, names: CodecNames, file: CodeFile, depth = 0): void {
  const local = (name: string) => (depth === 0 ? name : `${name}${depth + 1}`)
  switch (shape.kind) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'bigint':
    case 'date':
    case 'bytes':
      file.line(`writer.${shape.kind}(${value})`)
      return
    case 'literal':
      emitLiteral(shape.values, value, file)
      return
    case 'enum':
      emitLiteral(
        shape.members.map(each => each.value),
        value,
        file,
      )
      return
    case 'nullable':
      file.branches([
        [`if (${value} === null)`, () => file.line('writer.nil()')],
        ['else', () => emitWrite(shape.shape, value, names, file, depth)],
      ])
      return
    case 'array':
    case 'set': {
      const item = local('item')
      file.line(`writer.array(${value}.${shape.kind === 'array' ? 'length' : 'size'})`)
      file.block(`for (const ${item} of ${value}) {`, '}', () =>
        emitWrite(shape.item, item, names, file, depth + 1),
      )
      return
    }
    case 'map': {
      const [key, item] = [local('key'), local('item')]
      file.line(`writer.array(${value}.size)`)
      file.block(`for (const [${key}, ${item}] of ${value}) {`, '}', () => {
        file.line('writer.array(2)')
        emitWrite(shape.key, key, names, file, depth + 1)
        emitWrite(shape.value, item, names, file, depth + 1)
      })
      return
    }
    case 'record': {
      const [name, item] = [local('name'), local('item')]
      file.line(`writer.map(Object.keys(${value}).length)`)
      file.block(`for (const [${name}, ${item}] of Object.entries(${value})) {`, '}', () => {
        file.line(`writer.string(${name})`)
        emitWrite(shape.value, item, names, file, depth + 1)
      })
      return
    }
    case 'tuple': {
      const first = shape.items.length - shape.optional
      file.line(`writer.array(${shape.optional === 0 ? first : `${value}.length`})`)
      shape.items.forEach((each, index) => {
        const item = `${value}[${index}]`
        if (index < first) emitWrite(each, item, names, file, depth + 1)
        else
          file.block(`if (${item} !== undefined) {`, '}', () => emitWrite(each, item, names, file, depth + 1))
      })
      return
    }
    case 'named':
      file.line(`${names.write(shape.key)}(writer, ${value})`)
  }
}

function emitLiteral(values: readonly (string | number | boolean)[], value: string, file: CodeFile): void {
  const types = [...new Set(values.map(each => typeof each))]
  types.forEach((type, index) => {
    const line = `writer.${type}(${value})`
    if (types.length === 1) file.line(line)
    else if (index === types.length - 1) file.line(`else ${line}`)
    else file.line(`${index === 0 ? '' : 'else '}if (typeof ${value} === '${type}') ${line}`)
  })
}

export const literals = (values: readonly (string | number | boolean)[]): string =>
  values.map(literal).join(', ')
