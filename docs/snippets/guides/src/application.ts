import { createCatga } from './catga.gen.ts'
import { Charge, type PaymentGateway } from './payments.ts'

async function main(): Promise<void> {
  const paymentGateway: PaymentGateway = { charge: async account => `receipt of ${account}` }
  const catga = await createCatga({ services: { paymentGateway } })
  console.log(await catga.sendOrThrow(new Charge('A-1', 500)))
  await catga.stop()
}

void main()
