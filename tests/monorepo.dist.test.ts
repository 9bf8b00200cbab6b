import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { read, root } from './support/repository.ts'

// Two packages outside the repository: contracts that are built and published, and an application that handles them.
const pnpm = /"packageManager": "(pnpm@[\d.]+)/.exec(read('package.json'))?.[1] ?? 'pnpm'
let folder: string
let tarballs: readonly string[]

function must(command: string, args: readonly string[], cwd: string): string {
  const env = { ...process.env, CI: 'true' }
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env,
    encoding: 'utf8',
    timeout: 180_000,
  })
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')} exited with ${status}\n${stdout}\n${stderr}`)
  return stdout
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'catga-monorepo-'))
  for (const name of ['packages/core', 'tools/catga-gen'])
    must('npx', ['-y', pnpm, 'pack', '--pack-destination', folder], join(root, name))
  tarballs = readdirSync(folder).map(name => join(folder, name))
}, 180_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const others = ['@opentelemetry/api@1.9.0', '@types/node@20', 'typescript@6.0.3']
const managers = {
  npm: (home: string) => {
    writeFileSync(
      join(home, 'package.json'),
      JSON.stringify({ private: true, workspaces: ['contracts', 'app'] }),
    )
    must('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', ...tarballs, ...others], home)
  },
  pnpm: (home: string) => {
    writeFileSync(join(home, 'package.json'), JSON.stringify({ private: true }))
    writeFileSync(join(home, 'pnpm-workspace.yaml'), 'packages:\n  - contracts\n  - app\n')
    must('npx', ['-y', pnpm, 'add', '--workspace-root', ...tarballs, ...others], home)
    must('npx', ['-y', pnpm, 'install'], home)
  },
}

test.each(Object.entries(managers))(
  'installed by %s, compiled and run',
  (name, install) => {
    const home = join(folder, name)
    cpSync(join(root, 'tests/fixtures/monorepo'), home, { recursive: true })
    const version = name === 'npm' ? '*' : 'workspace:*'
    writeFileSync(
      join(home, 'app/package.json'),
      JSON.stringify({
        name: 'app',
        private: true,
        type: 'module',
        dependencies: { '@acme/contracts': version },
      }),
    )
    install(home)
    const tsc = join(home, 'node_modules/typescript/bin/tsc')
    must(process.execPath, [tsc, '-p', 'contracts'], home)
    must(process.execPath, [join(home, 'node_modules/@catga/gen/dist/cli.js')], join(home, 'app'))
    must(process.execPath, [tsc, '-p', 'app'], home)
    expect(JSON.parse(must(process.execPath, ['app/dist/main.js'], home))).toEqual({
      sent: { ok: true, value: { items: [{ sku: 'tea', quantity: 3 }] } },
      log: ['order.created'],
      isInstance: true,
      back: { customerId: 'C-1', items: [{ sku: 'tea', quantity: 2 }] },
    })
  },
  240_000,
)
