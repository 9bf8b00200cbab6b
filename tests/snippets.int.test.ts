import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
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
  'guides/src/encode.ts': [
    "22 Charge { account: 'A-1', cents: 500 }",
    '{"account":"A-1","cents":500}',
    "Charge { account: 'A-1', cents: 500 }",
    'cents is a string: it has to be a number\n',
  ].join('\n'),
  'http/src/requests.ts': [
    '201 /api/tickets/T-1',
    '{"ticketId":"T-1","subject":"The engine stands still","openedBy":"ada"}',
    '200 {"ticketId":"T-1","subject":"The engine stands still","openedBy":"ada"}',
    'no such ticket: 404 NOT_FOUND, there is nothing at GET /api/tickets/T-9',
    'no caller: 401 UNAUTHENTICATED, the caller has to be authenticated for this',
    'a bound field: 400 VALIDATION_FAILED, openedBy is not known',
    'no such method: 405 METHOD_NOT_ALLOWED, PUT is none of the methods of /api/tickets: POST',
    "3.1.0 [ '/tickets', '/tickets/{ticketId}' ]",
    '200 {"status":"Healthy","live":true,"ready":true,"reasons":[]}\n',
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
    const outfile = await bundle(program)
    const { stdout, stderr, status } = spawnSync(process.execPath, [outfile], {
      encoding: 'utf8',
      timeout: 20_000,
    })
    expect([stdout, stderr, status]).toEqual([output, '', 0])
  },
  60_000,
)

test.each(['how-to/serve-http.md', 'explanation/codecs-and-contracts.md'])(
  '%s shows what the programs print',
  page => {
    const outputs = Object.values(programs)
    const shown = [...read(`docs/${page}`).matchAll(/^```text\n([\s\S]*?)^```$/gm)].map(each => each[1] ?? '')
    expect(shown.length).toBeGreaterThan(0)
    expect(shown.filter(each => !outputs.some(output => output.includes(each)))).toEqual([])
  },
)

test('the server of the guide listens, answers, and ends on SIGTERM', async () => {
  const server = spawn(process.execPath, [await bundle('http/src/main.ts')], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const [url] = (await once(server.stdout, 'data')) as [Buffer]
    const answer = await fetch(`${url.toString().trim()}/api/tickets/T-1`)
    expect([answer.status, await answer.json()]).toMatchObject([404, { code: 'NOT_FOUND' }])
    server.kill('SIGTERM')
    expect(await once(server, 'exit')).toEqual([0, null])
  } finally {
    server.kill('SIGKILL')
  }
}, 60_000)

test('the guide to contracts shows what catga-gen prints', () => {
  const project = join(folder, 'contracts')
  const source = join(project, 'src/payments.ts')
  cpSync(join(snippets, 'guides'), project, { recursive: true })
  symlinkSync(join(snippets, 'node_modules'), join(project, 'node_modules'))
  writeFileSync(join(project, 'tsconfig.json'), '{ "include": ["src"] }')
  const run = (...args: readonly string[]) => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'tools/catga-gen/dist/cli.js'), ...args, '--no-cache'],
      { cwd: project, encoding: 'utf8', timeout: 30_000 },
    )
    return `$ ${['npx catga-gen', ...args].join(' ')}\n${stdout}${stderr}`
  }
  const replace = (from: string, to: string) =>
    writeFileSync(source, readFileSync(source, 'utf8').replace(from, to))
  const printed = [run('contracts', 'release')]
  replace('readonly account: string,', 'readonly account: string, readonly note?: string,')
  printed.push(run('contracts'))
  run()
  replace('readonly receipt: string,', 'readonly receipt: number,')
  printed.push(run('contracts'), run('contracts', '--accept') + run())
  const blocks = [...read('docs/how-to/release-a-contract.md').matchAll(/^```text\n([\s\S]*?)^```$/gm)]
  expect(printed).toEqual(blocks.map(each => each[1]))
}, 60_000)

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

async function bundle(program: string): Promise<string> {
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
  return outfile
}
