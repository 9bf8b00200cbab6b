import type { CommandHandler, QueryHandler } from '@catga/core'
import type { Handles } from './core.ts'
import type { Find, List, Payment, Refund } from './messages/index.ts'
import type { Store } from '#app/store.ts'
type Answers<Q extends Find | List> = QueryHandler<Q>
export default class PaymentHandler implements Handles<Payment> { constructor(readonly store: Store) {} handle(command: Payment) { return command.id.length } }
abstract class Base<C extends Refund, R extends boolean> implements CommandHandler<C> { abstract result(): R; handle(_: C) { return this.result() } }
export class RefundHandler extends Base<Refund, true> { result() { return true as const } }
export class FindHandler implements Answers<Find> { handle(_: Find) { return 'x' } }
type Lists = import('@catga/core').QueryHandler<List>
class ListHandler implements Lists { handle(_: List) { return [] } }
export { ListHandler as ListsHandler }
