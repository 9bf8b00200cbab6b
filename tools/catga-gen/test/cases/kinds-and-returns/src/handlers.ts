import { type CommandHandler, type EventHandler, fail, type MessageContext, ok, type QueryHandler, type Reply, type Result, type StreamHandler } from '@catga/core'
import type { All, Find, Paid, Pay } from './messages.ts'
export class PayHandler implements CommandHandler<Pay> {
  static readonly policy = { retry: { attempts: 2 }, timeoutMs: 100 }
  async handle(command: Pay, { attempt }: MessageContext): Reply<Pay> { return ok(command.id.length + attempt) }
}
export class FindHandler implements QueryHandler<Find> {
  handle(query: Find) { return query.id === '' ? fail('NONE') : ok(query.id) }
}
export class AllHandler implements StreamHandler<All> { async *handle() { yield 'a' } }
export class First implements EventHandler<Paid> { handle(_event: Paid): Result<void> { return ok() } }
export class Second implements EventHandler<Paid> { async handle(_event: Paid) {} }
