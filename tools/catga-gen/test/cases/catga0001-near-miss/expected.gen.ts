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
}

function wire(host: Host<CatgaServices>): Wiring {
  const payHandler = host.singleton('payHandler', () => new PayHandler())
  return {
    behaviors: [],
    entries: [
      command(
        {
          type: 'Pay',
          version: 1,
          class: Pay,
          codec: payCodec,
          handler: { name: 'PayHandler', class: PayHandler, lifetime: 'singleton', dependencies: 0 },
        },
        call => (_message, context) => {
          try {
            return call.settle(payHandler.handle(), context)
          } catch (error) {
            return call.failed(error, context)
          }
        },
      ),
    ],
  }
}

const payCodec: Codec<Pay> = {
  write: writePay,
  read: readPay,
  toPlain: payToPlain,
  fromPlain: payFromPlain,
}

function writePay(writer: Writer, value: Pay): void {
  writer.map(1)
  writer.key(idKey)
  writer.string(value.id)
}

function readPay(reader: Reader): Pay {
  if (reader.map() !== 1) throw reader.mismatch
  reader.expect(idKey)
  const id = reader.string()
  return new Pay(id)
}

function payToPlain(value: Pay): unknown {
  return { id: value.id }
}

function payFromPlain(value: unknown, path: string): Pay {
  const fields = plainObject(value, path)
  const id = plainString(plainField(fields, 'id'), under(path, 'id'))
  return new Pay(id)
}

const idKey = key('id')
