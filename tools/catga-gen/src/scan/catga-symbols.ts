import type { Resolved } from '../source/source-model.ts'

const corePackage = '@catga/core'

/** The names of ours that mean something to the compiler. */
export const messageBases = {
  Command: 'command',
  Query: 'query',
  StreamQuery: 'stream',
  DomainEvent: 'event',
  IntegrationEvent: 'event',
} as const
export const handlerInterfaces = {
  CommandHandler: 'command',
  QueryHandler: 'query',
  StreamHandler: 'stream',
  EventHandler: 'event',
} as const
/** What constructors may ask for and the host provides. */
export const providedTypes = ['Catga', 'MessageClient', 'Logger', 'Clock', 'IdGenerator'] as const

/** The name of a declaration of ours, told by where it stands; undefined for anybody else's. */
export function catgaName(found: Resolved | undefined): string | undefined {
  if (found === undefined || found.package !== corePackage) return undefined
  // Rolled-up declarations may carry a suffix that kept two names apart.
  return found.declaration.name.replace(/\$\d+$/, '')
}
