import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { openTypeChecker, type TypeChecker } from '../src/source/type-checker.ts'

let folder: string
let checker: TypeChecker
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'catga-gen-types-'))
  writeFileSync(join(folder, 'tsconfig.json'), '{ "compilerOptions": { "target": "ES2022" } }')
  writeFileSync(
    join(folder, 'item.ts'),
    'export interface Item { id: string; at?: Date; tags: readonly string[] }\n',
  )
  writeFileSync(
    join(folder, 'a.ts'),
    `import type { Item } from './item'
     export class Money { constructor(readonly amount: bigint) {} }
     export class Pay { count = 0; state: Exclude<'a' | 'b' | 'c', 'b'> = 'a'; constructor(readonly item: Omit<Item, 'tags'>, readonly money: Money | undefined) {} }
     export type Flags = { [K in keyof Item]: boolean }
     export type First<T> = T extends readonly (infer E)[] ? E : never
     export type Tag = First<Item['tags']>
     export type Book = Record<string, [number, 'x']>
     export interface Tree { readonly children: readonly Tree[] }\n`,
  )
  checker = openTypeChecker(join(folder, 'tsconfig.json'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const expand = (text: string) => checker.expand(join(folder, 'a.ts'), text)
const keyword = (name: string) => ({ kind: 'keyword', name })

test('inferred, conditional and mapped types are written out', () => {
  expect(expand("Pay['count']")).toEqual(keyword('number'))
  expect(expand("Pay['state']")).toEqual({
    kind: 'union',
    members: [
      { kind: 'literal', value: 'a' },
      { kind: 'literal', value: 'c' },
    ],
  })
  expect(expand("Pay['item']")).toMatchObject({
    kind: 'object',
    properties: [
      { name: 'id', type: keyword('string'), isOptional: false },
      { name: 'at', type: { kind: 'name', name: 'Date' }, isOptional: true },
    ],
  })
  expect(expand('Flags')).toMatchObject({ properties: [{ name: 'id' }, { name: 'at' }, { name: 'tags' }] })
  expect(expand('Tag')).toEqual(keyword('string'))
  expect(expand('Book')).toMatchObject({
    kind: 'object',
    index: { key: keyword('string'), value: { kind: 'tuple' } },
  })
})

test('classes stay names, circles end, and what is not there is nothing', () => {
  expect(expand("Pay['money']")).toMatchObject({
    kind: 'union',
    members: expect.arrayContaining([{ kind: 'name', name: 'Money', args: [] }]),
  })
  expect(expand("Tree['children']")).toMatchObject({ kind: 'array' })
  expect(expand('Nobody')).toEqual(keyword('any'))
  expect(checker.expand(join(folder, 'none.ts'), 'Pay')).toBeUndefined()
})
