import type { FieldShape, NamedShape, ObjectShape, Shape, UnionShape } from '../model/shape.ts'
import type { CodeFile } from './code-file.ts'
import { checkedOf } from './codec-expressions.ts'
import { access, type CodecNames, literal } from './codec-names.ts'
import { scalarOf } from './codec-write.ts'
import { isPlainIdentifier, localNames } from './local-names.ts'

const door = '@catga/core/codegen'

/** `readX`: what `writeX` wrote, field by field; anything else is a mismatch. */
export function emitReadObject(shape: ObjectShape, names: CodecNames, file: CodeFile): void {
  const locals = localNames(
    shape.fields.map(each => each.name),
    name => !file.isFree(name),
  )
  file.block(...aroundRead(shape, names, file), () => {
    const required = shape.fields.filter(each => each.presence === 'required').length
    const isFixed = required === shape.fields.length
    if (isFixed) file.line(`if (reader.map() !== ${required}) throw reader.mismatch`)
    else {
      file.line('const size = reader.map()')
      file.line(`let seen = ${required}`)
    }
    shape.fields.forEach((field, index) => {
      emitField(field, locals[index] ?? '', names, file)
    })
    if (!isFixed) file.line('if (seen !== size) throw reader.mismatch')
    emitMake(shape, locals, names, file)
  })
}

function aroundRead(shape: NamedShape, names: CodecNames, file: CodeFile) {
  const parameters = [['reader', () => file.from(door, 'Reader', false)]] as const
  return names.around(shape, 'read', parameters, () => names.namedType(shape))
}

function emitField(
  { name, shape, presence }: FieldShape,
  local: string,
  names: CodecNames,
  file: CodeFile,
): void {
  const key = names.key(name)
  if (presence === 'required') {
    const scalar = scalarOf(shape)
    if (scalar !== undefined) {
      const read = `reader.${scalar}Field(${key})`
      file.line(
        `const ${local} = ${shape.kind === 'enum' ? checkedOf(shape, read, "''", names, file) : read}`,
      )
      if (shape.kind === 'literal') emitLiteralTest(shape.values, local, file)
      return
    }
    file.line(`reader.expect(${key})`)
    emitRead(shape, local, 'const', names, file)
    return
  }
  file.line(`let ${local}: ${names.type(shape)} | undefined`)
  // The key that comes next may be one of the object around this one.
  file.block(`if (seen < size && reader.key(${key})) {`, '}', () => {
    emitRead(shape, local, 'set', names, file)
    file.line('seen += 1')
  })
}

/** `return` of the object that the locals make up. */
export function emitMake(
  shape: ObjectShape,
  locals: readonly string[],
  names: CodecNames,
  file: CodeFile,
): void {
  const { fields, make, type } = shape
  if (make === 'constructor') {
    const target = type === undefined ? 'Object' : file.value(type.ref)
    file.list(`return new ${target}(`, locals, ')')
    return
  }
  const optional = fields.filter(isAbsentable)
  if (make === undefined && optional.length === 0) {
    file.list(
      'return { ',
      fields.map((each, index) => property(each.name, locals[index] ?? '')),
      ' }',
    )
    return
  }
  const made = freeOf('made', locals)
  if (make === 'assign') {
    const target = type === undefined ? 'Object' : file.value(type.ref)
    const args = type === undefined || type.args.length === 0 ? '' : `<${names.namedType(shape)}>`
    file.line(`const ${made} = ${file.from(door, 'instance', true)}${args}(${target})`)
  } else {
    const mutable = file.from(door, 'Mutable', false)
    const first = fields.flatMap((each, index) =>
      isAbsentable(each) ? [] : [property(each.name, locals[index] ?? '')],
    )
    const open = `const ${made}: ${mutable}<${names.namedType(shape)}> = {`
    if (first.length === 0) file.line(`${open}}`)
    else file.list(`${open} `, first, ' }')
  }
  fields.forEach((field, index) => {
    const local = locals[index] ?? ''
    const set = `${access(made, field.name)} = ${local}`
    if (isAbsentable(field)) file.line(`if (${local} !== undefined) ${set}`)
    else if (make === 'assign') file.line(set)
  })
  file.line(`return ${made}`)
}

