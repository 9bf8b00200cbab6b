import { readFileSync } from 'node:fs'
import { join } from 'node:path'

// A small project that uses what facts may depend on, and what each of its files may become.

const imports = "import { Command, DomainEvent, Query } from '@catga/core'\n"
const pay = (fields: string, more = '') =>
  `${imports}import type { Item, Mode } from '../types.js'\nexport class Pay2 extends Command<number> {${more}\n  constructor(${fields}) { super() }\n}\nexport class Paid extends DomainEvent<'paid'> { constructor(readonly item: Item, readonly mode: Mode) { super() } }\n`
const handler = (heritage: string, body: string) =>
  `import type { CommandHandler, EventHandler, MessageClient } from '@catga/core'
import type { Paid, Pay2 } from './messages/index.js'
import { Store } from './store.js'
export class Pay2Handler ${heritage} {
  constructor(readonly store: Store, readonly catga: MessageClient) {}
  ${body}
}
export class TwoLog implements EventHandler<Paid> { handle(_: Paid) {} }
`
const main = (...lines: readonly string[]) =>
  [
    "import type { Catga } from '@catga/core'",
    "import { Pay } from '@acme/contracts'",
    "import { Pay2 } from './messages/index.js'",
    ...lines,
    '',
  ].join('\n')

const tsconfig = (compilerOptions: object, include = ['src']) =>
  JSON.stringify({
    compilerOptions: { target: 'ES2022', module: 'NodeNext', strict: true, types: [], ...compilerOptions },
    include,
  })
const installed = (dependencies: object) => JSON.stringify({ type: 'module', private: true, dependencies })
const contracts = (field: string, event = 'pay.paid') =>
  `import { Command, DomainEvent } from '@catga/core'
export declare class Pay extends Command<string> { readonly account: string; readonly cents: ${field}; constructor(account: string, cents: ${field}) }
export declare class Paid extends DomainEvent<'${event}'> { readonly account: string; constructor(account: string) }
`

const manifest = readFileSync(
  join(__dirname, 'cases/catga1011-near-miss/node_modules/@acme/contracts/catga.manifest.json'),
  'utf8',
)

/**
 * By path, what a file may hold; undefined: it is not there. The first is what the project starts with. A file that is not
 * named here comes from the case `catga1011-near-miss`.
 */
