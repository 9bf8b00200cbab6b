import { ok, registry, scoped, singleton } from '@catga/core'
import {
  Charge,
  Charged,
  ChargeHandler,
  GetTotal,
  GetTotalHandler,
  Ledger,
  type PaymentGateway,
  WriteLedger,
} from './payments.ts'

const gateway: PaymentGateway = { charge: async account => `receipt of ${account}` }
const ledger = new Ledger()

const payments = registry()
  .command(
    Charge,
    scoped(context => new ChargeHandler(gateway, context.catga)),
  )
  .query(
    GetTotal,
    singleton(() => new GetTotalHandler(ledger)),
  )
  .event(Charged, new WriteLedger(ledger), { handle: ({ receipt }) => console.log(`charged: ${receipt}`) })

const catga = await payments.create({ name: 'payments' })
console.log(await catga.sendOrThrow(new Charge('A-1', 500)))
console.log(await catga.sendOrThrow(new GetTotal()))
await catga.stop()

const fixed = await registry()
  .query(GetTotal, { handle: () => ok(42) })
  .create()
console.log(await fixed.sendOrThrow(new GetTotal()))
await fixed.stop()
