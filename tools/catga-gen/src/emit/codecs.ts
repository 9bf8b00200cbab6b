import type { MessageModel } from '../model/app-model.ts'
import { keysRead, type NamedShape, type Shape } from '../model/shape.ts'
import type { CodeFile } from './code-file.ts'
import { checkedOf, plainOf } from './codec-expressions.ts'
import { type CodecNames, literal } from './codec-names.ts'
import {
  emitFromPlainObject,
  emitFromPlainUnion,
  emitToPlainObject,
  emitToPlainUnion,
} from './codec-plain.ts'
import { emitRead, emitReadObject, emitReadUnion, readExpression } from './codec-read.ts'
import { emitWrite, emitWriteObject, emitWriteUnion } from './codec-write.ts'

const door = '@catga/core/codegen'

/** The names of a message's codecs. */
export interface MessageCodecs {
  readonly message: string
  readonly result: string | undefined
}

/** The codecs of all messages, and the functions they are made of; says what they are called. */
export function emitCodecs(
  messages: readonly MessageModel[],
  shapes: readonly NamedShape[],
  names: CodecNames,
  file: CodeFile,
): ReadonlyMap<MessageModel, MessageCodecs> {
  // Before any function, so that no local takes the name of one.
  for (const shape of shapes)
    if (shape.kind === 'object') for (const field of shape.fields) names.key(field.name)
  const found = new Map<MessageModel, MessageCodecs>()
  // Two messages with one type of result share its codec.
  const known = new Map<string, string>()
  for (const message of messages) {
    if (message.shape === undefined) continue
    const own = emitCodec(message.shape, false, file.type(message.ref), message.ref.name, known, names, file)
    const { result } = message
    const ofResult =
      result &&
      emitCodec(
        result.shape,
        result.isUndefinable,
        undefined,
        `${message.ref.name}Result`,
        known,
        names,
        file,
      )
    found.set(message, { message: own, result: ofResult })
  }
  const read = readShapes(messages, shapes)
  for (const shape of shapes) {
    const isRead = read.has(shape.key)
    file.fragment(shape, [isRead], () => emitFunctions(shape, isRead, names, file))
  }
  return found
}

/** The functions that a codec of the shape is made of. */
function emitFunctions(shape: NamedShape, isRead: boolean, names: CodecNames, file: CodeFile): void {
  file.line()
  if (shape.kind === 'object') {
    emitWriteObject(shape, names, file)
    file.line()
    if (isRead) {
      emitReadObject(shape, names, file)
      file.line()
    }
    emitToPlainObject(shape, names, file)
    file.line()
    emitFromPlainObject(shape, names, file)
  } else {
    emitWriteUnion(shape, names, file)
    file.line()
    if (isRead) {
      emitReadUnion(shape, names, file)
      file.line()
    }
    emitToPlainUnion(shape, names, file)
    file.line()
    emitFromPlainUnion(shape, names, file)
  }
}

/** Keys of the shapes that some fast reader calls; the others are met only inside what is read as a whole. */
function readShapes(messages: readonly MessageModel[], shapes: readonly NamedShape[]): ReadonlySet<string> {
  const byKey = new Map(shapes.map(each => [each.key, each]))
  const found = new Set<string>()
  const visit = (shape: Shape | undefined): void => {
    for (const key of shape === undefined ? [] : keysRead(shape)) {
      if (found.has(key)) continue
      found.add(key)
      const target = byKey.get(key)
      if (target?.kind === 'object') for (const field of target.fields) visit(field.shape)
    }
  }
  for (const each of messages) {
    visit(each.shape)
    visit(each.result?.shape)
  }
  return found
}

/** The encoded names of fields; after all functions, since they say which there are. */
export function emitKeys(names: CodecNames, file: CodeFile): void {
  if (names.keyList.length === 0) return
  const key = file.from(door, 'key', true)
  file.line()
  for (const [field, name] of names.keyList) file.line(`const ${name} = ${key}(${literal(field)})`)
}

function emitCodec(
  shape: Shape,
  isUndefinable: boolean,
  type: string | undefined,
  name: string,
  known: Map<string, string>,
  names: CodecNames,
  file: CodeFile,
): string {
  const text = JSON.stringify([shape, isUndefinable])
  const before = known.get(text)
  if (before !== undefined) return before
  const isNamed = shape.kind === 'named' && !isUndefinable
  const local = isNamed
    ? names.codec(shape.key)
    : file.unique(`${name.charAt(0).toLowerCase()}${name.slice(1)}Codec`)
  known.set(text, local)
  file.fragment(shape, [local, type, isUndefinable], () => {
    const codec = file.from(door, 'Codec', false)
    const full = `${type ?? names.type(shape)}${isUndefinable ? ' | undefined' : ''}`
    file.line()
    file.block(`const ${local}: ${codec}<${full}> = {`, '}', () => {
      if (isNamed) {
        const { key } = shape
        file.line(`write: ${names.write(key)},`)
        file.line(`read: ${names.read(key)},`)
        file.line(`toPlain: ${names.toPlain(key)},`)
        file.line(`fromPlain: ${names.fromPlain(key)},`)
      } else emitMembers(shape, isUndefinable, names, file)
    })
  })
  return local
}

function emitMembers(shape: Shape, isUndefinable: boolean, names: CodecNames, file: CodeFile): void {
  const absent = (then: string) => (isUndefinable ? then : '')
  file.block('write: (writer, value) => {', '},', () => {
    if (!isUndefinable) emitWrite(shape, 'value', names, file)
    else
      file.branches([
        ['if (value === undefined)', () => file.line('writer.nil()')],
        ['else', () => emitWrite(shape, 'value', names, file)],
      ])
  })
  file.block('read: reader => {', '},', () => {
    if (isUndefinable) file.line('if (reader.nil()) return undefined')
    const simple = readExpression(shape, names, file)
    if (simple === undefined) emitRead(shape, 'value', 'const', names, file)
    file.line(`return ${simple ?? 'value'}`)
  })
  file.line(
    `toPlain: value => ${absent('value === undefined ? undefined : ')}${plainOf(shape, 'value', names, file)},`,
  )
  file.line(
    `fromPlain: (value, path) => ${absent('value === undefined || value === null ? undefined : ')}${checkedOf(shape, 'value', 'path', names, file)},`,
  )
}
