import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { build } from 'esbuild'
import { orderLife } from './life.ts'

let folder: string
let program: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'order-system-'))
  program = join(folder, 'main.mjs')
  await build({
    entryPoints: [join(__dirname, '../src/main.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['@catga/source'],
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)",
    },
    logLevel: 'error',
  })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const run = (...flags: string[]) =>
  spawn(process.execPath, [program, ...flags], { stdio: ['ignore', 'pipe', 'pipe'] })

test(
  'starts, takes an order through its life by HTTP, and stops on SIGTERM',
  () => orderLife(run('--port', '0', '--node-id', 'n-1'), 'n-1'),
  30_000,
)

test.each([['--port', 'x'], ['--port', '70000'], ['--colour']])(
  '%s %s is refused with exit code 2',
  async (...flags) => {
    const child = run(...flags)
    expect((await once(child, 'exit'))[0]).toBe(2)
  },
  30_000,
)
