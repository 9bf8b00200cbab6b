import type { CommandHandler, QueryHandler, StreamHandler } from '@catga/core'
import type { All, Find, Pay } from './messages.ts'
export class FindHandler implements QueryHandler<Find> { handle = (query: Find) => query.id }
export class AllHandler implements StreamHandler<All> { async *handle(_: All) { yield 'a' } }

import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
const banner = readFileSync('banner.txt').length
const own = { readSync: (_: string) => 1 }
export class PayHandler implements CommandHandler<Pay> {
  async handle(command: Pay) {
    return (await readFile(command.id)).length + banner + own.readSync('x')
  }
}
