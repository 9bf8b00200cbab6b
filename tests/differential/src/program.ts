import {
  CatgaError,
  Command,
  type CommandHandler,
  DomainEvent,
  type EventHandler,
  fail,
  type MessageClient,
  type MessageContext,
  ok,
  Query,
  type QueryHandler,
  type StreamHandler,
  StreamQuery,
} from '@catga/core'

// One program, to be compiled and to be registered by hand.
export class Log {
  readonly lines: string[] = []
}

export class Add extends Command<number> {
  constructor(
    readonly amount: number,
    readonly how: 'value' | 'result' | 'refuse' | 'throw' | 'code',
  ) {
    super()
  }
}
export class AddLater extends Command<number> {
  constructor(
    readonly amount: number,
    readonly how: Add['how'],
  ) {
    super()
  }
}
export class Both extends Command<number> {
  constructor(readonly amount: number) {
    super()
  }
}
export class Size extends Query<number> {}
export class Lines extends StreamQuery<string> {
  constructor(readonly to: number) {
    super()
  }
}
export class Unhandled extends Query<number> {}
export class Added extends DomainEvent<'diff.added'> {
  static readonly type = 'diff.added'
  constructor(readonly amount: number) {
    super()
  }
}

function answer({ amount, how }: Add | AddLater) {
  switch (how) {
    case 'value':
      return amount
    case 'result':
      return ok(amount)
    case 'refuse':
      return fail('REFUSED', `not ${amount}`)
    case 'throw':
      throw new Error(`boom ${amount}`)
    case 'code':
      throw new CatgaError('CODED', `coded ${amount}`, { details: { amount } })
  }
}

export class AddHandler implements CommandHandler<Add> {
  constructor(readonly log: Log) {}
  handle(command: Add) {
    this.log.lines.push(`add ${command.amount}`)
    return answer(command)
  }
}
export class AddLaterHandler implements CommandHandler<AddLater> {
  static readonly policy = { retry: { attempts: 2 } }
  constructor(readonly log: Log) {}
  async handle(command: AddLater, { attempt }: MessageContext) {
    this.log.lines.push(`add later ${command.amount}, try ${attempt}`)
    return answer(command)
  }
}
export class BothHandler implements CommandHandler<Both> {
  constructor(
    readonly log: Log,
    readonly catga: MessageClient,
  ) {}
  async handle({ amount }: Both) {
    this.log.lines.push(`both ${amount}`)
    const added = await this.catga.send(new Add(amount, amount % 2 === 0 ? 'result' : 'refuse'))
    const published = await this.catga.publish(new Added(amount))
    return published.ok ? added : published
  }
}
export class SizeHandler implements QueryHandler<Size> {
  constructor(readonly log: Log) {}
  handle() {
    return this.log.lines.length
  }
}
export class LinesHandler implements StreamHandler<Lines> {
  constructor(readonly log: Log) {}
  async *handle({ to }: Lines) {
    if (to > 5) throw new Error('too many')
    yield* this.log.lines.slice(0, to)
  }
}
export class First implements EventHandler<Added> {
  constructor(readonly log: Log) {}
  handle({ amount }: Added) {
    this.log.lines.push(`first ${amount}`)
    return amount === 3 ? fail('NOT_THREE', 'three') : ok()
  }
}
export class Second implements EventHandler<Added> {
  constructor(readonly log: Log) {}
  async handle({ amount }: Added): Promise<void> {
    this.log.lines.push(`second ${amount}`)
    if (amount === 4) throw new Error('four')
  }
}
