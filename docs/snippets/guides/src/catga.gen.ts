// Made by catga-gen. Do not edit: run `catga-gen` to make it again. Commit it: `catga-gen --check` fails when it is stale.

import {
  type Application,
  type Catga,
  type CatgaOptions,
  type Codec,
  type Host,
  type MessageClient,
  type MessageCodecs,
  type Wiring,
  codecsOf,
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
  codecs,
}

function wire(host: Host<CatgaServices>): Wiring {
  const paymentGatewayOf = host.scopedService('paymentGateway')
  const makeChargeHandler = host.scoped(
    'chargeHandler',
    (paymentGateway_: CatgaServices['paymentGateway'], client: MessageClient) => new ChargeHandler(paymentGateway_, client),
  )
  const ledger = host.overridden<Ledger>('ledger') ?? host.own(new Ledger())
  const getTotalHandler =
    host.overridden<GetTotalHandler>('getTotalHandler') ?? host.own(new GetTotalHandler(ledger))
  const writeLedger = host.overridden<WriteLedger>('writeLedger') ?? host.own(new WriteLedger(ledger))
  return {
    behaviors: [],
    entries: [
      command(
        {
          type: 'Charge',
          version: 1,
          class: Charge,
          handler: { name: 'ChargeHandler', class: ChargeHandler, lifetime: 'scoped', dependencies: 2, policy: ['circuitBreaker', 'concurrency', 'retry', 'timeoutMs'] },
        },
        function (call) {
          return (message, context) => {
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
          }
        },
      ),
      query(
        {
          type: 'GetTotal',
          version: 1,
          class: GetTotal,
          handler: { name: 'GetTotalHandler', class: GetTotalHandler, lifetime: 'singleton', dependencies: 1 },
        },
        function (call) {
          return (_message, context) => {
            try {
              return getTotalHandler.handle()
            } catch (error) {
              return call.failed(error, context)
            }
          }
        },
      ),
      event(
        {
          type: 'payment.charged',
          version: 1,
          class: Charged,
          handlers: [
            { name: 'WriteLedger', class: WriteLedger, lifetime: 'singleton', dependencies: 1 },
          ],
        },
        function (call) {
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

/** How values become bytes and come back. Called when the first one does. */
function codecs(): readonly MessageCodecs[] {
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

  const accountKey = key('account')
  const centsKey = key('cents')
  const receiptKey = key('receipt')

  return [
    codecsOf(
      Charge,
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
          return new Charge(account, cents)
        },
        toPlain(value) {
          return { account: value.account, cents: numberToPlain(value.cents) }
        },
        fromPlain(value, path) {
          const fields = plainObject(value, path)
          const account = plainString(plainField(fields, 'account'), under(path, 'account'))
          const cents = plainNumber(plainField(fields, 'cents'), under(path, 'cents'))
          return new Charge(account, cents)
        },
      },
      chargeResultCodec,
    ),
    codecsOf(
      GetTotal,
      {
        write(writer, _value) {
          writer.map(0)
        },
        read(reader) {
          if (reader.map() !== 0) throw reader.mismatch
          return new GetTotal()
        },
        toPlain(_value) {
          return {}
        },
        fromPlain(value, path) {
          plainObject(value, path)
          return new GetTotal()
        },
      },
      getTotalResultCodec,
    ),
    codecsOf(Charged, {
      write(writer, value) {
        writer.map(2)
        writer.stringField(receiptKey, value.receipt)
        writer.numberField(centsKey, value.cents)
      },
      read(reader) {
        if (reader.map() !== 2) throw reader.mismatch
        const receipt = reader.stringField(receiptKey)
        const cents = reader.numberField(centsKey)
        return new Charged(receipt, cents)
      },
      toPlain(value) {
        return { receipt: value.receipt, cents: numberToPlain(value.cents) }
      },
      fromPlain(value, path) {
        const fields = plainObject(value, path)
        const receipt = plainString(plainField(fields, 'receipt'), under(path, 'receipt'))
        const cents = plainNumber(plainField(fields, 'cents'), under(path, 'cents'))
        return new Charged(receipt, cents)
      },
    }),
  ]
}
