import { spawn, spawnSync } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { orderLife } from './life.ts'

// What `npm run bundle` and `npm run binary` make, run in an empty folder: nothing but the file itself is needed.
const example = join(__dirname, '..')
const isLinux = process.platform === 'linux'
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'order-system-'))
  const script = isLinux ? 'binary' : 'bundle'
  const made = spawnSync(process.execPath, [join(example, `../../scripts/${script}.mjs`)], {
    encoding: 'utf8',
    timeout: 300_000,
  })
  if (made.status !== 0) throw new Error(`${script} failed\n${made.stdout}\n${made.stderr}`)
  await cp(join(example, 'dist/bundle/order-system.cjs'), join(folder, 'order-system.cjs'))
  if (isLinux) await cp(join(example, 'dist/binary/order-system'), join(folder, 'order-system'))
}, 300_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

const programs = [
  { name: 'the bundle', command: process.execPath, args: ['order-system.cjs'] },
  ...(isLinux ? [{ name: 'the binary', command: './order-system', args: [] }] : []),
]

describe.each(programs)('$name', ({ command, args }) => {
  const run = (...flags: string[]) =>
    spawn(command, [...args, ...flags], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })

  test(
    'starts, takes an order through its life by HTTP, and stops on SIGTERM',
    () => orderLife(run('--port', '0', '--node-id', 'n-1'), 'n-1'),
    30_000,
  )

  test('refuses a wrong flag with exit code 2, and says nothing else', () => {
    const { status, stdout, stderr } = spawnSync(command, [...args, '--colour'], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 20_000,
    })
    expect([status, stdout, stderr]).toEqual([2, '', "error: unknown option '--colour'\n"])
  })
})
