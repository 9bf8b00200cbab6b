import { Command, DomainEvent, Query, StreamQuery } from '@catga/core'
export class Pay extends Command<number> {
  static readonly http = { method: 'POST', path: '/pay/:id', status: 201, location: '/paid/{id}' } as const
  constructor(readonly id: string) { super() } }
export class Find extends Query<string | undefined> {
  static readonly http = { method: 'GET', path: '/pay' } as const
  constructor(readonly id: string) { super() } }
export class All extends StreamQuery<string> {}
export class Paid extends DomainEvent<'pay.paid'> { constructor(readonly id: string) { super() } }
export class Refund extends Command { static readonly http = { method: 'DELETE', path: '/pay/:id', bind: { userId: 'sub' } } as const; constructor(readonly id: string, readonly userId: string, readonly reason?: string) { super() } }
