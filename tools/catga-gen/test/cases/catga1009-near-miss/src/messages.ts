import { Command, DomainEvent, IntegrationEvent, Query, StreamQuery } from '@catga/core'
export class Pay extends Command<number> { constructor(readonly id: string) { super() } }
export class Find extends Query<string | undefined> { constructor(readonly id: string) { super() } }
export class All extends StreamQuery<string> {}
export class Paid extends DomainEvent<'pay.paid'> { constructor(readonly id: string) { super() } }
export class Shipped extends IntegrationEvent<'pay.shipped'> { constructor(readonly id: string) { super() } }
export class Named extends IntegrationEvent { static readonly type = 'pay.named' }
export class Local extends DomainEvent {}
