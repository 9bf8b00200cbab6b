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
import { compile } from '@catga/gen'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { typescript } from '../src/source/load-typescript.ts'
import { readFile } from '../src/source/read-file.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'catga-gen-broken-'))
  mkdirSync(join(folder, 'node_modules/@catga'), { recursive: true })
  symlinkSync(join(__dirname, '../../../packages/core'), join(folder, 'node_modules/@catga/core'))
  cpSync(join(__dirname, 'cases/every-way-to-name-it'), folder, { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const cases = join(__dirname, 'cases')

test('a file that ends anywhere is read, and says so unless what is left is whole', () => {
  const files = readdirSync(cases, { recursive: true, encoding: 'utf8' }).filter(
    each => each.endsWith('.ts') && !each.includes('expected'),
  )
  let broken = 0
  for (const name of files) {
    const text = readFileSync(join(cases, name), 'utf8')
    for (let end = 0; end < text.length; end += 41) {
      const model = readFile(text.slice(0, end), join(cases, name), name, typescript())
      if (model.broken === undefined) continue
      broken += 1
      expect(model.broken.span.line).toBeLessThanOrEqual(text.slice(0, end).split('\n').length)
    }
  }
  expect(broken).toBeGreaterThan(files.length)
})

test('half a program is no program: either nothing is wrong with its syntax, or nothing else is said', () => {
  const source = join(folder, 'src')
  const files = readdirSync(source).filter(each => each.endsWith('.ts'))
  const project = join(folder, 'tsconfig.json')
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.double({ min: 0, max: 1, noNaN: true }), (name, part) => {
      const file = join(source, name)
      const whole = readFileSync(file, 'utf8')
      const text = whole.slice(0, Math.floor(whole.length * part))
      writeFileSync(file, text)
      try {
        const { diagnostics, text: generated } = compile({ project })
        const { broken } = readFile(text, file, `src/${name}`, typescript())
        if (broken === undefined) expect(diagnostics.map(each => each.code)).not.toContain('CATGA0001')
        else {
          expect(diagnostics.map(each => [each.code, each.span])).toEqual([['CATGA0001', broken.span]])
          expect(generated).toBeUndefined()
        }
      } finally {
        writeFileSync(file, whole)
      }
    }),
    { numRuns: 60 },
  )
})

test('declarations beside the sources are looked at as well, those of packages are not', () => {
  const project = join(folder, 'tsconfig.json')
  const main = join(folder, 'src/uses.ts')
  mkdirSync(join(folder, 'node_modules/broken'), { recursive: true })
  writeFileSync(join(folder, 'node_modules/broken/index.d.ts'), 'export declare class Base {')
  writeFileSync(join(folder, 'src/base.d.ts'), 'export declare class Base {')
  const broken = () => compile({ project }).diagnostics.filter(each => each.code === 'CATGA0001')
  writeFileSync(main, "import { Base } from 'broken'\nexport class Mine extends Base {}\n")
  expect(broken()).toEqual([])
  writeFileSync(main, "import { Base } from './base.js'\nexport class Mine extends Base {}\n")
  expect(broken().map(each => each.span.file)).toEqual(['src/base.d.ts'])
  rmSync(main)
})
