import type { CommandHandler, QueryHandler, StreamHandler } from '@catga/core'
import type { All, Find, Pay } from './messages.ts'
export class FindHandler implements QueryHandler<Find> { handle = (query: Find) => query.id }
export class AllHandler implements StreamHandler<All> { async *handle(_: All) { yield 'a' } }

import type { MessageContext } from '@catga/core'
import { Paid } from './messages.ts'
export class PayHandler implements CommandHandler<Pay> {
  async handle(command: Pay, context: MessageContext) {
    await context.catga.publish(new Paid(command.id))
    return command.id.length
  }
}
