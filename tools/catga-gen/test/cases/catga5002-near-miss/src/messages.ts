import { Command, DomainEvent, Query, StreamQuery } from '@catga/core'
export class Pay extends Command<number> { constructor(readonly id: string) { super() } }
export class Find extends Query<string | undefined> { constructor(readonly id: string) { super() } }
export class All extends StreamQuery<string> {}
export class Paid extends DomainEvent<'pay.paid'> { constructor(readonly id: string) { super() } }
