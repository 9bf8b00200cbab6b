import type { CommandHandler, QueryHandler, StreamHandler } from '@catga/core'
import type { All, Find, Pay } from './messages.ts'
export class FindHandler implements QueryHandler<Find> { handle = (query: Find) => query.id }
export class AllHandler implements StreamHandler<All> { async *handle(_: All) { yield 'a' } }

import { execSync } from 'node:child_process'
import * as fs from 'node:fs'
export class PayHandler implements CommandHandler<Pay> {
  handle(command: Pay) {
    execSync('true')
    return fs.readFileSync(command.id).length
  }
}
