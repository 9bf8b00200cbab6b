import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generate } from '@catga/gen'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { build } from 'esbuild'
import type { Measured } from './hostile/measure.ts'
import { payloads } from './hostile/payloads.ts'
import { root } from './support/repository.ts'

// The worst payloads at and beyond the limits, decoded by compiled codecs in a process of its own: within their budget of
// time and memory, whatever else the machine does.
const folder = join(root, 'tests/.build', `hostile-${process.pid}`)
const isDist = process.env['CATGA_TEST_DIST'] === '1'
let measured: readonly Measured[]

beforeAll(async () => {
  mkdirSync(join(folder, 'src'), { recursive: true })
  for (const file of ['messages', 'payloads', 'measure'])
    copyFileSync(join(root, `tests/hostile/${file}.ts`), join(folder, `src/${file}.ts`))
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: '../../../tsconfig.base.json', include: ['src/messages.ts'] }),
  )
  const { diagnostics, outcome } = generate({ project: join(folder, 'tsconfig.json') })
  expect([diagnostics.map(each => each.message), outcome]).toEqual([[], 'written'])
  writeFileSync(
    join(folder, 'src/main.ts'),
    `import { createCatga } from './catga.gen.ts'
import { measureAll } from './measure.ts'
import * as messages from './messages.ts'
const catga = await createCatga()
process.stdout.write(JSON.stringify(measureAll(catga, messages)))
`,
  )
  const outfile = join(folder, 'main.mjs')
  await build({
    entryPoints: [join(folder, 'src/main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: isDist ? [] : ['@catga/source'],
    // For what is CommonJS in it.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)",
    },
    logLevel: 'error',
  })
  // A young generation that holds all of one payload's garbage, so that none is collected before it was counted.
  const flags = [
    '--expose-gc',
    '--max-semi-space-size=64',
    '--min-semi-space-size=64',
    '--max-old-space-size=128',
  ]
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, outfile], {
    encoding: 'utf8',
    timeout: 560_000,
    maxBuffer: 1 << 26,
  })
  if (status !== 0) throw new Error(stderr)
  measured = JSON.parse(stdout) as readonly Measured[]
}, 600_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each(['JSON', 'MessagePack'] as const)('%s', format => {
  const names = payloads[format].map(({ message, name, values }) => [`${message}: ${name}`, values] as const)
  const found = (name: string): Measured => {
    const row = measured.find(each => each.format === format && each.name === name)
    if (row === undefined) throw new Error(`${name} was not measured`)
    return row
  }

  test.each(names)('%s', (name, values) => {
    const { outcome, times, allowedTimes, taken, allowedTaken, kept, allowedKept } = found(name)
    if (values === 0) expect(outcome).toMatch(/^(PAYLOAD_TOO_LARGE|DECODE_FAILED)$/)
    else if (name.includes('wrong')) expect(outcome).toBe('DECODE_FAILED')
    else if (format === 'MessagePack' && name.includes('one key again')) expect(outcome).toBe('DECODE_FAILED')
    else expect(outcome).toBe('decoded')
    expect(times).toBeLessThanOrEqual(allowedTimes)
    expect(taken).toBeLessThanOrEqual(allowedTaken)
    expect(kept).toBeLessThanOrEqual(allowedKept)
  })
})
