import { describe, expect, test } from '@jest/globals'
import { filesBelow, importsOf, packagesOf, read } from './support/repository.ts'

const core = 'packages/core/src'
const gen = 'tools/catga-gen/src'
const msgpack = 'packages/serialization-msgpack/src'
const http = 'packages/fastify/src'
const adapters = [msgpack]
const library = [core, gen, http, ...adapters].flatMap(filesBelow)
const sources = [...library, ...filesBelow('examples/order-system/src')]
const doors = [
  ...[core, gen, http, ...adapters].map(folder => `${folder}/index.ts`),
  `${core}/codegen/index.ts`,
  `${core}/adapter/index.ts`,
]

/** What a folder of the core may import beside itself. */
const layers: Readonly<Record<string, readonly string[]>> = {
  foundation: [],
  messages: ['foundation'],
  ports: ['foundation', 'messages'],
  pipeline: ['foundation', 'messages', 'ports'],
  serialization: ['foundation', 'messages', 'ports'],
  mediator: ['foundation', 'messages', 'ports', 'pipeline'],
  hosting: ['foundation', 'messages', 'ports', 'pipeline', 'mediator'],
}
/** What a stage of the compiler may import beside itself; files at the top are `.`. */
const stages: Readonly<Record<string, readonly string[]>> = {
  model: [],
  source: ['model'],
  scan: ['model', 'source'],
  validate: ['model', 'diagnostics.ts'],
  emit: ['model'],
}
const layerOf = (file: string, base: string) => file.slice(base.length + 1).split('/')[0] ?? ''

describe('layers', () => {
  test.each(Object.keys(layers))('core/%s imports only what lies below it', layer => {
    const wrong = filesBelow(`${core}/${layer}`).flatMap(file =>
      importsOf(file)
        .map(target => layerOf(target, core))
        .filter(target => target !== layer && !layers[layer]?.includes(target))
        .map(target => `${file} imports ${target}`),
    )
    expect(wrong).toEqual([])
  })

  test('every folder of the core has a layer, or is a door', () => {
    const folders = new Set(
      filesBelow(core)
        .map(file => layerOf(file, core))
        .filter(name => !name.endsWith('.ts')),
    )
    expect([...folders].sort()).toEqual([...Object.keys(layers), 'adapter', 'codegen'].sort())
  })

  test.each(Object.keys(stages))('catga-gen/%s imports no other stage', stage => {
    const wrong = filesBelow(`${gen}/${stage}`).flatMap(file =>
      importsOf(file)
        .map(target => layerOf(target, gen))
        .filter(target => target !== stage && !stages[stage]?.includes(target))
        .map(target => `${file} imports ${target}`),
    )
    expect(wrong).toEqual([])
  })

  test('syntax trees are known to reading only, and ts-morph to the type checker', () => {
    const usersOf = (name: string) => filesBelow(gen).filter(file => packagesOf(file).includes(name))
    expect(usersOf('typescript').filter(file => !file.startsWith(`${gen}/source/`))).toEqual([])
    expect(usersOf('ts-morph').filter(file => file !== `${gen}/source/type-checker.ts`)).toEqual([])
  })
})

test.each(adapters)('%s knows the core by its door for adapters only', folder => {
  const known = filesBelow(folder).flatMap(packagesOf)
  expect(known.filter(name => name.startsWith('@catga/') && name !== '@catga/core/adapter')).toEqual([])
})

test('@catga/fastify knows the doors of the core for applications and adapters only', () => {
  const known = filesBelow(http).flatMap(file => packagesOf(file).filter(name => name.startsWith('@catga/')))
  expect(known.filter(name => name !== '@catga/core' && name !== '@catga/core/adapter')).toEqual([])
})

test('the core loads no module when it is loaded, but for what Node holds ready', () => {
  const wrong = filesBelow(core).flatMap(file =>
    [...read(file).matchAll(/^(?:import|export) (?!type)[^';]*? from '([^.'][^']*)'/gm)]
      .map(([, name]) => name)
      .filter(name => name !== 'node:buffer' && name !== 'cockatiel')
      .map(name => `${file} imports ${name}`),
  )
  expect(wrong).toEqual([])
})

describe('doors', () => {
  test('only re-export', () => {
    for (const door of doors)
      expect(
        read(door)
          .replace(/\/\/.*|export (type )?\{[^}]*\} from '[^']+'/g, '')
          .trim(),
      ).toBe('')
  })

  test('are for outsiders: nobody inside imports one', () => {
    const inside = library.filter(file => importsOf(file).some(target => doors.includes(target)))
    expect(inside).toEqual([])
  })
})

test('there are no import cycles, types included', () => {
  const state = new Map<string, 'open' | 'done'>()
  const cycles: string[] = []
  const visit = (file: string, path: readonly string[]) => {
    if (state.get(file) === 'done') return
    if (state.get(file) === 'open') {
      cycles.push([...path.slice(path.indexOf(file)), file].join(' → '))
      return
    }
    state.set(file, 'open')
    for (const target of importsOf(file)) if (sources.includes(target)) visit(target, [...path, file])
    state.set(file, 'done')
  }
  for (const file of sources) visit(file, [])
  expect(cycles).toEqual([])
})

describe('files', () => {
  const lengthOf = (file: string) => read(file).split('\n').length

  test('are small: none over 350 lines, half of them under 100', () => {
    expect(library.filter(file => lengthOf(file) > 350)).toEqual([])
    const lengths = library.map(lengthOf).sort((a, b) => a - b)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(100)
  })

  test('are named in kebab-case', () => {
    expect(sources.filter(file => !/^[a-z0-9-]+(\.gen)?\.ts$/.test(file.split('/').at(-1) ?? ''))).toEqual([])
  })

  test('hold no any, enum, namespace, default export or star export', () => {
    const forbidden =
      /(:\s*any\b|\bas any\b|<any>|^\s*(export )?(const )?enum |^\s*(export )?namespace |^export default|^export \*)/m
    expect(library.filter(file => forbidden.test(read(file)))).toEqual([])
  })
})
