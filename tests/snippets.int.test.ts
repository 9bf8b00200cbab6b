import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check } from '@catga/gen'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { build } from 'esbuild'
import { read, root } from './support/repository.ts'

// The code of the documents, compiled and run: what each program prints is what its page says.
const snippets = join(root, 'docs/snippets')
const programs = {
  'src/main.ts': 'Hello Ada\n',
  'first-application/src/main.ts': [
    'Thank you, Ada',
    'Entry number 1',
    'TEXT_MISSING: Bob wrote nothing',
    'Ada: What a nice engine\n',
  ].join('\n'),
  'guides/src/application.ts': 'receipt of A-1\n',
  'guides/src/messages-and-results.ts': [
    'receipt of A-1',
    'refused: ACCOUNT_CLOSED',
    "[ { message: 'must be above 0', path: [ 'cents' ] } ]",
    'total: 500\n',
  ].join('\n'),
  'guides/src/behaviors-and-policies.ts':
    'receipt of A-1\nthe gateway was called 2 times, the behavior 1 time\n',
  'guides/src/test-an-application.ts': 'passed\n',
  'guides/src/register-by-hand.ts': 'charged: receipt of A-1\nreceipt of A-1\n500\n42\n',
  'guides/src/replace-a-service.ts': [
    'given A-1',
    'made once A-1',
    'made once is closed',
    'try 1 is closed',
    'try 1 A-1',
    'given A-1',
    '1\n',
  ].join('\n'),
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'catga-snippets-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each(['.', 'first-application', 'guides', 'http'])('the generated file of %s is current', project => {
  expect(check({ project: join(snippets, project, 'tsconfig.json') }).outcome).toBe('current')
})

test.each(Object.entries(programs))(
  '%s compiles, and prints what its page says',
  async (program, output) => {
    const outfile = join(folder, program.replace(/\W/g, '-').concat('.mjs'))
    await build({
      entryPoints: [join(snippets, program)],
      outfile,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'esm',
      conditions: ['@catga/source'],
      // For packages in CommonJS, which require what Node.js has.
      banner: {
        js: "import { createRequire } from 'node:module'\nconst require = createRequire(import.meta.url)",
      },
    })
    const { stdout, stderr, status } = spawnSync(process.execPath, [outfile], {
      encoding: 'utf8',
      timeout: 20_000,
    })
    expect([stdout, stderr, status]).toEqual([output, '', 0])
  },
  60_000,
)

test('the tutorial compiles with its own tsconfig, and runs', () => {
  const project = join(snippets, 'first-application')
  const run = (...args: readonly string[]) => {
    const { stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: project,
      encoding: 'utf8',
      timeout: 60_000,
    })
    return [stdout, stderr]
  }
  const config = read('docs/snippets/first-application/tsconfig.build.json')
  expect(read('docs/tutorial/first-application.md')).toContain(config)
  expect(run(join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json')).toEqual(['', ''])
  const output = programs['first-application/src/main.ts']
  expect(run('dist/main.js')).toEqual([output, ''])
  expect(read('docs/tutorial/first-application.md')).toContain(`\`\`\`text\n${output}\`\`\``)
}, 60_000)

test('the bundle script of the guide makes one file that runs by itself', () => {
  const project = join(snippets, 'guides')
  const run = (file: string, cwd: string) => {
    const { stdout, stderr } = spawnSync(process.execPath, [file], { cwd, encoding: 'utf8', timeout: 20_000 })
    return [stdout, stderr]
  }
  expect(run('bundle.mjs', project)).toEqual(['', ''])
  copyFileSync(join(project, 'dist/application.cjs'), join(folder, 'application.cjs'))
  expect(run('application.cjs', folder)).toEqual(['receipt of A-1\n', ''])
}, 60_000)
