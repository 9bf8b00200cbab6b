export { type CommandHandler as Handles, Command as Order } from '@catga/core'
export * as catga from '@catga/core'
