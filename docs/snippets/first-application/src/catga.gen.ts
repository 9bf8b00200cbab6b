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
} from '@catga/core/codegen'
import { GuestBook } from './guest-book.ts'
import { GetEntriesHandler, SignGuestBookHandler, Thanks } from './handlers.ts'
import { GetEntries, GuestBookSigned, SignGuestBook } from './messages.ts'

/** What the application needs and the compiler cannot construct: pass it as `services`. */
export type CatgaServices = Record<never, never>

/** What the compiler constructs: a test replaces it through `overrides`. */
export interface CatgaOverrides {
  readonly getEntriesHandler: GetEntriesHandler
  readonly guestBook: GuestBook
  readonly signGuestBookHandler: SignGuestBookHandler
  readonly thanks: Thanks
}

/** Makes the application: all its parts, wired. `start()` it, and `stop()` it at the end. */
export function createCatga(options: CatgaOptions<CatgaServices, CatgaOverrides> = {}): Promise<Catga> {
  return startApplication(application, options)
}

const application: Application<CatgaServices> = {
  codegen: 1,
  fingerprint: 'c4fcb75a38ae3ab6',
  wire,
}

function wire(host: Host<CatgaServices>): Wiring {
  const guestBook = host.singleton('guestBook', () => new GuestBook())
  const getEntriesHandler = host.singleton('getEntriesHandler', () => new GetEntriesHandler(guestBook))
  const makeSignGuestBookHandler = host.scoped(
    'signGuestBookHandler',
    (client: MessageClient) => new SignGuestBookHandler(guestBook, client),
  )
  const thanks = host.singleton('thanks', () => new Thanks())
  return {
    behaviors: [],
    entries: [
      query(
        {
          type: 'GetEntries',
          version: 1,
          class: GetEntries,
          handler: { name: 'GetEntriesHandler', class: GetEntriesHandler, lifetime: 'singleton', dependencies: 1 },
        },
        call => (_message, context) => {
          try {
            return getEntriesHandler.handle()
          } catch (error) {
            return call.failed(error, context)
          }
        },
      ),
      command(
        {
          type: 'SignGuestBook',
          version: 1,
          class: SignGuestBook,
          handler: { name: 'SignGuestBookHandler', class: SignGuestBookHandler, lifetime: 'scoped', dependencies: 2 },
        },
        call => (message, context) => {
          const own = call.context(context)
          try {
            return call.promise(makeSignGuestBookHandler(own.catga).handle(message), own)
          } catch (error) {
            return call.failed(error, own)
          }
        },
      ),
      event(
        {
          type: 'guest-book.signed',
          version: 1,
          class: GuestBookSigned,
          handlers: [
            { name: 'Thanks', class: Thanks, lifetime: 'singleton', dependencies: 0 },
          ],
        },
        call => {
          const handle1 = call.handler(0, message => thanks.handle(message))
          return (message, context) => {
            let returned1: unknown
            try {
              returned1 = handle1(message, context)
            } catch (error) {
              returned1 = call.threw(0, error)
            }
            if ((returned1) === undefined) return call.handled
            return call.join([returned1])
          }
        },
      ),
    ],
  }
}
