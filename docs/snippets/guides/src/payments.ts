import {
  Command,
  type CommandHandler,
  DomainEvent,
  defineErrors,
  type EventHandler,
  type HandlerPolicy,
  type MessageClient,
  type MessageContext,
  ok,
  Query,
  type QueryHandler,
  type ValidationIssue,
} from '@catga/core'

export interface PaymentGateway {
  charge(account: string, cents: number, signal: AbortSignal): Promise<string>
}

export class Ledger {
  readonly receipts = new Map<string, number>()
}

export const paymentErrors = defineErrors({
  ACCOUNT_CLOSED: { status: 409 },
  GATEWAY_DOWN: { status: 503, retryable: true },
})

export class Charge extends Command<string> {
  static readonly validator = {
    validate: ({ cents }: Charge): readonly ValidationIssue[] =>
      Number.isInteger(cents) && cents > 0 ? [] : [{ message: 'must be above 0', path: ['cents'] }],
  }

  constructor(
    readonly account: string,
    readonly cents: number,
  ) {
    super()
  }
}

export class GetTotal extends Query<number> {}

export class Charged extends DomainEvent<'payment.charged'> {
  constructor(
    readonly receipt: string,
    readonly cents: number,
  ) {
    super()
  }
}

export class ChargeHandler implements CommandHandler<Charge> {
  static readonly policy: HandlerPolicy<Charge> = {
    retry: { attempts: 3, backoff: { delayMs: 100 } },
    timeoutMs: 2000,
    circuitBreaker: { failures: 5, resetMs: 30_000 },
    concurrency: { limit: 10, queue: 100 },
  }

  constructor(
    private readonly gateway: PaymentGateway,
    private readonly catga: MessageClient,
  ) {}

  async handle({ account, cents }: Charge, { signal }: MessageContext) {
    if (account === 'closed') return paymentErrors.ACCOUNT_CLOSED.fail(`${account} takes no payments`)
    const receipt = await this.gateway.charge(account, cents, signal)
    const published = await this.catga.publish(new Charged(receipt, cents))
    return published.ok ? ok(receipt) : published
  }
}

export class WriteLedger implements EventHandler<Charged> {
  constructor(private readonly ledger: Ledger) {}

  handle({ receipt, cents }: Charged) {
    this.ledger.receipts.set(receipt, cents)
  }
}

export class GetTotalHandler implements QueryHandler<GetTotal> {
  constructor(private readonly ledger: Ledger) {}

  handle() {
    let total = 0
    for (const cents of this.ledger.receipts.values()) total += cents
    return ok(total)
  }
}
