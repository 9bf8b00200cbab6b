import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compile, formatDiagnostic, type GenerateOptions } from '@catga/gen'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import * as fc from 'fast-check'

let folder: string
let project: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'catga-gen-cache-'))
  mkdirSync(join(folder, 'node_modules/@catga'), { recursive: true })
  symlinkSync(join(__dirname, '../../../packages/core'), join(folder, 'node_modules/@catga/core'))
  cpSync(join(__dirname, 'cases/every-way-to-name-it'), folder, { recursive: true })
  project = join(folder, 'tsconfig.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function outcome(options: GenerateOptions): string {
  const { text, diagnostics } = compile(options)
  return `${diagnostics.map(formatDiagnostic).join('\n')}\n${text ?? 'no text'}`
}
const cached = () => outcome({ project, cache: true })
const plain = () => outcome({ project })
const cacheFile = () => {
  const store = join(folder, 'node_modules/.cache/catga-gen')
  return join(store, readdirSync(store).find(each => each.endsWith('.cache')) ?? '')
}

test('a second run is the same, and writes the cache only when something changed', () => {
  const first = cached()
  const kept = readFileSync(cacheFile())
  expect(cached()).toBe(first)
  expect(readFileSync(cacheFile()).equals(kept)).toBe(true)
  expect(first).toBe(plain())
})

test.each<[string, (content: Buffer) => Buffer | string]>([
  ['empty', () => ''],
  ['half', content => content.subarray(0, content.length / 2)],
  ['of another version', content => content.toString().replace(/^catga-gen \S+/, 'catga-gen 99.0.0')],
  ['changed in one letter', content => content.toString().replace('"class"', '"clasp"')],
  ['no text at all', () => Buffer.from([0xff, 0xfe, 0, 0, 1, 2, 3])],
])('a cache that is %s is ignored', (_, spoil) => {
  const first = cached()
  writeFileSync(cacheFile(), spoil(readFileSync(cacheFile())))
  expect(cached()).toBe(first)
  expect(cached()).toBe(first)
})

test('a cache that cannot be written is no error', () => {
  mkdirSync(join(folder, 'node_modules/.cache'))
  writeFileSync(join(folder, 'node_modules/.cache/catga-gen'), 'a file where a folder should be')
  expect(cached()).toBe(plain())
})

test('a tsconfig, what it extends, and a package that changes are seen', () => {
  cached()
  const config = readFileSync(project, 'utf8')
  writeFileSync(join(folder, 'base.json'), config)
  writeFileSync(project, JSON.stringify({ extends: './base.json' }))
  expect(cached()).toBe(plain())
  writeFileSync(
    join(folder, 'base.json'),
    config.replace('"allowImportingTsExtensions": true', '"noLib": false'),
  )
  expect(cached()).toBe(plain())
  expect(cached()).toContain("from './store.js'")
  rmSync(join(folder, 'node_modules/@catga/core'))
  expect(cached()).toBe(plain())
  expect(plain()).not.toContain('findHandler')
})

const files = [
  'src/a.ts',
  'src/b.ts',
  'src/messages/pay.ts',
  'src/messages/find.ts',
  'src/store.ts',
  'src/core.ts',
]
const texts = [
  '',
  "import { Command } from '@catga/core'\nexport class Pay extends Command<number> {}\n",
  "import { Query } from '../core.ts'\nexport class Find extends Query<string> { static readonly type = name }\nconst name = 'f'\n",
  "import type { CommandHandler } from '@catga/core'\nimport type { Pay } from './messages/pay.ts'\nexport class Other implements CommandHandler<Pay> { handle(_: Pay) { return 1 } }\n",
  "export * from './a.ts'\nexport * from './b.ts'\nexport { Store } from './store/index.ts'\n",
  'export interface Store { get(): void }\n',
  "export * from '@catga/core'\nexport { Command as Order } from '@catga/core'\n",
  'export class Store { constructor(readonly other: Missing) {} }\n',
  'export default class { x = ',
]
const edit = fc.oneof(
  fc.record({ kind: fc.constant('write'), file: fc.constantFrom(...files), text: fc.constantFrom(...texts) }),
  fc.record({ kind: fc.constant('remove'), file: fc.constantFrom(...files), text: fc.constant('') }),
  fc.record({
    kind: fc.constant('write'),
    file: fc.constantFrom('src/store/index.ts', 'src/messages/index.d.ts', 'src/store.tsx'),
    text: fc.constantFrom(...texts),
  }),
  fc.record({
    kind: fc.constant('append'),
    file: fc.constantFrom(...files),
    text: fc.constant('\n// edited\n'),
  }),
)

test('whatever is edited, the cache changes nothing about what comes out', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), edits => {
      rmSync(join(folder, 'src'), { recursive: true })
      cpSync(join(__dirname, 'cases/every-way-to-name-it/src'), join(folder, 'src'), { recursive: true })
      for (const { kind, file, text } of edits) {
        const path = join(folder, file)
        mkdirSync(join(path, '..'), { recursive: true })
        if (kind === 'remove') rmSync(path, { force: true })
        else writeFileSync(path, text, { flag: kind === 'append' ? 'a' : 'w' })
        expect(cached()).toBe(plain())
      }
    }),
    { numRuns: 40, seed: 20 },
  )
}, 120_000)
