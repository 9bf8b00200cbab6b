import type { CommandHandler, QueryHandler, StreamHandler } from '@catga/core'
import type { All, Find, Pay } from './messages.ts'
export class FindHandler implements QueryHandler<Find> { handle = (query: Find) => query.id }
export class AllHandler implements StreamHandler<All> { async *handle(_: All) { yield 'a' } }

import type { MessageClient } from '@catga/core'
export class PayHandler implements CommandHandler<Pay> { private count = 0; constructor(readonly catga: MessageClient) {} handle(command: Pay) { this.count += 1; return command.id.length + this.count } }
