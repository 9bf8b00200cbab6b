import type { CommandHandler, QueryHandler, StreamHandler } from '@catga/core'
import type { All, Find, Pay } from './messages.ts'
export class FindHandler implements QueryHandler<Find> { handle = (query: Find) => query.id }
export class AllHandler implements StreamHandler<All> { async *handle(_: All) { yield 'a' } }

import type { MessageClient } from '@catga/core'
export class Unit { constructor(readonly catga: MessageClient) {} }

export class PayHandler implements CommandHandler<Pay> { static readonly lifetime = 'singleton'; constructor(readonly unit: Unit) {} handle(command: Pay) { return command.id.length } }
