import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { check, compile, generate, UsageError } from '@catga/gen'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { runOnce } from '../src/run.ts'

interface ManifestText {
  readonly classes: readonly object[]
}

let folder: string
let project: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'catga-gen-packages-'))
  project = join(folder, 'tsconfig.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, content: string | object): void {
  const file = join(folder, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2))
}
function useCore(): void {
  mkdirSync(join(folder, 'node_modules/@catga'), { recursive: true })
  symlinkSync(join(__dirname, '../../../packages/core'), join(folder, 'node_modules/@catga/core'))
}
const found = () => compile({ project }).diagnostics.map(each => `${each.code} ${each.message}`)

describe('a package', () => {
  beforeEach(() => {
    useCore()
    write('tsconfig.json', {
      compilerOptions: {
        target: 'ES2022',
        module: 'NodeNext',
        strict: true,
        customConditions: ['@catga/source'],
      },
      include: ['src'],
    })
    write('package.json', { name: '@acme/pay', version: '1.2.3', type: 'module' })
    write('catga.config.json', { package: { '.': 'src/index.ts', './log': './src/log.ts' } })
    write('src/index.ts', "export * from './pay.js'\nexport { Hidden as Shown } from './store.js'\n")
    write('src/store.ts', 'export class Hidden {}\nexport interface Rate { now(): number }\n')
    write(
      'src/log.ts',
      "export type { Rate } from './store.js'\nexport { PaidLog as default } from './paid.js'\n",
    )
    write(
      'src/paid.ts',
      [
        "import { DomainEvent, type EventHandler } from '@catga/core'",
        'export abstract class Money<T extends string> extends DomainEvent<T> {}',
        "export class Internal extends Money<'pay.internal'> {}",
        'export class PaidLog implements EventHandler<Money<string>> { handle() {} }',
      ].join('\n'),
    )
    write(
      'src/pay.ts',
      [
        "import { Command, type CommandHandler, type MessageClient } from '@catga/core'",
        "import { Hidden, type Rate } from './store.js'",
        'export class Pay extends Command<number> { constructor(readonly cents: number) { super() } }',
        'export class Refund extends Command {}',
        'export class PayHandler implements CommandHandler<Pay> {',
        "  static readonly lifetime = 'transient'",
        '  constructor(readonly store: Hidden, readonly rate: Rate, readonly catga: MessageClient) {}',
        '  async handle() { await this.catga.send(new Refund()); return 1 }',
        '}',
      ].join('\n'),
    )
  })

  test('writes what it holds, beside its package.json, and no application', () => {
    write(
      'src/index.ts',
      "export * from './pay.js'\nexport { Hidden as Shown } from './store.js'\nexport { Internal, Money } from './paid.js'\n",
    )
    const { outcome, outFile, diagnostics } = generate({ project })
    expect(outcome).toBe('written')
    expect(diagnostics.map(each => each.code)).toEqual(['CATGA5003'])
    expect(outFile).toBe(join(folder, 'catga.manifest.json'))
    const text = readFileSync(outFile, 'utf8')
    const from = '@acme/pay'
    expect(JSON.parse(text)).toEqual({
      manifestVersion: 1,
      package: from,
      version: '1.2.3',
      messages: {
        'Pay@1': {
          kind: 'command',
          from,
          export: 'Pay',
          fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
        },
        'Refund@1': { kind: 'command', from, export: 'Refund', fingerprint: expect.any(String) },
        'pay.internal@1': { kind: 'event', from, export: 'Internal', fingerprint: expect.any(String) },
      },
      classes: [
        {
          from,
          export: 'PayHandler',
          arity: 3,
          lifetime: 'transient',
          handles: [{ role: 'command', messages: ['Pay'], returns: 'promise', takes: 0 }],
        },
        { from, export: 'Shown', arity: 0 },
        {
          from: '@acme/pay/log',
          export: 'default',
          arity: 0,
          handles: [{ role: 'event', messages: ['Money'], returns: 'unknown', takes: 0 }],
        },
      ],
      services: [{ from: '@acme/pay/log', export: 'Rate' }],
      sends: [{ from, export: 'Refund' }],
    })
    expect(generate({ project }).outcome).toBe('unchanged')
    expect(check({ project }).outcome).toBe('current')
    write('package.json', { name: '@acme/pay', version: '1.2.4', type: 'module' })
    expect(check({ project })).toMatchObject({ outcome: 'stale', staleFile: outFile })
  })

  test('exports what an application has to import from it', () => {
    write('src/index.ts', "export { PayHandler } from './pay.js'\n")
    write('src/log.ts', 'export {}\n')
    expect(found().filter(each => each.startsWith('CATGA1003'))).toEqual([
      'CATGA1003 Internal is not exported by an entry of the package',
      'CATGA1003 PaidLog is not exported by an entry of the package',
      'CATGA1003 Pay is not exported by an entry of the package',
      'CATGA1003 Rate is not exported by an entry of the package',
      'CATGA1003 Hidden is not exported by an entry of the package',
    ])
  })

  test.each([
    [['dist'], false],
    [['dist', 'catga.manifest.json'], true],
    [['dist', './catga.*.json'], true],
    [['*.json'], true],
    [['src/*.json'], false],
  ])('whose files are %j', (files, isShipped) => {
    write('package.json', { name: '@acme/pay', version: '1.2.3', type: 'module', files })
    expect(found().some(each => each.startsWith('CATGA1013'))).toBe(!isShipped)
  })

  test.each<[string, object, string]>([
    ['an entry that is nowhere', { package: 'src/none.ts' }, 'src/none.ts'],
    ['an entry with an odd name', { package: { log: 'src/log.ts' } }, '"./orders"'],
    ['no entry', { package: {} }, '"./orders"'],
    ['another output', { package: 'src/index.ts', out: 'x.ts' }, '"out"'],
    ['packages to compose', { package: 'src/index.ts', compose: [] }, '"compose"'],
  ])('with %s is refused', (_, config, what) => {
    write('catga.config.json', config)
    expect(() => compile({ project })).toThrow(UsageError)
    expect(() => compile({ project })).toThrow(what)
  })

  test('needs a name and a version, and takes no --out', () => {
    expect(() => compile({ project, out: 'x.ts' })).toThrow('--out')
    write('package.json', { type: 'module', private: true })
    expect(() => compile({ project })).toThrow('a package.json with a name and a version')
  })
})

