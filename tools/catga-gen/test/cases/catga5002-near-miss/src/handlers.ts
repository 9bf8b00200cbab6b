import type { CommandHandler, QueryHandler, StreamHandler } from '@catga/core'
import type { All, Find, Pay } from './messages.ts'
export class FindHandler implements QueryHandler<Find> { handle = (query: Find) => query.id }
export class AllHandler implements StreamHandler<All> { async *handle(_: All) { yield 'a' } }

import type { MessageClient, MessageContext } from '@catga/core'
import { Paid } from './messages.ts'
export class PayHandler implements CommandHandler<Pay> {
  constructor(private readonly catga: MessageClient, private readonly mail: Mail) {}
  async handle(command: Pay, context: MessageContext) {
    const published = await context.catga.publish(new Paid(command.id))
    void this.catga.publish(new Paid(command.id))
    this.mail.send(command.id)
    return published.ok ? command.id.length : 0
  }
}
export class Mail { send(_: string) {} }
