import type { CommandHandler, QueryHandler, StreamHandler } from '@catga/core'
import type { All, Find, Pay } from './messages.ts'
export class FindHandler implements QueryHandler<Find> { handle = (query: Find) => query.id }
export class AllHandler implements StreamHandler<All> { async *handle(_: All) { yield 'a' } }
export abstract class Pays implements CommandHandler<Pay> { handle(_: Pay) { return 1 } }
export class PayHandler extends Pays {}