const property = (name: string, local: string): string =>
  name === local ? name : `${isPlainIdentifier(name) ? name : literal(name)}: ${local}`

const isAbsentable = ({ presence }: FieldShape) => presence === 'optional' || presence === 'loose'

const freeOf = (wanted: string, taken: readonly string[]): string =>
  taken.includes(wanted) ? freeOf(`${wanted}_`, taken) : wanted

/** `readX` of a union: which member it is shows only when it was read. */
export function emitReadUnion(shape: UnionShape, names: CodecNames, file: CodeFile): void {
  file.block(...aroundRead(shape, names, file), () => {
    file.line(`return ${names.fromPlain(shape.key)}(reader.plain(), '')`)
  })
}

/** Statements that read into a local: a new `const`, or one that is declared already. */
export function emitRead(
  shape: Shape,
  local: string,
  how: 'const' | 'set',
  names: CodecNames,
  file: CodeFile,
): void {
  const open = how === 'const' ? `const ${local} =` : `${local} =`
  const simple = readExpression(shape, names, file)
  if (simple !== undefined) {
    file.line(`${open} ${simple}`)
    return
  }
  if (shape.kind === 'literal') {
    const value = how === 'const' ? local : 'value'
    file.line(`const ${value} = reader.${typeof shape.values[0]}()`)
    emitLiteralTest(shape.values, value, file)
    if (how === 'set') file.line(`${local} = ${value}`)
    return
  }
  if (shape.kind === 'array') {
    const list = how === 'const' ? local : 'list'
    file.line(`const ${list}: ${names.itemType(shape.item)}[] = []`)
    const item = readExpression(shape.item, names, file)
    const head = 'for (let left = reader.array(); left > 0; left -= 1)'
    if (item !== undefined) file.line(`${head} ${list}.push(${item})`)
    else
      file.block(`${head} {`, '}', () => {
        emitRead(shape.item, `${list}Item`, 'const', names, file)
        file.line(`${list}.push(${list}Item)`)
      })
    if (how === 'set') file.line(`${local} = ${list}`)
    return
  }
  if (shape.kind === 'nullable') {
    if (how === 'const') file.line(`let ${local}: ${names.type(shape)} = null`)
    else file.line(`${local} = null`)
    file.block('if (!reader.nil()) {', '}', () => emitRead(shape.shape, local, 'set', names, file))
    return
  }
  // A set, map, record or tuple: read as a whole, then checked.
  file.line(`${open} ${checkedOf(shape, 'reader.plain()', "''", names, file)}`)
}

function emitLiteralTest(
  values: readonly (string | number | boolean)[],
  value: string,
  file: CodeFile,
): void {
  const tests = values.map(each => `${value} !== ${literal(each)}`)
  file.chain('if (', tests, ' && ', ') throw reader.mismatch')
}

/** A single expression that reads a value; undefined where it takes statements. */
export function readExpression(shape: Shape, names: CodecNames, file: CodeFile): string | undefined {
  switch (shape.kind) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'bigint':
    case 'date':
    case 'bytes':
      return `reader.${shape.kind}()`
    case 'named':
      return `${names.read(shape.key)}(reader)`
    case 'nullable': {
      const inner = readExpression(shape.shape, names, file)
      return inner && `reader.nil() ? null : ${inner}`
    }
    case 'literal':
      // Values of several types are told apart when they were read.
      return scalarOf(shape) === undefined ? checkedOf(shape, 'reader.plain()', "''", names, file) : undefined
    case 'enum':
      return checkedOf(shape, `reader.${scalarOf(shape) ?? 'plain'}()`, "''", names, file)
    case 'set':
    case 'map':
    case 'record':
    case 'tuple':
      return checkedOf(shape, 'reader.plain()', "''", names, file)
    case 'array':
      return undefined
  }
}
