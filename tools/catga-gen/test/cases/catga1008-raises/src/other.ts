export interface CommandHandler<C> { handle(command: C): unknown }
export class Command {}
