import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check } from '@catga/gen'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { build } from 'esbuild'
import { root } from './support/repository.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'catga-quick-start-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the quick start compiles, and says hello', async () => {
  const snippets = join(root, 'docs/snippets')
  expect(check({ project: join(snippets, 'tsconfig.json') }).outcome).toBe('current')
  const outfile = join(folder, 'main.mjs')
  await build({
    entryPoints: [join(snippets, 'src/main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['@catga/source'],
  })
  const { stdout, status } = spawnSync(process.execPath, [outfile], { encoding: 'utf8', timeout: 20_000 })
  expect([stdout, status]).toEqual(['Hello Ada\n', 0])
}, 60_000)
