import { scoped, singleton } from '@catga/core'
import { createCatga } from './catga.gen.ts'
import { Charge, Ledger, type PaymentGateway, WriteLedger } from './payments.ts'

class HttpGateway implements PaymentGateway {
  constructor(private readonly prefix: string) {}

  async charge(account: string) {
    return `${this.prefix} ${account}`
  }

  [Symbol.dispose]() {
    console.log(`${this.prefix} is closed`)
  }
}

const given = new HttpGateway('given')
const asValue = await createCatga({ services: { paymentGateway: given } })
console.log(await asValue.sendOrThrow(new Charge('A-1', 1)))
await asValue.stop()

const once = await createCatga({
  services: { paymentGateway: singleton(() => new HttpGateway('made once')) },
})
console.log(await once.sendOrThrow(new Charge('A-1', 1)))
await once.stop()

const perCall = await createCatga({
  services: { paymentGateway: scoped(context => new HttpGateway(`try ${context.attempt}`)) },
})
console.log(await perCall.sendOrThrow(new Charge('A-1', 1)))
await perCall.stop()

const elsewhere = new Ledger()
const replaced = await createCatga({
  services: { paymentGateway: given },
  overrides: { writeLedger: new WriteLedger(elsewhere) },
})
console.log(await replaced.sendOrThrow(new Charge('A-1', 1)))
console.log(elsewhere.receipts.size)
await replaced.stop()