describe('an application', () => {
  beforeEach(() => {
    cpSync(join(__dirname, 'cases/catga1011-near-miss'), folder, { recursive: true })
    useCore()
  })

  test('composes the packages that it lists, and all that it depends on where it lists none', () => {
    const handlersOf = () =>
      compile({ project }).model?.messages.map(
        each => `${each.type} ${each.handlers.map(one => one.className)}`,
      )
    expect(handlersOf()).toEqual(['Pay PayHandler', 'pay.paid PaidLog'])
    write('catga.config.json', { compose: [] })
    expect(found()).toEqual(['CATGA1001 Pay is sent, but has no handler'])
    write(
      'src/own.ts',
      "import type { CommandHandler } from '@catga/core'\nimport type { Pay } from '@acme/contracts'\nexport class Own implements CommandHandler<Pay> { handle() { return 'x' } }\n",
    )
    expect(handlersOf()).toEqual(['Pay Own'])
    write('catga.config.json', { compose: ['@acme/payments'] })
    expect(found().filter(each => each.startsWith('CATGA1002'))).toHaveLength(1)
    write('catga.config.json', { compose: ['@acme/nobody'] })
    expect(() => compile({ project })).toThrow('@acme/nobody')
    write('catga.config.json', { compose: '@acme/payments' })
    expect(() => compile({ project })).toThrow('"compose"')
  })

  test('is the same file wherever it is compiled', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'catga-gen-elsewhere-with-a-longer-name-'))
    try {
      cpSync(folder, elsewhere, { recursive: true })
      const { text } = compile({ project })
      expect(text).toContain('fingerprint')
      expect(compile({ project: join(elsewhere, 'tsconfig.json') }).text).toBe(text)
    } finally {
      rmSync(elsewhere, { recursive: true, force: true })
    }
  })

  test('shares what is constructed with the packages', () => {
    write(
      'src/own.ts',
      [
        "import type { DomainEvent, EventHandler } from '@catga/core'",
        "import type { Paid } from '@acme/contracts'",
        "import type { Gateway, Ledger } from '@acme/payments'",
        'export class Own implements EventHandler<Paid> {',
        '  constructor(readonly ledger: Ledger, readonly gateway: Gateway) {}',
        '  handle(_: Paid) {}',
        '}',
        'export type Any = DomainEvent',
      ].join('\n'),
    )
    const { model } = compile({ project })
    expect(model?.services.map(each => each.name)).toEqual(['gateway'])
    expect(model?.classes.find(each => each.name === 'own')?.dependencies).toEqual([
      { kind: 'class', name: 'ledger' },
      { kind: 'service', name: 'gateway' },
    ])
  })

  test('a message that is another than the manifest says is told', () => {
    const file = 'node_modules/@acme/contracts/catga.manifest.json'
    const text = readFileSync(join(folder, file), 'utf8')
    write(file, text.replace(/"fingerprint": "\w+"/, '"fingerprint": "0000"'))
    expect(found()).toEqual([expect.stringMatching(/^CATGA1013 .* its Pay@1 is another/)])
  })

  test.each<[string, (manifest: ManifestText) => object]>([
    [
      'handlers that are no list',
      ({ classes }) => ({ classes: classes.map(each => ({ ...each, handles: 5 })) }),
    ],
    [
      'a handler that is none',
      ({ classes }) => ({ classes: classes.map(each => ({ ...each, handles: [null] })) }),
    ],
    [
      'a class without an arity',
      ({ classes }) => ({ classes: classes.map(each => ({ ...each, arity: '1' })) }),
    ],
    ['a message without a version', ({ classes }) => ({ messages: { Pay: classes[0] } })],
  ])('a manifest with %s is told, and read no further', (_, change) => {
    const file = 'node_modules/@acme/payments/catga.manifest.json'
    const manifest = JSON.parse(readFileSync(join(folder, file), 'utf8')) as ManifestText
    write(file, { ...manifest, ...change(manifest) })
    expect(found()).toContainEqual(expect.stringMatching(/^CATGA1013 .*a part of it is missing or wrong/))
  })

  test('what a package does not give away cannot be wired', () => {
    const file = 'node_modules/@acme/payments/catga.manifest.json'
    const manifest = JSON.parse(readFileSync(join(folder, file), 'utf8'))
    write(file, { ...manifest, services: [] })
    expect(found()).toEqual([expect.stringMatching(/^CATGA3001 .*does not export it/)])
  })

  test('a kept run is made again when what is installed changes', () => {
    const run = () => runOnce({ project, cache: true })
    expect(run()).toMatchObject({ outcome: 'written', diagnostics: [] })
    expect(run()).toMatchObject({ outcome: 'unchanged' })
    const nested = 'node_modules/@acme/payments/node_modules/@acme/contracts'
    cpSync(join(folder, 'node_modules/@acme/contracts'), join(folder, nested), { recursive: true })
    expect(run().diagnostics.map(each => each.code)).toContain('CATGA1011')
    rmSync(join(folder, nested), { recursive: true })
    expect(run()).toMatchObject({ outcome: 'unchanged', diagnostics: [] })
    write('node_modules/@acme/contracts/catga.manifest.json', '{')
    expect(run().diagnostics.map(each => each.code)).toContain('CATGA1013')
  })
})
