import type { Shape, UnionShape } from '../model/shape.ts'
import type { CodeFile } from './code-file.ts'
import { access, type CodecNames, literal } from './codec-names.ts'

/** One branch for each member of a union, in which `value` has its type. */
export function eachMember(
  { members, discriminant }: UnionShape,
  names: CodecNames,
  file: CodeFile,
  body: (member: Shape) => void,
  end: 'break' | 'return' = 'break',
): void {
  const objects = members.filter(each => isObject(each, names))
  const others = members.filter(each => !isObject(each, names))
  // Lists, then objects last: what none of the tests takes is one of them.
  const rank = (shape: Shape) => (isListed(shape) ? 1 : 0)
  const branches: (readonly [() => string, () => void])[] = [...others]
    .sort((a, b) => rank(a) - rank(b))
    .map(each => [() => testOf(each, names, file), () => body(each)])
  if (objects.length > 0)
    branches.push([
      () => '',
      () => {
        if (discriminant === undefined) body(objects[0] as Shape)
        else byDiscriminant(objects, discriminant, names, file, body, end)
      },
    ])
  if (branches.length === 1) {
    branches[0]?.[1]()
    return
  }
  file.branches(
    branches.map(([test, emit], index) => {
      const isLast = index === branches.length - 1
      return [isLast ? 'else' : `${index === 0 ? '' : 'else '}if (${test()})`, emit]
    }),
  )
}

const isListed = ({ kind }: Shape) => kind === 'array' || kind === 'tuple' || kind === 'set' || kind === 'map'

function byDiscriminant(
  objects: readonly Shape[],
  discriminant: string,
  names: CodecNames,
  file: CodeFile,
  body: (member: Shape) => void,
  end: 'break' | 'return',
): void {
  file.block(`switch (${access('value', discriminant)}) {`, '}', () => {
    for (const member of objects) {
      const values = discriminantValues(member, discriminant, names)
      for (const value of values.slice(0, -1)) file.line(`case ${literal(value)}:`)
      file.block(`case ${values.slice(-1).map(literal).join('')}: {`, '}', () => {
        body(member)
        if (end === 'break') file.line('break')
      })
    }
  })
}

/** The literals of the discriminant in one member. */
export function discriminantValues(member: Shape, discriminant: string, names: CodecNames) {
  const target = member.kind === 'named' ? names.shapeOf(member.key) : undefined
  const field = target?.kind === 'object' ? target.fields.find(each => each.name === discriminant) : undefined
  return field?.shape.kind === 'literal' ? field.shape.values : []
}

export function isObject(shape: Shape, names: CodecNames): boolean {
  return shape.kind === 'record' || (shape.kind === 'named' && names.shapeOf(shape.key).kind === 'object')
}

/** A test of `value` that only this member passes. */
function testOf(shape: Shape, names: CodecNames, file: CodeFile): string {
  switch (shape.kind) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'bigint':
      return `typeof value === '${shape.kind}'`
    case 'literal':
      return typesTest(shape.values)
    case 'enum':
      return typesTest(shape.members.map(each => each.value))
    case 'date':
      return 'value instanceof Date'
    case 'bytes':
      return 'value instanceof Uint8Array'
    case 'set':
    case 'map':
    case 'array':
    case 'tuple':
      return `${file.from('@catga/core/codegen', 'isList', true)}(value)`
    case 'nullable':
      return `value === null || ${testOf(shape.shape, names, file)}`
    case 'record':
      return "typeof value === 'object'"
    case 'named': {
      const target = names.shapeOf(shape.key)
      return target.kind === 'union'
        ? target.members.map(each => testOf(each, names, file)).join(' || ')
        : "typeof value === 'object'"
    }
  }
}

const typesTest = (values: readonly unknown[]): string =>
  [...new Set(values.map(each => `typeof value === '${typeof each}'`))].join(' || ')