export const variants: Readonly<Record<string, readonly (string | undefined)[]>> = {
  'src/messages/pay.ts': [
    pay('readonly item: Item, readonly mode: Mode'),
    pay('readonly item: Item'),
    pay('readonly mode: Mode, readonly lines: readonly { readonly sku: string }[]'),
    pay('readonly item: Item', " static readonly type = 'pay.two'"),
    pay('readonly item: Item', " static readonly http = { method: 'POST', path: '/pay' }"),
    pay('readonly item: () => void'),
    pay('readonly mode: Mode').replace('readonly item: Item, ', ''),
    `// catga-ignore CATGA1001 -- soon\n${pay('readonly item: Item')}`,
    pay('readonly item: Item').replace(
      'export class Pay2',
      '// catga-ignore CATGA1001 -- soon\nexport class Pay2',
    ),
    `${pay('readonly item: Item')}export class Lonely extends Query<string> {}\n`,
    pay('readonly item: Item').replaceAll('Pay2', 'Pay3'),
    'export class Pay2 {}\n',
    undefined,
  ],
  'src/messages/find.ts': [
    `import { Query } from '../core.js'\nimport type { Item } from '../types.js'\nexport class Find extends Query<Pick<Item, 'id'>> {}\n`,
    `import { Query } from '../core.js'\nexport class Find extends Query<string> { static readonly type = name }\nconst name = 'find'\n`,
    `import { Query } from '../core.js'\nexport class Pay2 extends Query<string> {}\n`,
    undefined,
  ],
  'src/messages/index.ts': [
    "export * from './pay.js'\nexport * from './find.js'\n",
    "export * from './find.js'\nexport * from './pay.js'\n",
    "export { Pay2, Paid } from './pay.js'\n",
    "export { Find as Pay2 } from './find.js'\nexport { Paid } from './pay.js'\n",
    "export * from './circle.js'\nexport * from './pay.js'\n",
  ],
  'src/messages/circle.ts': [
    undefined,
    "export * from './index.js'\nexport * from './find.js'\n",
    "export * from './index.js'\nexport { Pay2 } from './pay.js'\n",
  ],
  'src/types.ts': [
    "export interface Item { readonly id: string; readonly price: number }\nexport type Mode = 'new' | 'old'\n",
    "export interface Item { readonly id: string }\nexport enum Mode { New = 'n', Old = 'o' }\n",
    "export type Item = Omit<Whole, 'price'>\ninterface Whole { readonly id: string; readonly price: number }\nexport type Mode = number | string\n",
    "export type Item = { readonly [K in 'id' | 'price']: K extends 'id' ? string : Price }\ntype Price = number\nexport type Mode = 'new'\n",
    "export type Item = { readonly [K in 'id' | 'price']: K extends 'id' ? string : Price }\ntype Price = string\nexport type Mode = 'new'\n",
    'export interface Item { readonly id: string }\n',
    undefined,
  ],
  'src/core.ts': [
    "export * from '@catga/core'\n",
    "export { Command as Query } from '@catga/core'\n",
    'export class Query<T> { value?: T }\n',
  ],
  'src/store.ts': [
    'export class Store {}\n',
    'export abstract class Store {}\n',
    "export class Store { static readonly lifetime = 'scoped' }\n",
    "import { Store as Other } from './messages/circle.js'\nexport class Store { constructor(readonly other: Other) {} }\n",
    "import type { Clock } from '@catga/core'\nexport class Store { count = 0; constructor(readonly clock: Clock) {} }\n",
    undefined,
  ],
  'src/store/index.ts': [undefined, 'export interface Store { get(): void }\n'],
  'src/store.d.ts': [undefined, 'export declare class Store { constructor(size: number) }\n'],
  'src/handlers.ts': [
    handler('implements CommandHandler<Pay2>', 'async handle(_: Pay2) { return 1 }'),
    handler('implements CommandHandler<Pay2>', 'handle(_: Pay2) { return 2 }'),
    handler('implements CommandHandler<Pay2>', 'async handle(_: Pay2) { this.catga.send(_); return 1 }'),
    handler(
      'implements CommandHandler<Pay2>',
      'async handle(_: Pay2) {\n    // catga-ignore CATGA5002 -- nobody waits for it\n    this.catga.send(_)\n    return 1\n  }',
    ),
    handler('implements CommandHandler<Pay2>', 'handle() { return 1 }').replace(
      "'./messages/",
      "'./missing/",
    ),
    handler('implements EventHandler<Paid>', 'handle() {}'),
    handler('', 'handle() { return 1 }'),
    undefined,
  ],
  'src/second.ts': [
    undefined,
    "import type { CommandHandler } from '@catga/core'\nimport type { Pay2 } from './messages/pay.js'\nexport class Second implements CommandHandler<Pay2> { handle() { return 3 } }\n",
    "import type { CommandHandler } from '@catga/core'\nimport type { Pay } from '@acme/contracts'\nexport class Own implements CommandHandler<Pay> { handle() { return 'x' } }\n",
    "import type { Paid } from '@acme/contracts'\nimport { Command } from '@catga/core'\nexport class Told extends Command<void> { constructor(readonly last: Paid) { super() } }\n",
    "import { Command } from '@catga/core'\nexport class Told extends Command<{ readonly sku: string }> {}\n",
    "import { Command } from '@catga/core'\nimport type { Pay2 } from './messages/pay.js'\nexport class Told extends Command<void> { constructor(readonly last: Pay2) { super() } }\n",
    "import { Command } from '@catga/core'\nimport type { Item } from './types.js'\nexport class Told extends Command<void> { constructor(readonly all: ReadonlySet<Item>) { super() } }\n",
  ],
  'src/main.ts': [
    main('export const pay = (catga: Catga) => catga.send(new Pay("A-1", 500))', 'export type Used = Pay2'),
    main('export const pay = (catga: Catga) => [catga.send(new Pay("A-1", 500)), catga.send(new Pay2())]'),
    main('export type Both = Pay | Pay2 | Catga'),
    'export {}\n',
  ],
  'tsconfig.json': [
    tsconfig({}),
    tsconfig({ allowImportingTsExtensions: true, noEmit: true }),
    tsconfig({}, ['src/*.ts']),
    tsconfig({ moduleResolution: 'Bundler', module: 'ESNext' }),
    '{ "compilerOptions": { "target": "never" } }',
  ],
  'catga.config.json': [
    undefined,
    '{ "severity": { "CATGA1001": "error" } }',
    '{ "services": { "Store": "depot" } }',
    '{ "compose": [] }',
    '{ "out": "src/made.gen.ts" }',
    '{ "unknown": 1 }',
  ],
  'package.json': [
    installed({ '@acme/contracts': '^2.0.0', '@acme/payments': '^1.0.0' }),
    installed({ '@acme/contracts': '^2.0.0' }),
    installed({}),
    '{',
  ],
  'node_modules/@acme/contracts/index.d.ts': [
    contracts('number'),
    contracts('string'),
    contracts('import("./cents.js").Cents'),
    contracts('number', 'pay.was-paid'),
  ],
  'node_modules/@acme/contracts/cents.d.ts': [
    undefined,
    'export type Cents = bigint\n',
    'export interface Cents { amount: number }\n',
  ],
  'node_modules/@acme/contracts/catga.manifest.json': [
    manifest,
    '{"manifestVersion":1,"package":"@acme/contracts","version":"2.0.0","messages":{},"classes":[],"services":[],"sends":[{"from":"@acme/contracts","export":"Pay"}]}',
    '{"manifestVersion":1,"package":"@acme/contracts","version":"2.0.0","messages":{"Pay@1":{"kind":"command","from":"@acme/contracts","export":"Pay","fingerprint":"0"}},"classes":[],"services":[],"sends":[]}',
    '{',
    undefined,
  ],
}
