import type { Shape } from '../model/shape.ts'
import type { CodeFile } from './code-file.ts'
import { type CodecNames, literal } from './codec-names.ts'

const door = '@catga/core/codegen'

/** An expression that turns a value into plain data. */
export function plainOf(shape: Shape, value: string, names: CodecNames, file: CodeFile): string {
  switch (shape.kind) {
    case 'string':
    case 'boolean':
    case 'literal':
    case 'enum':
      return value
    case 'number':
      return `${file.from(door, 'numberToPlain', true)}(${value})`
    case 'bigint':
      return `String(${value})`
    case 'date':
      return `${file.from(door, 'dateToPlain', true)}(${value})`
    case 'bytes':
      return `${file.from(door, 'bytesToPlain', true)}(${value})`
    case 'nullable': {
      const inner = plainOf(shape.shape, value, names, file)
      return inner === value ? value : `(${value} === null ? null : ${inner})`
    }
    case 'array': {
      const convert = converter(shape.item, names, file)
      return convert === undefined ? value : `${value}.map(${convert})`
    }
    case 'set': {
      const convert = converter(shape.item, names, file)
      return convert === undefined ? `[...${value}]` : `Array.from(${value}, ${convert})`
    }
    case 'map': {
      const key = plainOf(shape.key, 'key', names, file)
      const item = plainOf(shape.value, 'item', names, file)
      return key === 'key' && item === 'item'
        ? `[...${value}]`
        : `Array.from(${value}, ([key, item]) => [${key}, ${item}])`
    }
    case 'record': {
      const convert = converter(shape.value, names, file)
      return convert === undefined ? value : `${file.from(door, 'recordToPlain', true)}(${value}, ${convert})`
    }
    case 'tuple': {
      const first = shape.items.length - shape.optional
      const items = shape.items.map((each, index) => {
        const item = `${value}[${index}]`
        const plain = plainOf(each, item, names, file)
        return index < first ? plain : `...(${item} === undefined ? [] : [${plain}])`
      })
      return `[${items.join(', ')}]`
    }
    case 'named':
      return `${names.toPlain(shape.key)}(${value})`
  }
}

/** A function of one item; undefined where an item is plain data already. */
function converter(shape: Shape, names: CodecNames, file: CodeFile): string | undefined {
  if (shape.kind === 'named') return names.toPlain(shape.key)
  const plain = plainOf(shape, 'item', names, file)
  return plain === 'item' ? undefined : `item => ${plain}`
}

const checks = {
  string: 'plainString',
  number: 'plainNumber',
  boolean: 'plainBoolean',
  bigint: 'plainBigint',
  date: 'plainDate',
  bytes: 'plainBytes',
} as const

/** An expression that checks plain data and makes the value of it. */
export function checkedOf(
  shape: Shape,
  value: string,
  path: string,
  names: CodecNames,
  file: CodeFile,
): string {
  const helper = (name: string) => file.from(door, name, true)
  const check = (inner: Shape) => checkOf(inner, names, file)
  switch (shape.kind) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'bigint':
    case 'date':
    case 'bytes':
      return `${helper(checks[shape.kind])}(${value}, ${path})`
    case 'literal':
      return `${helper('plainLiteral')}(${value}, [${shape.values.map(literal).join(', ')}], ${path})`
    case 'enum': {
      const target = file.value(shape.ref)
      const members = shape.members.map(each => `${target}.${each.name}`)
      return `${helper('plainLiteral')}(${value}, [${members.join(', ')}], ${path})`
    }
    case 'nullable':
      return `${helper('plainNullable')}(${value}, ${path}, ${check(shape.shape)})`
    case 'array':
      return `${helper('plainList')}(${value}, ${path}, ${check(shape.item)})`
    case 'set':
      return `new Set(${helper('plainList')}(${value}, ${path}, ${check(shape.item)}))`
    case 'map':
      return `${helper('plainMap')}(${value}, ${path}, ${check(shape.key)}, ${check(shape.value)})`
    case 'record':
      return `${helper('plainRecord')}(${value}, ${path}, ${check(shape.value)})`
    case 'tuple':
      return `${helper('plainTuple')}(${value}, ${path}, [${shape.items.map(check).join(', ')}], ${shape.optional})`
    case 'named':
      return `${names.fromPlain(shape.key)}(${value}, ${path})`
  }
}

/** A function of a value and its path. */
function checkOf(shape: Shape, names: CodecNames, file: CodeFile): string {
  switch (shape.kind) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'bigint':
    case 'date':
    case 'bytes':
      return file.from(door, checks[shape.kind], true)
    case 'named':
      return names.fromPlain(shape.key)
    default:
      return `(value, path) => ${checkedOf(shape, 'value', 'path', names, file)}`
  }
}
