import type { NamedShape, ObjectShape, Shape, UnionShape } from '../model/shape.ts'
import type { CodeFile } from './code-file.ts'
import { checkedOf, plainOf } from './codec-expressions.ts'
import { access, type CodecNames, literal } from './codec-names.ts'
import { emitMake } from './codec-read.ts'
import { discriminantValues, eachMember, isObject } from './codec-union.ts'
import { isPlainIdentifier, localNames } from './local-names.ts'

const door = '@catga/core/codegen'

/** `xToPlain`: the object as JSON has it. */
export function emitToPlainObject(shape: ObjectShape, names: CodecNames, file: CodeFile): void {
  const { fields } = shape
  const value = fields.length === 0 ? '_value' : 'value'
  file.block(...aroundToPlain(shape, value, names), () => {
    const items = fields.map(field => {
      const from = access('value', field.name)
      const plain = plainOf(field.shape, from, names, file)
      const key = isPlainIdentifier(field.name) ? field.name : literal(field.name)
      // JSON leaves out what is undefined.
      const isGuarded = field.presence !== 'required' && plain !== from
      return `${key}: ${isGuarded ? `${from} === undefined ? undefined : ${plain}` : plain}`
    })
    if (items.length === 0) file.line('return {}')
    else file.list('return { ', items, ' }')
  })
}

export function emitToPlainUnion(shape: UnionShape, names: CodecNames, file: CodeFile): void {
  file.block(...aroundToPlain(shape, 'value', names), () => {
    eachMember(
      shape,
      names,
      file,
      member => file.line(`return ${plainOf(member, 'value', names, file)}`),
      'return',
    )
  })
}

function aroundToPlain(shape: NamedShape, value: string, names: CodecNames) {
  return names.around(shape, 'toPlain', [[value, () => names.namedType(shape)]], () => 'unknown')
}

function aroundFromPlain(shape: NamedShape, names: CodecNames) {
  const parameters = [
    ['value', () => 'unknown'],
    ['path', () => 'string'],
  ] as const
  return names.around(shape, 'fromPlain', parameters, () => names.namedType(shape))
}

/** `xFromPlain`: the object, every field of it checked. */
export function emitFromPlainObject(shape: ObjectShape, names: CodecNames, file: CodeFile): void {
  const { fields } = shape
  file.block(...aroundFromPlain(shape, names), () => {
    const plainObject = file.from(door, 'plainObject', true)
    if (fields.length === 0) file.line(`${plainObject}(value, path)`)
    else file.line(`const fields = ${plainObject}(value, path)`)
    const locals = localNames(
      fields.map(each => each.name),
      name => !file.isFree(name),
    )
    fields.forEach((field, index) => {
      const local = locals[index] ?? ''
      const field_ = `${file.from(door, 'plainField', true)}(fields, ${literal(field.name)})`
      const path = `${file.from(door, 'under', true)}(path, ${literal(field.name)})`
      if (field.presence === 'required')
        file.line(`const ${local} = ${checkedOf(field.shape, field_, path, names, file)}`)
      else {
        const raw = `raw${local.charAt(0).toUpperCase()}${local.slice(1)}`
        file.line(`const ${raw} = ${field_}`)
        file.line(
          `const ${local} = ${raw} === undefined ? undefined : ${checkedOf(field.shape, raw, path, names, file)}`,
        )
      }
    })
    emitMake(shape, locals, names, file)
  })
}

/** `xFromPlain` of a union: the member that its JSON kind, and then the discriminant, tells. */
export function emitFromPlainUnion(shape: UnionShape, names: CodecNames, file: CodeFile): void {
  const { members, discriminant } = shape
  file.block(...aroundFromPlain(shape, names), () => {
    for (const member of members.filter(each => !isObject(each, names))) {
      for (const test of plainTests(member, names))
        file.line(`if (${test}) return ${checkedOf(member, 'value', 'path', names, file)}`)
    }
    const objects = members.filter(each => isObject(each, names))
    if (objects.length === 1) {
      file.line(`return ${checkedOf(objects[0] as Shape, 'value', 'path', names, file)}`)
      return
    }
    const wrongShape = file.from(door, 'wrongShape', true)
    if (discriminant === undefined) {
      file.line(`throw ${wrongShape}(path, 'one of the members of the union', value)`)
      return
    }
    const fields = `${file.from(door, 'plainObject', true)}(value, path)`
    file.line(`const kind = ${file.from(door, 'plainField', true)}(${fields}, ${literal(discriminant)})`)
    file.block('switch (kind) {', '}', () => {
      for (const member of objects) {
        for (const each of discriminantValues(member, discriminant, names))
          file.line(`case ${literal(each)}:`)
        file.line(`  return ${checkedOf(member, 'value', 'path', names, file)}`)
      }
      const values = objects
        .flatMap(each => discriminantValues(each, discriminant, names))
        .map(each => JSON.stringify(each))
      file.line('default:')
      const path = `${file.from(door, 'under', true)}(path, ${literal(discriminant)})`
      file.line(`  throw ${wrongShape}(${path}, ${literal(values.join(' or '))}, kind)`)
    })
  })
}

/** Tests of plain data, one for each JSON kind that the member has. */
function plainTests(shape: Shape, names: CodecNames): readonly string[] {
  switch (shape.kind) {
    case 'string':
      return ["typeof value === 'string'"]
    case 'date':
      return ["typeof value === 'string' || value instanceof Date"]
    case 'bytes':
      return ["typeof value === 'string' || value instanceof Uint8Array"]
    case 'bigint':
      return ["typeof value === 'string' || typeof value === 'bigint' || typeof value === 'number'"]
    case 'number':
    case 'boolean':
      return [`typeof value === '${shape.kind}'`]
    case 'literal':
      return typeTests(shape.values)
    case 'enum':
      return typeTests(shape.members.map(each => each.value))
    case 'nullable':
      return ['value === null', ...plainTests(shape.shape, names)]
    case 'array':
    case 'set':
    case 'map':
    case 'tuple':
      return ['Array.isArray(value)']
    case 'record':
      return ["typeof value === 'object'"]
    case 'named': {
      const target = names.shapeOf(shape.key)
      return target.kind === 'union'
        ? target.members.flatMap(each => plainTests(each, names))
        : ["typeof value === 'object'"]
    }
  }
}

const typeTests = (values: readonly unknown[]): readonly string[] => [
  [...new Set(values.map(each => `typeof value === '${typeof each}'`))].join(' || '),
]
