// Made by catga-gen. Do not edit: run `catga-gen` to make it again. Commit it: `catga-gen --check` fails when it is stale.

import {
  type Application,
  type Catga,
  type CatgaOptions,
  type Codec,
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
  fingerprint: '04f259d4e74bea0d',
  wire,
  codecs,
}

function wire(host: Host<CatgaServices>): Wiring {
  const greetHandler = host.overridden<GreetHandler>('greetHandler') ?? host.own(new GreetHandler())
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
        function (call) {
          return (message, context) => {
            try {
              return greetHandler.handle(message)
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
  const greetResultCodec: Codec<string> = {
    write: (writer, value) => {
      writer.string(value)
    },
    read: reader => {
      return reader.string()
    },
    toPlain: value => value,
    fromPlain: (value, path) => plainString(value, path),
  }

  const nameKey = key('name')

  return [
    codecsOf(
      Greet,
      {
        write(writer, value) {
          writer.map(1)
          writer.stringField(nameKey, value.name)
        },
        read(reader) {
          if (reader.map() !== 1) throw reader.mismatch
          const name = reader.stringField(nameKey)
          return new Greet(name)
        },
        toPlain(value) {
          return { name: value.name }
        },
        fromPlain(value, path) {
          const fields = plainObject(value, path)
          const name = plainString(plainField(fields, 'name'), under(path, 'name'))
          return new Greet(name)
        },
      },
      greetResultCodec,
    ),
  ]
}
