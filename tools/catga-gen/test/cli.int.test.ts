import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'

// The built program, as users run it.
const cli = join(__dirname, '../dist/cli.js')
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'catga-gen-cli-'))
  cpSync(join(__dirname, 'cases/catga1001-near-miss'), folder, { recursive: true })
  mkdirSync(join(folder, 'node_modules/@catga'), { recursive: true })
  symlinkSync(join(__dirname, '../../../packages/core'), join(folder, 'node_modules/@catga/core'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 30_000,
  })
  return { status, stdout, stderr }
}

test('writes, says so, prints warnings, and exits with 0', () => {
  expect(run('--check')).toMatchObject({ status: 1, stderr: expect.stringContaining('is stale') })
  expect(run()).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('src/catga.gen.ts written'),
    stderr: expect.stringContaining('warning CATGA1001'),
  })
  expect(run()).toMatchObject({ status: 0, stdout: expect.stringContaining('is up to date') })
  expect(run('--check').status).toBe(0)
  expect(run('--out', 'src/other.gen.ts').status).toBe(0)
  rmSync(join(folder, 'src/other.gen.ts'))
}, 60_000)

test('flags behind a command are of that command', () => {
  const format = (...args: string[]) => run('graph', '--format', ...args)
  expect(format('dot')).toMatchObject({ status: 0, stdout: expect.stringContaining('digraph') })
  expect(format('json').stdout).toContain('"nodes"')
  expect(format('sarif').status).toBe(2)
  expect(run('contracts', '--project', 'none.json')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('none.json'),
  })
}, 60_000)

test('wrong usage exits with 2', () => {
  expect(run('--colour').status).toBe(2)
  expect(run('--project', 'none.json')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('none.json'),
  })
  expect(run('--help').status).toBe(0)
  writeFileSync(join(folder, 'catga.config.json'), '{ "outt": 1 }')
  expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining("'outt'") })
  rmSync(join(folder, 'catga.config.json'))
}, 60_000)

test('errors exit with 1', () => {
  writeFileSync(
    join(folder, 'src/bad.ts'),
    "import { Command } from '@catga/core'\nexport class Pay extends Command {}\n",
  )
  expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('nothing was written') })
}, 60_000)
