import { DomainEvent, IntegrationEvent } from '@catga/core'
export abstract class Account<T extends string> extends DomainEvent<T> { constructor(readonly id: string) { super() } }
export class Opened extends Account<'account.opened'> {}
export class Closed extends Account<'account.closed'> { static readonly version = 2 }
export class Moved extends IntegrationEvent { static readonly type = 'account.moved' }
export class Unheard extends DomainEvent {}
