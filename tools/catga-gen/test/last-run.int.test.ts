import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
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
import { afterEach, beforeEach, expect, test } from '@jest/globals'

// The built program with its cache: a run in which nothing has changed answers from the last one, and no other does.
const cli = join(__dirname, '../dist/cli.js')
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'catga-gen-run-'))
  cpSync(join(__dirname, 'cases/catga1001-near-miss'), folder, { recursive: true })
  mkdirSync(join(folder, 'node_modules/@catga'), { recursive: true })
  symlinkSync(join(__dirname, '../../../packages/core'), join(folder, 'node_modules/@catga/core'))
  expect(run()).toContain('src/catga.gen.ts written')
  expect(run()).toContain('is up to date')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string) => join(folder, name)
function run(...args: string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 30_000,
  })
  return stderr + stdout
}
const generated = () => readFileSync(at('src/catga.gen.ts'), 'utf8')
const event = "import { DomainEvent } from '@catga/core'\nexport class Late extends DomainEvent<'late'> {}\n"

test('the warnings of the last run are told again, and nothing is read into TypeScript', () => {
  expect(run()).toContain('warning CATGA1001')
  const stores = readdirSync(at('node_modules/.cache/catga-gen'))
  expect(stores.some(name => name.endsWith('.run.json'))).toBe(true)
  // Without the models of the files a real run would have to write them again.
  for (const name of stores.filter(each => each.endsWith('.cache')))
    rmSync(at(`node_modules/.cache/catga-gen/${name}`))
  expect(run()).toContain('is up to date')
  expect(readdirSync(at('node_modules/.cache/catga-gen')).some(name => name.endsWith('.cache'))).toBe(false)
}, 60_000)

test('a source that changed, came or went is compiled', () => {
  appendFileSync(at('src/messages.ts'), "export class More extends DomainEvent<'more'> {}\n")
  expect(run()).toContain('src/catga.gen.ts written')
  writeFileSync(at('src/late.ts'), event)
  expect(run()).toContain('src/catga.gen.ts written')
  expect(generated()).toContain("'late'")
  rmSync(at('src/late.ts'))
  expect(run()).toContain('src/catga.gen.ts written')
  expect(generated()).not.toContain("'late'")
}, 60_000)

test('what was written and then changed by somebody is stale, and written again', () => {
  appendFileSync(at('src/catga.gen.ts'), '// edited\n')
  expect(run('--check')).toContain('src/catga.gen.ts is stale')
  expect(run()).toContain('src/catga.gen.ts written')
  rmSync(at('catga.lock.json'))
  expect(run('--check')).toContain('catga.lock.json is stale')
  run()
  expect(existsSync(at('catga.lock.json'))).toBe(true)
}, 60_000)

test('another configuration, or a damaged record, is no last run', () => {
  writeFileSync(at('catga.config.json'), '{ "severity": { "CATGA1001": "off" } }')
  expect(run()).not.toContain('CATGA1001')
  rmSync(at('catga.config.json'))
  expect(run()).toContain('CATGA1001')
  const store = at('node_modules/.cache/catga-gen')
  for (const name of readdirSync(store).filter(each => each.endsWith('.run.json')))
    writeFileSync(join(store, name), '{"inputs":')
  expect(run()).toContain('is up to date')
}, 60_000)
