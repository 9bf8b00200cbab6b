import { type Behavior, validation } from '@catga/core'
import { createCatga } from './catga.gen.ts'
import { Charge, type PaymentGateway, paymentErrors } from './payments.ts'

const counted = new Map<string, number>()
const counting: Behavior = {
  handle(message, context, next) {
    const name = message.constructor.name
    counted.set(name, (counted.get(name) ?? 0) + 1)
    return next(message, context)
  },
}

let calls = 0
const gateway: PaymentGateway = {
  async charge(account) {
    calls += 1
    if (calls === 1) throw paymentErrors.GATEWAY_DOWN('the gateway does not answer')
    return `receipt of ${account}`
  },
}
const catga = await createCatga({
  services: { paymentGateway: gateway },
  behaviors: [counting, validation()],
})

const result = await catga.send(new Charge('A-1', 500))
console.log(result.ok ? result.value : result.error.code)
console.log(`the gateway was called ${calls} times, the behavior ${counted.get('Charge')} time`)
await catga.stop()
