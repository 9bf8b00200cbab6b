import { isCatgaError, jsonSerializer } from '@catga/core'
import { codecOf } from '@catga/core/adapter'
import { msgpackSerializer } from '@catga/serialization-msgpack'
import { createCatga } from './catga.gen.ts'
import { Charge, type PaymentGateway } from './payments.ts'

const gateway: PaymentGateway = { charge: async account => `receipt of ${account}` }
const catga = await createCatga({ services: { paymentGateway: gateway } })

const codec = codecOf(catga, Charge)
if (codec === undefined) throw new Error('Charge was registered by hand')

const serializer = msgpackSerializer({ maxBytes: 65_536 })
const bytes = serializer.encode(codec, new Charge('A-1', 500))
const same = serializer.decode(codec, bytes)
console.log(bytes.length, same)

const json = jsonSerializer()
console.log(Buffer.from(json.encode(codec, same)).toString())

const newer = Buffer.from('{"cents":500,"account":"A-1","currency":"EUR"}')
console.log(json.decode(codec, newer))

try {
  json.decode(codec, Buffer.from('{"account":"A-1","cents":"500"}'))
} catch (error) {
  if (!isCatgaError(error, 'DECODE_FAILED')) throw error
  console.log(error.message)
}

await catga.stop()
