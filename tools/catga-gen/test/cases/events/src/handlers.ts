import type { AnyMessage, Behavior, Command, EventHandler, MessageContext, MessageClient, Next } from '@catga/core'
import type { Account, Closed, Moved, Opened } from './events.ts'
export class Ledger implements EventHandler<Account<string>> { handle(event: Account<string>) { void event.id } }
export class Audit implements EventHandler<Opened | Closed | Moved> { constructor(readonly catga: MessageClient) {} async handle(_: Opened | Closed | Moved, context: MessageContext) { void context.messageId } }
export class Timing implements Behavior { handle = (m: AnyMessage, c: MessageContext, next: Next) => next(m, c) }
export class OnlyOpened implements Behavior<Opened> { handle(m: Opened, c: MessageContext, next: Next<Opened>) { return next(m, c) } }
export type Unused = Command
