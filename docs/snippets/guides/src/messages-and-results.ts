import { isCatgaError, match, validation } from '@catga/core'
import { createCatga } from './catga.gen.ts'
import { Charge, GetTotal, type PaymentGateway } from './payments.ts'

const gateway: PaymentGateway = { charge: async account => `receipt of ${account}` }
const catga = await createCatga({ services: { paymentGateway: gateway }, behaviors: [validation()] })

const result = await catga.send(new Charge('A-1', 500))
if (result.ok) console.log(result.value)
else console.log(result.error.code)

const text = match(await catga.send(new Charge('closed', 500)), {
  ok: receipt => `paid: ${receipt}`,
  fail: error => `refused: ${error.code}`,
})
console.log(text)

try {
  await catga.sendOrThrow(new Charge('A-1', -1))
} catch (error) {
  if (!isCatgaError(error, 'VALIDATION_FAILED')) throw error
  console.log(error.details.issues)
}

const direct = catga.dispatch(new GetTotal())
if (!(direct instanceof Promise) && direct.ok) console.log(`total: ${direct.value}`)

await catga.stop()
