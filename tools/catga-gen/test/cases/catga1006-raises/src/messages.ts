import { Command, DomainEvent, Query, StreamQuery } from '@catga/core'
export class Pay extends Command<number> { constructor(readonly id: string) { super() } }
export class Find extends Query<string | undefined> { constructor(readonly id: string) { super() } }
export class All extends StreamQuery<string> {}
export class Paid extends DomainEvent<'pay.paid'> { constructor(readonly id: string) { super() } }
export class Odd extends DomainEvent { static readonly type = `odd.${Date.name}` }
export class Bad extends DomainEvent { static readonly type = '__proto__' }
export class Half extends DomainEvent { static readonly version = 1.5 }
