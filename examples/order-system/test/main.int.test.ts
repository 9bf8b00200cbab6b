import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { build } from 'esbuild'
import { order } from './support.ts'

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

test('starts, takes an order through its life by HTTP, and stops on SIGTERM', async () => {
  const child = run('--port', '0', '--node-id', 'n-1')
  const exited = once(child, 'exit')
  try {
    let url = ''
    for await (const line of createInterface(child.stdout)) {
      url = /listens on (http:\S+)/.exec(line)?.[1] ?? ''
      if (url !== '') break
    }
    const send = async (method: string, path: string, body?: unknown) => {
      const response = await fetch(url + path, {
        method,
        ...(body !== undefined && {
          body: JSON.stringify(body),
          headers: { 'content-type': 'application/json' },
        }),
      })
      return { status: response.status, body: (await response.json()) as Record<string, unknown> }
    }
    expect(await send('GET', '/health')).toMatchObject({ status: 200 })
    expect((await send('GET', '/')).body['node']).toBe('n-1')
    const { body } = await send('POST', '/orders', order)
    for (const [verb, status] of [
      ['pay', 'Paid'],
      ['ship', 'Shipped'],
      ['deliver', 'Delivered'],
    ])
      expect((await send('POST', `/orders/${body['orderId']}/${verb}`)).body['status']).toBe(status)
  } finally {
    child.kill('SIGTERM')
  }
  expect(await exited).toEqual([0, null])
}, 30_000)

test.each([['--port', 'x'], ['--port', '70000'], ['--colour']])(
  '%s %s is refused with exit code 2',
  async (...flags) => {
    const child = run(...flags)
    expect((await once(child, 'exit'))[0]).toBe(2)
  },
  30_000,
)
