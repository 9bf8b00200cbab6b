import type { CommandHandler, QueryHandler, StreamHandler } from '@catga/core'
import type { All, Find, Pay } from './messages.ts'
export class FindHandler implements QueryHandler<Find> { handle = (query: Find) => query.id }
export class AllHandler implements StreamHandler<All> { async *handle(_: All) { yield 'a' } }

export class PayHandler implements CommandHandler<Pay> { handle(command: Pay) { return command.id.length } }
