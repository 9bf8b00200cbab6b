import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'

const perFolder = 20

/**
 * Writes a project of `size` handler files: one fifth through a generic base, one tenth through an alias, one quarter of
 * the messages through a barrel, one fifth without a return type, and fields of unions, Pick and Omit.
 */
export function writeHandlers(folder, size, core) {
  const compilerOptions = {
    target: 'ES2022',
    module: 'NodeNext',
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    types: [],
  }
  let lines = 0
  const write = (path, text) => {
    lines += text.split('\n').length - 1
    writeFileSync(`${folder}/${path}`, text)
  }
  mkdirSync(`${folder}/src/messages`, { recursive: true })
  mkdirSync(`${folder}/node_modules/@catga`, { recursive: true })
  symlinkSync(core, `${folder}/node_modules/@catga/core`)
  writeFileSync(`${folder}/package.json`, JSON.stringify({ name: 'handlers', type: 'module' }))
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify({ compilerOptions, include: ['src'] }))
  write('src/base.ts', base)
  write('src/store.ts', store)
  const groups = Math.ceil(size / 10)
  for (let group = 0; group < groups; group += 1)
    write(`src/messages/group-${group}.ts`, messages(group, Math.min(10, size - group * 10)))
  write(
    'src/messages/index.ts',
    Array.from({ length: groups }, (_, group) => `export * from './group-${group}.ts'\n`).join(''),
  )
  for (let i = 0; i < size; i += 1) {
    const part = `src/handlers-${Math.floor(i / perFolder)}`
    if (i % perFolder === 0) mkdirSync(`${folder}/${part}`)
    write(`${part}/handle-${i}.ts`, handler(i))
  }
  return {
    project: `${folder}/tsconfig.json`,
    handler: `${folder}/src/handlers-0/handle-1.ts`,
    messages: `${folder}/src/messages/group-0.ts`,
    lines,
  }
}

const base = `import type { CommandHandler, MessageContext, Reply } from '@catga/core'
import type { Command } from '@catga/core'

export abstract class Logged<C extends Command<number>> implements CommandHandler<C> {
  protected abstract work(command: C): number
  async handle(command: C, context: MessageContext): Promise<never> {
    void context.messageId
    return this.work(command) as never
  }
}
export type Replies = Reply<Command<number>>
`

const store = `export interface Item {
  readonly id: string
  readonly title: string
  readonly price: number
  readonly tags: readonly string[]
}
export class Store {
  private readonly items = new Map<string, Item>()
  get(id: string): Item | undefined {
    return this.items.get(id)
  }
  put(item: Item): void {
    this.items.set(item.id, item)
  }
}
`

function messages(group, count) {
  const classes = Array.from({ length: count }, (_, each) => {
    const i = group * 10 + each
    return `export class Create${i} extends Command<number> {
  constructor(
    readonly id: string,
    readonly amount: number,
    readonly state: 'new' | 'paid' | 'shipped',
    readonly item: Pick<Item, 'id' | 'title'>,
    readonly rest: Omit<Item, 'id'> | undefined,
    readonly lines: readonly { readonly sku: string; readonly count: number }[],
  ) {
    super()
  }
}
`
  })
  return `import { Command } from '@catga/core'\nimport type { Item } from '../store.ts'\n\n${classes.join('')}`
}

function handler(i) {
  const from = i % 4 === 0 ? '../messages/index.ts' : `../messages/group-${Math.floor(i / 10)}.ts`
  const isBased = i % 5 === 1
  const isAliased = i % 10 === 2
  const returns = i % 5 === 0 ? '' : ': Promise<number>'
  const heritage = isBased
    ? `extends Logged<Create${i}>`
    : isAliased
      ? 'implements Handles'
      : `implements CommandHandler<Create${i}>`
  const method = isBased
    ? `protected work(command: Create${i}): number {`
    : `async handle(command: Create${i})${returns} {`
  const body = `    const item = this.store.get(command.id)
    const limits: Limits${i} = { lowest: 1, highest: 1000 + ${i} }
    let total = item?.price ?? 0
    for (const line of command.lines) {
      if (line.count <= 0) continue
      total += line.count * command.amount
    }
    if (total < limits.lowest) {
      return -1
    }
    if (command.state === 'paid' && total > limits.highest) {
      this.store.put({ id: command.id, title: command.item.title, price: total, tags: ['high'] })
    }
    return total`
  return `import type { CommandHandler } from '@catga/core'
import type { Create${i} } from '${from}'
import { Store } from '../store.ts'
${isBased ? "import { Logged } from '../base.ts'\n" : ''}
interface Limits${i} {
  readonly lowest: number
  readonly highest: number
}

type Handles = CommandHandler<Create${i}>

/** Creates what number ${i} stands for, and answers what it costs. */
export class Create${i}Handler ${heritage} {
  constructor(private readonly store: Store) {${isBased ? '\n    super()\n  ' : ''}}

  ${method}
${body}
  }
}

export function describe${i}(limits: Limits${i}): string {
  return \`from \${limits.lowest} to \${limits.highest}\`
}

export type Named${i} = Handles
`
}
