import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { managers, must, pack, packers } from './support/consumer.ts'
import { root } from './support/repository.ts'

// Outside the repository: a package of contracts, a package of handlers, and an application that composes them; first as
// workspaces of one repository, then as what these would publish.
const fixture = join(root, 'tests/fixtures/monorepo')
const others = ['@opentelemetry/api@1.9.0', '@types/node@20', 'typescript@7.0.2']
let folder: string
let tarballs: readonly string[]
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'catga-monorepo-'))
  tarballs = pack(folder)
}, 180_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const tsc = (home: string, project: string) =>
  must(process.execPath, [join(home, 'node_modules/typescript/bin/tsc'), '-p', project], home)
const catgaGen = (home: string, project: string, ...args: string[]) =>
  must(process.execPath, [join(home, 'node_modules/@catga/gen/dist/cli.js'), ...args], join(home, project))
const manifest = (home: string, project: string) =>
  JSON.parse(readFileSync(join(home, project, 'catga.manifest.json'), 'utf8'))
const told = (name: string, rest: object) => ({ from: '@acme/orders', export: name, ...rest })
const handles = (role: string, message: string, returns: string, takes: number) => ({
  role,
  messages: [message],
  returns,
  takes,
})

function writeApp(home: string, dependencies: object): void {
  const app = { name: 'app', private: true, type: 'module', dependencies }
  writeFileSync(join(home, 'app/package.json'), JSON.stringify(app))
}
const answers = (home: string) => JSON.parse(must(process.execPath, ['app/dist/main.js'], home))
const expected = {
  sent: { ok: true, value: { items: [{ sku: 'tea', quantity: 3 }] } },
  refused: 'OUT_OF_STOCK',
  counted: { ok: true, value: 1 },
  log: ['order.created'],
  isInstance: true,
  back: { customerId: 'C-1', items: [{ sku: 'tea', quantity: 2 }] },
  handlers: ['order.create CreateOrderHandler', 'order.created OrderLog', 'orders.count CountOrdersHandler'],
}

describe.each(Object.keys(managers))('with %s', name => {
  const install = managers[name]
  const home = () => join(folder, name)
  const packages = ['contracts', 'orders']

  beforeAll(() => {
    cpSync(fixture, home(), { recursive: true })
    const version = name === 'npm' ? '*' : 'workspace:*'
    const orders = join(home(), 'orders/package.json')
    const json = readFileSync(orders, 'utf8')
    writeFileSync(orders, json.replace('"@acme/contracts": "*"', `"@acme/contracts": "${version}"`))
    writeApp(home(), { '@acme/contracts': version, '@acme/orders': version })
    install?.(home(), [...packages, 'app'], [...tarballs, ...others])
    for (const each of packages) {
      catgaGen(home(), each)
      tsc(home(), each)
    }
  }, 240_000)

  test('workspaces generate, compile strictly, run and answer', () => {
    catgaGen(home(), 'app')
    tsc(home(), 'app')
    expect(answers(home())).toEqual(expected)
    for (const each of [...packages, 'app'])
      expect(catgaGen(home(), each, '--check')).toContain('is up to date')
    expect(manifest(home(), 'orders')).toEqual({
      manifestVersion: 1,
      package: '@acme/orders',
      version: '2.1.0',
      messages: { 'orders.count@1': told('CountOrders', { kind: 'query', fingerprint: expect.any(String) }) },
      classes: [
        told('Audit', { arity: 1 }),
        told('CountOrdersHandler', { arity: 1, handles: [handles('query', 'CountOrders', 'unknown', 0)] }),
        told('CreateOrderHandler', {
          arity: 3,
          handles: [{ ...handles('command', 'CreateOrder', 'promise', 1), policy: ['timeoutMs'] }],
        }),
        told('OrderStore', { arity: 0, lifetime: 'singleton' }),
      ],
      services: [{ from: '@acme/orders/gateways', export: 'StockGateway' }],
      sends: [],
    })
  }, 120_000)

  test('what they publish does the same', () => {
    const published = join(folder, `${name}-published`)
    const store = join(published, 'tarballs')
    mkdirSync(store, { recursive: true })
    for (const each of packages) packers[name]?.(join(home(), each), store)
    cpSync(join(fixture, 'app'), join(published, 'app'), { recursive: true })
    writeApp(published, {})
    const acme = readdirSync(store).map(each => join(store, each))
    install?.(published, [], [...tarballs, ...acme, ...others])
    // The application stands in the folder that the packages were installed into.
    rmSync(join(published, 'app/package.json'))
    const json = JSON.parse(readFileSync(join(published, 'package.json'), 'utf8'))
    writeFileSync(join(published, 'package.json'), JSON.stringify({ ...json, type: 'module' }))
    catgaGen(published, 'app')
    tsc(published, 'app')
    expect(answers(published)).toEqual(expected)
  }, 240_000)

  test('a second version of the contracts below another package is told', () => {
    const nested = join(home(), 'orders/node_modules/@acme/contracts')
    // Where pnpm has linked the one of the workspace.
    rmSync(nested, { recursive: true, force: true })
    cpSync(join(home(), 'contracts'), nested, { recursive: true })
    const json = readFileSync(join(nested, 'package.json'), 'utf8')
    writeFileSync(join(nested, 'package.json'), json.replace('"1.0.0"', '"0.9.0"'))
    expect(() => catgaGen(home(), 'app')).toThrow(
      /CATGA1011: 2 copies of @acme\/contracts .*\n +1\.0\.0 in .*contracts, needed by the project itself\n +0\.9\.0 in .*, needed by @acme\/orders/,
    )
  }, 60_000)
})
