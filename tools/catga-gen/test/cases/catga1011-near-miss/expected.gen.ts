// Made by catga-gen. Do not edit: run `catga-gen` to make it again. Commit it: `catga-gen --check` fails when it is stale.

import { Paid, Pay } from '@acme/contracts'
import { type Gateway, Ledger, PaidLog, PayHandler } from '@acme/payments'
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
  event,
  instance,
  key,
  numberToPlain,
  plainField,
  plainNumber,
  plainObject,
  plainString,
  startApplication,
  under,
} from '@catga/core/codegen'

/** What the application needs and the compiler cannot construct: pass it as `services`. */
export interface CatgaServices {
  readonly gateway: Gateway
}

/** What the compiler constructs: a test replaces it through `overrides`. */
export interface CatgaOverrides {
  readonly ledger: Ledger
  readonly paidLog: PaidLog
  readonly payHandler: PayHandler
}

/** Makes the application: all its parts, wired. `start()` it, and `stop()` it at the end. */
export function createCatga(options: CatgaOptions<CatgaServices, CatgaOverrides>): Promise<Catga> {
  return startApplication(application, options)
}

const application: Application<CatgaServices> = {
  codegen: 1,
  fingerprint: '4e31e501b93dd48e',
  wire,
  codecs,
}

function wire(host: Host<CatgaServices>): Wiring {
  const gateway = host.service('gateway')
  const ledger = host.overridden<Ledger>('ledger') ?? host.own(new Ledger())
  const paidLog = host.overridden<PaidLog>('paidLog') ?? host.own(new PaidLog(ledger))
  const payHandler = host.overridden<PayHandler>('payHandler') ?? host.own(new PayHandler(gateway, ledger))
  return {
    behaviors: [],
    entries: [
      command(
        {
          type: 'Pay',
          version: 1,
          class: Pay,
          handler: { name: 'PayHandler', class: PayHandler, lifetime: 'singleton', dependencies: 2, policy: ['timeoutMs'] },
        },
        function (call) {
          return (message, context) => {
            try {
              return call.promise(payHandler.handle(message), context)
            } catch (error) {
              return call.failed(error, context)
            }
          }
        },
      ),
      event(
        {
          type: 'pay.paid',
          version: 1,
          class: Paid,
          handlers: [
            { name: 'PaidLog', class: PaidLog, lifetime: 'singleton', dependencies: 1 },
          ],
        },
        function (call) {
          const handle1 = call.handler(0, message => paidLog.handle(message))
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

/** How values become bytes and come back. Called when the first one does. */
function codecs(): readonly MessageCodecs[] {
  const payResultCodec: Codec<string> = {
    write: (writer, value) => {
      writer.string(value)
    },
    read: reader => {
      return reader.string()
    },
    toPlain: value => value,
    fromPlain: (value, path) => plainString(value, path),
  }

  const accountKey = key('account')
  const centsKey = key('cents')

  return [
    codecsOf(
      Pay,
      {
        write(writer, value) {
          writer.map(2)
          writer.stringField(accountKey, value.account)
          writer.numberField(centsKey, value.cents)
        },
        read(reader) {
          if (reader.map() !== 2) throw reader.mismatch
          const account = reader.stringField(accountKey)
          const cents = reader.numberField(centsKey)
          const made = instance(Pay)
          made.account = account
          made.cents = cents
          return made
        },
        toPlain(value) {
          return { account: value.account, cents: numberToPlain(value.cents) }
        },
        fromPlain(value, path) {
          const fields = plainObject(value, path)
          const account = plainString(plainField(fields, 'account'), under(path, 'account'))
          const cents = plainNumber(plainField(fields, 'cents'), under(path, 'cents'))
          const made = instance(Pay)
          made.account = account
          made.cents = cents
          return made
        },
      },
      payResultCodec,
    ),
    codecsOf(Paid, {
      write(writer, value) {
        writer.map(1)
        writer.stringField(accountKey, value.account)
      },
      read(reader) {
        if (reader.map() !== 1) throw reader.mismatch
        const account = reader.stringField(accountKey)
        const made = instance(Paid)
        made.account = account
        return made
      },
      toPlain(value) {
        return { account: value.account }
      },
      fromPlain(value, path) {
        const fields = plainObject(value, path)
        const account = plainString(plainField(fields, 'account'), under(path, 'account'))
        const made = instance(Paid)
        made.account = account
        return made
      },
    }),
  ]
}
