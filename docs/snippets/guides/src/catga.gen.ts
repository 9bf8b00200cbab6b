// Made by catga-gen. Do not edit: run `catga-gen` to make it again. Commit it: `catga-gen --check` fails when it is stale.

import {
  type Application,
  type Catga,
  type CatgaOptions,
  type Codec,
  type Host,
  type MessageClient,
  type Reader,
  type Wiring,
  type Writer,
  command,
  event,
  key,
  numberToPlain,
  plainField,
  plainNumber,
  plainObject,
  plainString,
  query,
  startApplication,
  under,
} from '@catga/core/codegen'
import {
  Charge,
  ChargeHandler,
  Charged,
  GetTotal,
  GetTotalHandler,
  Ledger,
  type PaymentGateway,
  WriteLedger,
} from './payments.ts'

/** What the application needs and the compiler cannot construct: pass it as `services`. */
export interface CatgaServices {
  readonly paymentGateway: PaymentGateway
}

/** What the compiler constructs: a test replaces it through `overrides`. */
export interface CatgaOverrides {
  readonly chargeHandler: ChargeHandler
  readonly getTotalHandler: GetTotalHandler
  readonly ledger: Ledger
  readonly writeLedger: WriteLedger
}

/** Makes the application: all its parts, wired. `start()` it, and `stop()` it at the end. */
export function createCatga(options: CatgaOptions<CatgaServices, CatgaOverrides>): Promise<Catga> {
  return startApplication(application, options)
}

const application: Application<CatgaServices> = {
  codegen: 1,
  fingerprint: '77fddef6378fa056',
  wire,
}

function wire(host: Host<CatgaServices>): Wiring {
  const paymentGatewayOf = host.scopedService('paymentGateway')
  const makeChargeHandler = host.scoped(
    'chargeHandler',
    (paymentGateway_: CatgaServices['paymentGateway'], client: MessageClient) => new ChargeHandler(paymentGateway_, client),
  )
  const ledger = host.singleton('ledger', () => new Ledger())
  const getTotalHandler = host.singleton('getTotalHandler', () => new GetTotalHandler(ledger))
  const writeLedger = host.singleton('writeLedger', () => new WriteLedger(ledger))
  return {
    behaviors: [],
    entries: [
      command(
        {
          type: 'Charge',
          version: 1,
          class: Charge,
          codec: chargeCodec,
          result: chargeResultCodec,
          handler: { name: 'ChargeHandler', class: ChargeHandler, lifetime: 'scoped', dependencies: 2, policy: ['circuitBreaker', 'concurrency', 'retry', 'timeoutMs'] },
        },
        call => (message, context) => {
          const own = call.context(context)
          try {
            const returned = call.inScope(own, scope => {
              const ownPaymentGateway = paymentGatewayOf(scope)
              return makeChargeHandler(ownPaymentGateway, own.catga).handle(message, own)
            })
            return call.settle(returned, own)
          } catch (error) {
            return call.failed(error, own)
          }
        },
      ),
      query(
        {
          type: 'GetTotal',
          version: 1,
          class: GetTotal,
          codec: getTotalCodec,
          result: getTotalResultCodec,
          handler: { name: 'GetTotalHandler', class: GetTotalHandler, lifetime: 'singleton', dependencies: 1 },
        },
        call => (_message, context) => {
          try {
            return getTotalHandler.handle()
          } catch (error) {
            return call.failed(error, context)
          }
        },
      ),
      event(
        {
          type: 'payment.charged',
          version: 1,
          class: Charged,
          codec: chargedCodec,
          handlers: [
            { name: 'WriteLedger', class: WriteLedger, lifetime: 'singleton', dependencies: 1 },
          ],
        },
        call => {
          const handle1 = call.handler(0, message => writeLedger.handle(message))
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

const chargeCodec: Codec<Charge> = {
  write: writeCharge,
  read: readCharge,
  toPlain: chargeToPlain,
  fromPlain: chargeFromPlain,
}

const chargeResultCodec: Codec<string> = {
  write: (writer, value) => {
    writer.string(value)
  },
  read: reader => {
    return reader.string()
  },
  toPlain: value => value,
  fromPlain: (value, path) => plainString(value, path),
}

const getTotalCodec: Codec<GetTotal> = {
  write: writeGetTotal,
  read: readGetTotal,
  toPlain: getTotalToPlain,
  fromPlain: getTotalFromPlain,
}

const getTotalResultCodec: Codec<number> = {
  write: (writer, value) => {
    writer.number(value)
  },
  read: reader => {
    return reader.number()
  },
  toPlain: value => numberToPlain(value),
  fromPlain: (value, path) => plainNumber(value, path),
}

const chargedCodec: Codec<Charged> = {
  write: writeCharged,
  read: readCharged,
  toPlain: chargedToPlain,
  fromPlain: chargedFromPlain,
}

function writeCharge(writer: Writer, value: Charge): void {
  writer.map(2)
  writer.key(accountKey)
  writer.string(value.account)
  writer.key(centsKey)
  writer.number(value.cents)
}

function readCharge(reader: Reader): Charge {
  if (reader.map() !== 2) throw reader.mismatch
  reader.expect(accountKey)
  const account = reader.string()
  reader.expect(centsKey)
  const cents = reader.number()
  return new Charge(account, cents)
}

function chargeToPlain(value: Charge): unknown {
  return { account: value.account, cents: numberToPlain(value.cents) }
}

function chargeFromPlain(value: unknown, path: string): Charge {
  const fields = plainObject(value, path)
  const account = plainString(plainField(fields, 'account'), under(path, 'account'))
  const cents = plainNumber(plainField(fields, 'cents'), under(path, 'cents'))
  return new Charge(account, cents)
}

function writeCharged(writer: Writer, value: Charged): void {
  writer.map(2)
  writer.key(receiptKey)
  writer.string(value.receipt)
  writer.key(centsKey)
  writer.number(value.cents)
}

function readCharged(reader: Reader): Charged {
  if (reader.map() !== 2) throw reader.mismatch
  reader.expect(receiptKey)
  const receipt = reader.string()
  reader.expect(centsKey)
  const cents = reader.number()
  return new Charged(receipt, cents)
}

function chargedToPlain(value: Charged): unknown {
  return { receipt: value.receipt, cents: numberToPlain(value.cents) }
}

function chargedFromPlain(value: unknown, path: string): Charged {
  const fields = plainObject(value, path)
  const receipt = plainString(plainField(fields, 'receipt'), under(path, 'receipt'))
  const cents = plainNumber(plainField(fields, 'cents'), under(path, 'cents'))
  return new Charged(receipt, cents)
}

function writeGetTotal(writer: Writer, _value: GetTotal): void {
  writer.map(0)
}

function readGetTotal(reader: Reader): GetTotal {
  if (reader.map() !== 0) throw reader.mismatch
  return new GetTotal()
}

function getTotalToPlain(_value: GetTotal): unknown {
  return {}
}

function getTotalFromPlain(value: unknown, path: string): GetTotal {
  plainObject(value, path)
  return new GetTotal()
}

const accountKey = key('account')
const centsKey = key('cents')
const receiptKey = key('receipt')
