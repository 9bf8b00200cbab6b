import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check } from '@catga/gen'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type BuildOptions, build, type Metafile } from 'esbuild'
import { root } from './support/repository.ts'

// A program of a command and a query, made into one file: what it does not use is not in it.
const program = join(root, 'tests/fixtures/small')
const isDist = process.env['CATGA_TEST_DIST'] === '1'

/** Measured, and a tenth. */
const limits = { whole: 37_000, core: 32_000, cockatiel: 860 }

let folder: string
let output: Metafile['outputs'][string]
let text: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'catga-size-'))
  const options = {
    entryPoints: [join(program, 'src/main.ts')],
    outfile: join(folder, 'main.cjs'),
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    // Given conditions take the place of esbuild's own, of which `module` is one.
    conditions: isDist ? ['module'] : ['@catga/source', 'module'],
    metafile: true,
    logLevel: 'error',
  } satisfies BuildOptions
  const { metafile } = await build(options)
  output = Object.values(metafile.outputs)[0] as typeof output
  // Once more with its names, to look for them.
  const readable = await build({ ...options, minify: false, write: false })
  text = readable.outputFiles[0]?.text ?? ''
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const bytesOf = (part: RegExp) =>
  Object.entries(output.inputs)
    .filter(([file]) => part.test(file))
    .reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0)

test('the generated file is current, and the bundle works', () => {
  expect(check({ project: join(program, 'tsconfig.json') }).outcome).toBe('current')
  const { stdout, status } = spawnSync(process.execPath, [join(folder, 'main.cjs')], {
    encoding: 'utf8',
    timeout: 20_000,
  })
  expect([stdout, status]).toEqual(['{"ok":true,"value":["small"]}\n', 0])
})

test('it is small', () => {
  expect(output.bytes).toBeLessThan(limits.whole)
  expect(bytesOf(/packages\/core\//)).toBeLessThan(limits.core)
  // A policy is read from the class at run time, so its code is always there; of cockatiel only what it stands on.
  expect(bytesOf(/cockatiel/)).toBeLessThan(limits.cockatiel)
})

describe('it holds nothing of', () => {
  test.each([
    ['registration by hand', 'function registry('],
    ['logging', 'function logging('],
    ['validation', 'function validation('],
    ['declared errors', 'function defineErrors('],
    ['looking codecs up', 'function codecOf('],
    ['a serializer', 'function jsonSerializer('],
    ['the kinds of fields it has none of', 'function plainMap('],
    ['events', 'function event('],
    ['stream queries', 'function streamQuery('],
  ])('%s', (_, declaration) => {
    expect(text).not.toContain(declaration)
  })

  test('modules of Node', () => {
    expect(output.imports).toEqual([])
  })

  test('OpenTelemetry', () => {
    expect(bytesOf(/opentelemetry/)).toBe(0)
  })
})
