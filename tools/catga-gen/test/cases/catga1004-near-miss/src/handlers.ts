import type { CommandHandler, QueryHandler, StreamHandler } from '@catga/core'
import type { All, Find, Pay } from './messages.ts'
export class FindHandler implements QueryHandler<Find> { handle = (query: Find) => query.id }
export class AllHandler implements StreamHandler<All> { async *handle(_: All) { yield 'a' } }

export abstract class Base<T> implements CommandHandler<Pay> { t?: T; handle(command: Pay) { return command.id.length } }
export class PayHandler extends Base<string> {}
