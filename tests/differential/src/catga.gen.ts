// Made by catga-gen. Do not edit: run `catga-gen` to make it again. Commit it: `catga-gen --check` fails when it is stale.

import {
  type Application,
  type Catga,
  type CatgaOptions,
  type Host,
  type MessageClient,
  type Wiring,
  command,
  event,
  query,
  startApplication,
  streamQuery,
} from '@catga/core/codegen'
import {
  Add,
  AddHandler,
  AddLater,
  AddLaterHandler,
  Added,
  Both,
  BothHandler,
  First,
  Lines,
  LinesHandler,
  Log,
  Second,
  Size,
  SizeHandler,
  Unhandled,
} from './program.ts'

/** What the application needs and the compiler cannot construct: pass it as `services`. */
export type CatgaServices = Record<never, never>

/** What the compiler constructs: a test replaces it through `overrides`. */
export interface CatgaOverrides {
  readonly addHandler: AddHandler
  readonly addLaterHandler: AddLaterHandler
  readonly bothHandler: BothHandler
  readonly first: First
  readonly linesHandler: LinesHandler
  readonly log: Log
  readonly second: Second
  readonly sizeHandler: SizeHandler
}

/** Makes the application: all its parts, wired. `start()` it, and `stop()` it at the end. */
export function createCatga(options: CatgaOptions<CatgaServices, CatgaOverrides> = {}): Promise<Catga> {
  return startApplication(application, options)
}

const application: Application<CatgaServices> = {
  codegen: 1,
  fingerprint: '6b9c888ebd021f57',
  wire,
}

function wire(host: Host<CatgaServices>): Wiring {
  const log = host.singleton('log', () => new Log())
  const addHandler = host.singleton('addHandler', () => new AddHandler(log))
  const addLaterHandler = host.singleton('addLaterHandler', () => new AddLaterHandler(log))
  const makeBothHandler = host.scoped('bothHandler', (client: MessageClient) => new BothHandler(log, client))
  const first = host.singleton('first', () => new First(log))
  const linesHandler = host.singleton('linesHandler', () => new LinesHandler(log))
  const second = host.singleton('second', () => new Second(log))
  const sizeHandler = host.singleton('sizeHandler', () => new SizeHandler(log))
  return {
    behaviors: [],
    entries: [
      command(
        {
          type: 'Add',
          version: 1,
          class: Add,
          handler: { name: 'AddHandler', class: AddHandler, lifetime: 'singleton', dependencies: 1 },
        },
        call => (message, context) => {
          try {
            return call.settle(addHandler.handle(message), context)
          } catch (error) {
            return call.failed(error, context)
          }
        },
      ),
      command(
        {
          type: 'AddLater',
          version: 1,
          class: AddLater,
          handler: { name: 'AddLaterHandler', class: AddLaterHandler, lifetime: 'singleton', dependencies: 1, policy: ['retry'] },
        },
        call => (message, context) => {
          const own = call.context(context)
          try {
            return call.promise(addLaterHandler.handle(message, own), own)
          } catch (error) {
            return call.failed(error, own)
          }
        },
      ),
      command(
        {
          type: 'Both',
          version: 1,
          class: Both,
          handler: { name: 'BothHandler', class: BothHandler, lifetime: 'scoped', dependencies: 2 },
        },
        call => (message, context) => {
          const own = call.context(context)
          try {
            return call.promise(makeBothHandler(own.catga).handle(message), own)
          } catch (error) {
            return call.failed(error, own)
          }
        },
      ),
      streamQuery(
        {
          type: 'Lines',
          version: 1,
          class: Lines,
          handler: { name: 'LinesHandler', class: LinesHandler, lifetime: 'singleton', dependencies: 1 },
        },
        () => message => linesHandler.handle(message),
      ),
      query(
        {
          type: 'Size',
          version: 1,
          class: Size,
          handler: { name: 'SizeHandler', class: SizeHandler, lifetime: 'singleton', dependencies: 1 },
        },
        call => (_message, context) => {
          try {
            return call.settle(sizeHandler.handle(), context)
          } catch (error) {
            return call.failed(error, context)
          }
        },
      ),
      query({ type: 'Unhandled', version: 1, class: Unhandled }),
      event(
        {
          type: 'diff.added',
          version: 1,
          class: Added,
          handlers: [
            { name: 'First', class: First, lifetime: 'singleton', dependencies: 1 },
            { name: 'Second', class: Second, lifetime: 'singleton', dependencies: 1 },
          ],
        },
        call => {
          const handle1 = call.handler(0, message => first.handle(message))
          const handle2 = call.handler(1, message => second.handle(message))
          return (message, context) => {
            let returned1: unknown
            let returned2: unknown
            try {
              returned1 = handle1(message, context)
            } catch (error) {
              returned1 = call.threw(0, error)
            }
            try {
              returned2 = handle2(message, context)
            } catch (error) {
              returned2 = call.threw(1, error)
            }
            if ((returned1 ?? returned2) === undefined) return call.handled
            return call.join([returned1, returned2])
          }
        },
      ),
    ],
  }
}
