import type { CommandHandler, QueryHandler, StreamHandler } from '@catga/core'
import type { All, Find, Pay } from './messages.ts'
export class FindHandler implements QueryHandler<Find> { handle = (query: Find) => query.id }
export class AllHandler implements StreamHandler<All> { async *handle(_: All) { yield 'a' } }

import type { Pay2 } from './messages.ts'
export class PayHandler implements CommandHandler<Pay> { handle(command: Pay2) { return command.id.length } }
export class Pay2Handler implements CommandHandler<Pay2> { handle(command: Pay2) { return command.id.length } }
