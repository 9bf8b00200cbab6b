import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'

// The built program, watched through what it prints.
const cli = join(__dirname, '../dist/cli.js')
let folder: string
let child: ChildProcess
let printed: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'catga-gen-watch-'))
  cpSync(join(__dirname, 'cases/catga1001-near-miss'), folder, { recursive: true })
  mkdirSync(join(folder, 'node_modules/@catga'), { recursive: true })
  symlinkSync(join(__dirname, '../../../packages/core'), join(folder, 'node_modules/@catga/core'))
  printed = ''
  child = spawn(process.execPath, [cli, '--watch'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      child.emit('printed')
    })
})
afterEach(() => {
  child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** Waits for a text in what is printed, and forgets all up to it. */
async function until(text: string): Promise<string> {
  while (!printed.includes(text)) await once(child, 'printed')
  const end = printed.indexOf(text) + text.length
  const seen = printed.slice(0, end)
  printed = printed.slice(end)
  return seen
}
const write = (name: string, text: string) => writeFileSync(join(folder, 'src', name), text)
const generated = () => readFileSync(join(folder, 'src/catga.gen.ts'), 'utf8')
const paid = "import { DomainEvent } from '@catga/core'\nexport class Late extends DomainEvent<'late'> {}\n"

test('edits, new files, removed files and errors', async () => {
  expect(await until('catga.gen.ts written')).toContain('warning CATGA1001')
  write('late.ts', paid)
  await until('catga.gen.ts written')
  expect(generated()).toContain("type: 'late'")
  write('late.ts', paid.replace("'late'", "'later'"))
  await until('catga.gen.ts written')
  expect(generated()).toContain("type: 'later'")
  // As editors save: a draft takes the file's place.
  write('draft', paid)
  renameSync(join(folder, 'src/draft'), join(folder, 'src/late.ts'))
  await until('catga.gen.ts written')
  expect(generated()).toContain("type: 'late'")
  write('late.ts', paid.replace("'late'", "'__proto__'"))
  expect(await until('1 error; nothing was written')).toContain('CATGA1006')
  writeFileSync(join(folder, 'catga.config.json'), '{ "outt": 1 }')
  await until("unknown setting 'outt'")
  rmSync(join(folder, 'catga.config.json'))
  rmSync(join(folder, 'src/late.ts'))
  await until('catga.gen.ts written')
  expect(generated()).not.toContain('late')
  mkdirSync(join(folder, 'src/more/deep'), { recursive: true })
  write('more/deep/late.ts', paid)
  await until('catga.gen.ts written')
  expect(generated()).toContain("from './more/deep/late.ts'")
}, 60_000)

test('SIGINT ends it with 0', async () => {
  await until('catga.gen.ts written')
  // A change that is told at the same moment does not keep it.
  write('late.ts', paid)
  child.kill('SIGINT')
  expect(await once(child, 'exit')).toEqual([0, null])
}, 60_000)
