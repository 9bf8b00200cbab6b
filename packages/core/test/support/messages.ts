import { Command, DomainEvent, fail, ok, Query, StreamQuery } from '@catga/core'

export class Greeting {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

export class Greet extends Command<Greeting> {
  readonly name: string
  constructor(name: string) {
    super()
    this.name = name
  }
}

export class Ask extends Query<number | undefined> {
  readonly of: string
  constructor(of: string) {
    super()
    this.of = of
  }
}

export class Count extends StreamQuery<number> {
  readonly to: number
  constructor(to: number) {
    super()
    this.to = to
  }
}

export class Greeted extends DomainEvent<'test.greeted'> {
  static readonly type = 'test.greeted'
  readonly name: string
  constructor(name: string) {
    super()
    this.name = name
  }
}

export const greetHandler = {
  handle: (command: Greet) =>
    command.name === '' ? fail('NO_NAME', 'no name') : ok(new Greeting(`hello ${command.name}`)),
}
