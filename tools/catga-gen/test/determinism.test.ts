import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check, compile, generate } from '@catga/gen'
import { afterEach, beforeEach, expect, test } from '@jest/globals'

const source = join(__dirname, 'cases/lifetimes-and-services')
const expected = readFileSync(join(source, 'expected.gen.ts'), 'utf8')
let folder: string
let project: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'catga-gen-'))
  cpSync(source, join(folder, 'deep/er'), { recursive: true })
  mkdirSync(join(folder, 'node_modules/@catga'), { recursive: true })
  symlinkSync(join(__dirname, '../../../packages/core'), join(folder, 'node_modules/@catga/core'))
  project = join(folder, 'deep/er/tsconfig.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const sources = () => readdirSync(join(folder, 'deep/er/src')).map(name => join(folder, 'deep/er/src', name))

test('another folder gives the same bytes', () => {
  expect(compile({ project }).text).toBe(expected)
})

test('CRLF gives the same bytes', () => {
  for (const file of sources()) writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'))
  expect(compile({ project }).text).toBe(expected)
})

test('the order in which files are named does not matter', () => {
  const config = JSON.parse(readFileSync(project, 'utf8')) as { include?: unknown }
  delete config.include
  for (const order of [1, -1]) {
    const files = ['messages.ts', 'parts.ts', 'handlers.ts'].sort((a, b) => (a < b ? -order : order))
    writeFileSync(project, JSON.stringify({ ...config, files: files.map(name => `src/${name}`) }))
    expect(compile({ project }).text).toBe(expected)
  }
})

test('a second run writes nothing, and check agrees until something changes', () => {
  expect(check({ project }).outcome).toBe('stale')
  const first = generate({ project })
  expect(first.outcome).toBe('written')
  const { mtimeNs } = statSync(first.outFile, { bigint: true })
  expect(generate({ project }).outcome).toBe('unchanged')
  expect(statSync(first.outFile, { bigint: true }).mtimeNs).toBe(mtimeNs)
  expect(check({ project }).outcome).toBe('current')
  writeFileSync(first.outFile, readFileSync(first.outFile, 'utf8').replaceAll('\n', '\r\n'))
  expect(check({ project }).outcome).toBe('current')
  writeFileSync(first.outFile, '// edited')
  expect(check({ project }).outcome).toBe('stale')
})

test('errors write nothing', () => {
  writeFileSync(
    join(folder, 'deep/er/src/bad.ts'),
    "import { Command } from '@catga/core'\nexport class Find extends Command {}\n",
  )
  const { outcome, diagnostics } = generate({ project })
  expect(outcome).toBe('errors')
  expect(diagnostics.map(each => each.code)).toContain('CATGA1005')
  expect(sources().some(file => file.endsWith('catga.gen.ts'))).toBe(false)
})
