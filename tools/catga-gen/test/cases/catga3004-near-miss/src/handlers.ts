import type { CommandHandler, QueryHandler, StreamHandler } from '@catga/core'
import type { All, Find, Pay } from './messages.ts'
export class FindHandler implements QueryHandler<Find> { handle = (query: Find) => query.id }
export class AllHandler implements StreamHandler<All> { async *handle(_: All) { yield 'a' } }

import type { Store } from './a.ts'
import type { Store as Same } from './a.ts'
export class PayHandler implements CommandHandler<Pay> { constructor(readonly store: Store, readonly same: Same) {} handle(command: Pay) { return command.id.length } }
