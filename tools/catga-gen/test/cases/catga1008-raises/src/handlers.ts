import type { QueryHandler, StreamHandler } from '@catga/core'
import type { All, Find, Pay } from './messages.ts'
export class FindHandler implements QueryHandler<Find> { handle = (query: Find) => query.id }
export class AllHandler implements StreamHandler<All> { async *handle(_: All) { yield 'a' } }

import { Command, type CommandHandler } from './other.ts'
export class PayHandler implements CommandHandler<Pay> { handle(_: Pay) { return 1 } }
export class Move extends Command {}
