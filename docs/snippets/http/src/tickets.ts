import { Command, type CommandHandler, ok, Query, type QueryHandler } from '@catga/core'

export class Ticket {
  constructor(
    readonly ticketId: string,
    readonly subject: string,
    readonly openedBy: string,
  ) {}
}

export class OpenTicket extends Command<Ticket> {
  static readonly http = {
    method: 'POST',
    path: '/tickets',
    status: 201,
    location: '/tickets/{ticketId}',
    bind: { openedBy: 'user' },
  } as const

  constructor(
    readonly subject: string,
    readonly openedBy: string,
  ) {
    super()
  }
}

export class GetTicket extends Query<Ticket | undefined> {
  static readonly http = { method: 'GET', path: '/tickets/:ticketId' } as const

  constructor(readonly ticketId: string) {
    super()
  }
}

export class TicketStore {
  readonly tickets = new Map<string, Ticket>()
}

export class OpenTicketHandler implements CommandHandler<OpenTicket> {
  constructor(private readonly store: TicketStore) {}

  handle({ subject, openedBy }: OpenTicket) {
    const ticket = new Ticket(`T-${this.store.tickets.size + 1}`, subject, openedBy)
    this.store.tickets.set(ticket.ticketId, ticket)
    return ok(ticket)
  }
}

export class GetTicketHandler implements QueryHandler<GetTicket> {
  constructor(private readonly store: TicketStore) {}

  handle({ ticketId }: GetTicket) {
    return ok(this.store.tickets.get(ticketId))
  }
}
