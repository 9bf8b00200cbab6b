// Made by catga-gen. Do not edit: run `catga-gen` to make it again. Commit it: `catga-gen --check` fails when it is stale.

import {
  type Application,
  type Catga,
  type CatgaOptions,
  type Host,
  type MessageCodecs,
  type Wiring,
  codecsOf,
  command,
  key,
  plainField,
  plainObject,
  plainString,
  startApplication,
  under,
} from '@catga/core/codegen'
import { PayHandler } from './handlers.ts'
import { Pay } from './messages.ts'

/** What the application needs and the compiler cannot construct: pass it as `services`. */
export type CatgaServices = Record<never, never>

/** What the compiler constructs: a test replaces it through `overrides`. */
export interface CatgaOverrides {
  readonly payHandler: PayHandler
}

/** Makes the application: all its parts, wired. `start()` it, and `stop()` it at the end. */
export function createCatga(options: CatgaOptions<CatgaServices, CatgaOverrides> = {}): Promise<Catga> {
  return startApplication(application, options)
}

const application: Application<CatgaServices> = {
  codegen: 1,
  fingerprint: '8e1e6fdc2403fb39',
  wire,
  codecs,
}

function wire(host: Host<CatgaServices>): Wiring {
  const payHandler = host.overridden<PayHandler>('payHandler') ?? host.own(new PayHandler())
  return {
    behaviors: [],
    entries: [
      command(
        {
          type: 'Pay',
          version: 1,
          class: Pay,
          handler: { name: 'PayHandler', class: PayHandler, lifetime: 'singleton', dependencies: 0 },
        },
        function (call) {
          return (_message, context) => {
            try {
              return call.settle(payHandler.handle(), context)
            } catch (error) {
              return call.failed(error, context)
            }
          }
        },
      ),
    ],
  }
}

/** How values become bytes and come back. Called when the first one does. */
function codecs(): readonly MessageCodecs[] {
  const idKey = key('id')

  return [
    codecsOf(Pay, {
      write(writer, value) {
        writer.map(1)
        writer.stringField(idKey, value.id)
      },
      read(reader) {
        if (reader.map() !== 1) throw reader.mismatch
        const id = reader.stringField(idKey)
        return new Pay(id)
      },
      toPlain(value) {
        return { id: value.id }
      },
      fromPlain(value, path) {
        const fields = plainObject(value, path)
        const id = plainString(plainField(fields, 'id'), under(path, 'id'))
        return new Pay(id)
      },
    }),
  ]
}
