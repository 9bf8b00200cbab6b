import { Command, type CommandHandler, ok } from '@catga/core'

export class Greet extends Command<string> {
  constructor(readonly name: string) {
    super()
  }
}

export class GreetHandler implements CommandHandler<Greet> {
  handle({ name }: Greet) {
    return ok(`Hello ${name}`)
  }
}
