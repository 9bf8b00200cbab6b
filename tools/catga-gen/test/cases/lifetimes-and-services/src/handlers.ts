import type { Catga, Clock, CommandHandler, IdGenerator, Logger, MessageClient, QueryHandler, StreamHandler } from '@catga/core'
import type { All, Find, Pay } from './messages.ts'
import type { Gateway, Rates, Report, Store, Unit } from './parts.ts'
export class PayHandler implements CommandHandler<Pay> {
  constructor(readonly unit: Unit, readonly gateway: Gateway, readonly report: Report, readonly catga: MessageClient) {}
  async handle(command: Pay) { return this.gateway.charge(command.id) }
}
export class FindHandler implements QueryHandler<Find> {
  constructor(readonly store: Store, readonly report: Report, readonly rates: Rates, readonly clock: Clock, readonly ids: IdGenerator, readonly logger: Logger, readonly app: Catga, readonly limit = 10) {}
  handle(query: Find) { return this.store.all.get(query.id) }
}
export class AllHandler implements StreamHandler<All> {
  static readonly lifetime = 'scoped'
  constructor(readonly unit: Unit) {}
  async *handle(_: All) { yield* this.unit.store.all.keys() }
}
