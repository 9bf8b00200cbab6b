import type { Node, Symbol as TsSymbol } from 'ts-morph'
import { nameOf, type Places } from './places.ts'

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

/** Tells our declarations from all others by where they stand, never by their name alone. */
export class CatgaSymbols {
  private readonly places: Places
  constructor(places: Places) {
    this.places = places
  }

  /** The name of a declaration of ours; undefined for anybody else's. */
  nameOf(declaration: Node | undefined): string | undefined {
    if (declaration === undefined || this.places.packageOf(declaration.getSourceFile()) !== corePackage)
      return undefined
    // Rolled-up declarations may carry a suffix that kept two names apart.
    return nameOf(declaration)?.replace(/\$\d+$/, '')
  }

  ofSymbol(symbol: TsSymbol | undefined): string | undefined {
    return this.nameOf(symbol?.getDeclarations()[0])
  }
}
