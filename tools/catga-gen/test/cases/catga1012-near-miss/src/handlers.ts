import type { CommandHandler, QueryHandler, StreamHandler } from '@catga/core'
import type { All, Find, Pay } from './messages.ts'
export class FindHandler implements QueryHandler<Find> { handle = (query: Find) => query.id }
export class AllHandler implements StreamHandler<All> { async *handle(_: All) { yield 'a' } }
const timeoutMs = 5
const policy = { timeoutMs } as const

export class PayHandler implements CommandHandler<Pay> { static readonly policy = policy; handle(command: Pay) { return command.id.length } }
