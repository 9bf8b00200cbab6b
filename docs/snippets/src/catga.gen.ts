// Made by catga-gen. Do not edit: run `catga-gen` to make it again. Commit it: `catga-gen --check` fails when it is stale.

import {
  type Application,
  type Catga,
  type CatgaOptions,
  type Host,
  type Wiring,
  command,
  startApplication,
} from '@catga/core/codegen'
import { Greet, GreetHandler } from './greetings.ts'

/** What the application needs and the compiler cannot construct: pass it as `services`. */
export type CatgaServices = Record<never, never>

/** What the compiler constructs: a test replaces it through `overrides`. */
export interface CatgaOverrides {
  readonly greetHandler: GreetHandler
}

/** Makes the application: all its parts, wired. `start()` it, and `stop()` it at the end. */
export function createCatga(options: CatgaOptions<CatgaServices, CatgaOverrides> = {}): Promise<Catga> {
  return startApplication(application, options)
}

const application: Application<CatgaServices> = {
  codegen: 1,
  fingerprint: '089ea11c20c7b0ec',
  wire,
}

function wire(host: Host<CatgaServices>): Wiring {
  const greetHandler = host.singleton('greetHandler', () => new GreetHandler())
  return {
    behaviors: [],
    entries: [
      command(
        {
          type: 'Greet',
          version: 1,
          class: Greet,
          handler: { name: 'GreetHandler', class: GreetHandler, lifetime: 'singleton', dependencies: 0 },
        },
        call => (message, context) => {
          try {
            return greetHandler.handle(message)
          } catch (error) {
            return call.failed(error, context)
          }
        },
      ),
    ],
  }
}
