import type ts from 'typescript'
import { readValue } from './read-value.ts'
import { memberName, type Reading, spanOf } from './reading.ts'
import type { EnumModel } from './source-model.ts'

export function readEnum(node: ts.EnumDeclaration, reading: Reading): EnumModel {
  const values: (string | number | undefined)[] = []
  let next: number | undefined = 0
  for (const { initializer } of node.members) {
    const value: string | number | undefined =
      initializer === undefined ? next : constant(initializer, reading)
    values.push(value)
    next = typeof value === 'number' ? value + 1 : undefined
  }
  return {
    kind: 'enum',
    name: node.name.text,
    span: spanOf(node.name, reading),
    members: node.members.map(each => memberName(each.name, reading)),
    values,
  }
}

function constant(node: ts.Expression, reading: Reading): string | number | undefined {
  const model = readValue(node, reading)
  if (model.kind !== 'literal') return undefined
  return typeof model.value === 'string' || typeof model.value === 'number' ? model.value : undefined
}
