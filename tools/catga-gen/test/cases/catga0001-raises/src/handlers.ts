import type { CommandHandler, QueryHandler } from '@catga/core'
import type { Find, Pay } from './messages.ts'
export class PayHandler implements CommandHandler<Pay> { handle() {} }
export class FindHandler implements QueryHandler<Find> { handle(query: Find) { return query.id } }
// Half an edit.
export class
