// Made by catga-gen. Do not edit: run `catga-gen` to make it again. Commit it: `catga-gen --check` fails when it is stale.

import {
  type Application,
  type Catga,
  type CatgaOptions,
  type Codec,
  type Host,
  type Reader,
  type Wiring,
  type Writer,
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
          codec: greetCodec,
          result: greetResultCodec,
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

const greetCodec: Codec<Greet> = {
  write: writeGreet,
  read: readGreet,
  toPlain: greetToPlain,
  fromPlain: greetFromPlain,
}

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

function writeGreet(writer: Writer, value: Greet): void {
  writer.map(1)
  writer.key(nameKey)
  writer.string(value.name)
}

function readGreet(reader: Reader): Greet {
  if (reader.map() !== 1) throw reader.mismatch
  reader.expect(nameKey)
  const name = reader.string()
  return new Greet(name)
}

function greetToPlain(value: Greet): unknown {
  return { name: value.name }
}

function greetFromPlain(value: unknown, path: string): Greet {
  const fields = plainObject(value, path)
  const name = plainString(plainField(fields, 'name'), under(path, 'name'))
  return new Greet(name)
}

const nameKey = key('name')
