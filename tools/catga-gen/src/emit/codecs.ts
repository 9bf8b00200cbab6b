import type { MessageModel } from '../model/app-model.ts'
import {
  keysIn,
  keysRead,
  type NamedShape,
  type ObjectShape,
  type Shape,
  type UnionShape,
} from '../model/shape.ts'
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

/** The function that makes the codecs of all messages, and all that they are made of. */
export function emitCodecs(
  messages: readonly MessageModel[],
  shapes: readonly NamedShape[],
  names: CodecNames,
  file: CodeFile,
): void {
  // Before any function, so that no local takes the name of one.
  for (const shape of shapes)
    if (shape.kind === 'object') for (const field of shape.fields) names.key(field.name)
  const type = file.from(door, 'MessageCodecs', false)
  file.line()
  // Most of the file: inside of one function it costs nothing before the first value is encoded or decoded.
  file.line('/** How values become bytes and come back. Called when the first one does. */')
  file.block(`function codecs(): readonly ${type}[] {`, '}', () => {
    let items: readonly (() => void)[] = []
    const lines = file.capture(() => {
      items = emitMessages(messages, names, file)
      emitFunctions(messages, shapes, names, file)
      emitKeys(names, file)
      file.line()
    })
    // Each part begins with an empty line, the first one with the brace.
    file.append(lines.slice(1))
    if (items.length === 0) file.line('return []')
    else
      file.block('return [', ']', () => {
        for (const emitItem of items) emitItem()
      })
  })
}

/** Keys of the messages that no other value holds: nothing but their own codec calls their functions. */
export function shapesAlone(
  messages: readonly MessageModel[],
  shapes: readonly NamedShape[],
): ReadonlySet<string> {
  const held = new Set(
    [
      ...shapes.flatMap(each =>
        each.kind === 'union' ? each.members : each.fields.map(field => field.shape),
      ),
      ...messages.flatMap(({ result }) => (result === undefined ? [] : [result.shape])),
    ].flatMap(keysIn),
  )
  for (const each of shapes) if (each.kind === 'union') held.add(each.key)
  const found = new Set<string>()
  for (const { shape } of messages) {
    if (shape?.kind !== 'named') continue
    // Two messages of one shape hold it both.
    if (found.has(shape.key)) held.add(shape.key)
    found.add(shape.key)
  }
  return new Set([...found].filter(each => !held.has(each)))
}

/** The codecs of results, and of messages that stand in other values; how to write each item of the list. */
function emitMessages(
  messages: readonly MessageModel[],
  names: CodecNames,
  file: CodeFile,
): readonly (() => void)[] {
  // Two messages with one type of result share its codec.
  const known = new Map<string, string>()
  return messages.flatMap(message => {
    const { ref, result, shape } = message
    if (shape === undefined) return []
    const make = file.from(door, 'codecsOf', true)
    const type = file.value(ref)
    const ofResult =
      result &&
      emitCodec(result.shape, result.isUndefinable, undefined, `${ref.name}Result`, known, names, file)
    const target = shape.kind === 'named' ? names.shapeOf(shape.key) : undefined
    if (target?.kind === 'object' && names.isAlone(target.key)) {
      const methods = () =>
        file.fragment(target, [true, false], () => emitObject(target, true, false, names, file))
      if (ofResult === undefined) return [() => file.block(`${make}(${type}, {`, '}),', methods)]
      return [
        () =>
          file.block(`${make}(`, '),', () => {
            file.line(`${type},`)
            file.block('{', '},', methods)
            file.line(`${ofResult},`)
          }),
      ]
    }
    const parts = [type, emitCodec(shape, false, file.type(ref), ref.name, known, names, file)]
    if (ofResult !== undefined) parts.push(ofResult)
    return [() => file.list(`${make}(`, parts, '),')]
  })
}

function emitFunctions(
  messages: readonly MessageModel[],
  shapes: readonly NamedShape[],
  names: CodecNames,
  file: CodeFile,
): void {
  const read = readShapes(messages, shapes)
  for (const shape of shapes) {
    if (names.isAlone(shape.key)) continue
    const isRead = read.has(shape.key)
    file.line()
    file.fragment(shape, [isRead, true], () => {
      if (shape.kind === 'object') emitObject(shape, isRead, true, names, file)
      else emitUnion(shape, isRead, names, file)
    })
  }
}

/** The functions of an object, with empty lines between them or without. */
function emitObject(
  shape: ObjectShape,
  isRead: boolean,
  isSpaced: boolean,
  names: CodecNames,
  file: CodeFile,
): void {
  const space = () => {
    if (isSpaced) file.line()
  }
  emitWriteObject(shape, names, file)
  space()
  if (isRead) {
    emitReadObject(shape, names, file)
    space()
  }
  emitToPlainObject(shape, names, file)
  space()
  emitFromPlainObject(shape, names, file)
}

function emitUnion(shape: UnionShape, isRead: boolean, names: CodecNames, file: CodeFile): void {
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
function emitKeys(names: CodecNames, file: CodeFile): void {
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
  // Not of the fragment, whose text is one line to the lines around it: who takes the first of them away takes this one.
  file.line()
  file.fragment(shape, [local, type, isUndefinable], () => {
    const codec = file.from(door, 'Codec', false)
    const full = `${type ?? names.type(shape)}${isUndefinable ? ' | undefined' : ''}`
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
