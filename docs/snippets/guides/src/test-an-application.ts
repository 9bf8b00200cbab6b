import assert from 'node:assert/strict'
import { type Clock, systemClock } from '@catga/core'
import { createCatga } from './catga.gen.ts'
import { Charge, GetTotal, Ledger, type PaymentGateway } from './payments.ts'
import { silent } from './silent.ts'

const charged: string[] = []
const gateway: PaymentGateway = {
  async charge(account, cents) {
    charged.push(`${account} ${cents}`)
    return 'receipt-1'
  },
}
const clock: Clock = { ...systemClock, now: () => Date.UTC(2026, 0, 1) }

const ledger = new Ledger()
await using catga = await createCatga({
  services: { paymentGateway: gateway },
  overrides: { ledger },
  logger: silent,
  clock,
})

assert.deepEqual(await catga.sendOrThrow(new Charge('A-1', 500)), 'receipt-1')
assert.deepEqual(charged, ['A-1 500'])
assert.equal(ledger.receipts.get('receipt-1'), 500)
assert.equal(await catga.sendOrThrow(new GetTotal()), 500)

const models = catga.describe().messages.map(({ kind, type }) => `${kind} ${type}`)
assert.deepEqual(models, ['command Charge', 'query GetTotal', 'event payment.charged'])
console.log('passed')
