import type { CommandHandler } from '@catga/core'
import type { Pay } from './messages.ts'
export class PayHandler implements CommandHandler<Pay> { handle() {} }
