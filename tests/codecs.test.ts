import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Catga, jsonSerializer } from '@catga/core'
import { codecOf, type MessageSerializer } from '@catga/core/adapter'
import { generate } from '@catga/gen'
import { msgpackSerializer } from '@catga/serialization-msgpack'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { decode, encode } from '@msgpack/msgpack'
import * as fc from 'fast-check'
import { type RandomType, randomType, withInstances } from './support/random-program.ts'
import { root } from './support/repository.ts'

// Messages of random types, compiled: what their codecs write comes back as it was, in both formats.
const count = 60
const seed = 20260
const folder = join(root, 'tests/.build', `codecs-${process.pid}`)
const tsc = join(root, 'node_modules/typescript-native/bin/tsc')

interface Case {
  readonly name: string
  readonly type: RandomType
}
const cases: readonly Case[] = Array.from({ length: count }, (_, index) => ({
  name: `Message${index}`,
  type: fc.sample(randomType(`T${index}x`, 3), { numRuns: 1, seed: seed + index })[0] as RandomType,
}))

let classes: Readonly<Record<string, new (value: unknown) => object>>
let catga: Catga

beforeAll(async () => {
  mkdirSync(join(folder, 'src'), { recursive: true })
  const messages = cases.map(
    ({ name, type }) =>
      `export class ${name} extends DomainEvent<'${name}'> { constructor(readonly value: ${type.text}) { super() } }`,
  )
  writeFileSync(
    join(folder, 'src/messages.ts'),
    [
      "import { DomainEvent } from '@catga/core'",
      ...cases.flatMap(each => each.type.declarations),
      ...messages,
      '',
    ].join('\n'),
  )
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: '../../../tsconfig.base.json', include: ['src'] }),
  )
  const { diagnostics, outcome, outFile } = generate({ project: join(folder, 'tsconfig.json') })
  expect(diagnostics.map(each => each.message)).toEqual([])
  expect(outcome).toBe('written')
  classes = require(join(folder, 'src/messages.ts')) as typeof classes
  const generated = require(outFile) as { createCatga(options: object): Promise<Catga> }
  catga = await generated.createCatga({ logger: { debug() {}, info() {}, warn() {}, error() {} } })
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the generated file is as strict as the project', () => {
  const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', folder], {
    encoding: 'utf8',
    timeout: 60_000,
  })
  expect([stdout, status]).toEqual(['', 0])
}, 70_000)

const serializers: readonly (readonly [string, MessageSerializer])[] = [
  ['MessagePack', msgpackSerializer()],
  ['JSON', jsonSerializer()],
]

describe.each(cases)('$name: $type.text', ({ name, type }) => {
  const messages = () => {
    const message = classes[name] as new (value: unknown) => object
    return type.values.map(value => new message(withInstances(value, classes)))
  }
  const codec = () => {
    const found = codecOf(catga, classes[name] as never)
    if (found === undefined) throw new Error(`${name} has no codec`)
    return found
  }

  test.each(serializers)('%s gives back what it was given', (_, serializer) => {
    fc.assert(
      fc.property(messages(), message => {
        const back = serializer.decode(codec(), serializer.encode(codec(), message as never))
        expect(back).toEqual(message)
        expect(Object.getPrototypeOf(back)).toBe(Object.getPrototypeOf(message))
      }),
      { seed, numRuns: 30 },
    )
  })

  test('the bytes are MessagePack to others, and theirs are read', () => {
    fc.assert(
      fc.property(messages(), message => {
        const bytes = msgpackSerializer().encode(codec(), message as never)
        const plain = decode(bytes, { useBigInt64: true }) as Readonly<Record<string, unknown>>
        expect(Object.keys(plain)).toEqual(['value'])
        const theirs = encode({ later: 1, ...plain }, { useBigInt64: true })
        expect(msgpackSerializer().decode(codec(), theirs)).toEqual(message)
      }),
      { seed, numRuns: 10 },
    )
  })
})
