// Made by catga-gen. Do not edit: run `catga-gen` to make it again. Commit it: `catga-gen --check` fails when it is stale.

import { Paid, Pay } from '@acme/contracts'
import { type Gateway, Ledger, PaidLog, PayHandler } from '@acme/payments'
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
}

function wire(host: Host<CatgaServices>): Wiring {
  const gateway = host.service('gateway')
  const ledger = host.singleton('ledger', () => new Ledger())
  const paidLog = host.singleton('paidLog', () => new PaidLog(ledger))
  const payHandler = host.singleton('payHandler', () => new PayHandler(gateway, ledger))
  return {
    behaviors: [],
    entries: [
      command(
        {
          type: 'Pay',
          version: 1,
          class: Pay,
          codec: payCodec,
          result: payResultCodec,
          handler: { name: 'PayHandler', class: PayHandler, lifetime: 'singleton', dependencies: 2, policy: ['timeoutMs'] },
        },
        call => (message, context) => {
          try {
            return call.promise(payHandler.handle(message), context)
          } catch (error) {
            return call.failed(error, context)
          }
        },
      ),
      event(
        {
          type: 'pay.paid',
          version: 1,
          class: Paid,
          codec: paidCodec,
          handlers: [
            { name: 'PaidLog', class: PaidLog, lifetime: 'singleton', dependencies: 1 },
          ],
        },
        call => {
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

const payCodec: Codec<Pay> = {
  write: writePay,
  read: readPay,
  toPlain: payToPlain,
  fromPlain: payFromPlain,
}

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

const paidCodec: Codec<Paid> = {
  write: writePaid,
  read: readPaid,
  toPlain: paidToPlain,
  fromPlain: paidFromPlain,
}

function writePaid(writer: Writer, value: Paid): void {
  writer.map(1)
  writer.key(accountKey)
  writer.string(value.account)
}

function readPaid(reader: Reader): Paid {
  if (reader.map() !== 1) throw reader.mismatch
  reader.expect(accountKey)
  const account = reader.string()
  const made = instance(Paid)
  made.account = account
  return made
}

function paidToPlain(value: Paid): unknown {
  return { account: value.account }
}

function paidFromPlain(value: unknown, path: string): Paid {
  const fields = plainObject(value, path)
  const account = plainString(plainField(fields, 'account'), under(path, 'account'))
  const made = instance(Paid)
  made.account = account
  return made
}

function writePay(writer: Writer, value: Pay): void {
  writer.map(2)
  writer.key(accountKey)
  writer.string(value.account)
  writer.key(centsKey)
  writer.number(value.cents)
}

function readPay(reader: Reader): Pay {
  if (reader.map() !== 2) throw reader.mismatch
  reader.expect(accountKey)
  const account = reader.string()
  reader.expect(centsKey)
  const cents = reader.number()
  const made = instance(Pay)
  made.account = account
  made.cents = cents
  return made
}

function payToPlain(value: Pay): unknown {
  return { account: value.account, cents: numberToPlain(value.cents) }
}

function payFromPlain(value: unknown, path: string): Pay {
  const fields = plainObject(value, path)
  const account = plainString(plainField(fields, 'account'), under(path, 'account'))
  const cents = plainNumber(plainField(fields, 'cents'), under(path, 'cents'))
  const made = instance(Pay)
  made.account = account
  made.cents = cents
  return made
}

const accountKey = key('account')
const centsKey = key('cents')
