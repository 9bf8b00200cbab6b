import assert from 'node:assert/strict'
import { type Contender, contenders } from './codecs/contenders.ts'
import { big, small } from './codecs/events.ts'
import { keep, type Loop, measure } from './measure.ts'

// One event by one process, all contenders in turn; prints what `benchmarks/codecs.mjs` reads.

const event = process.argv[2] === 'big' ? 'big' : 'small'
const only = process.argv[3]?.split(',')
const values = event === 'big' ? big : small
const loops: Record<string, Loop> = {}
const sizes: Record<string, number> = {}

for (const [name, each] of Object.entries(contenders)) {
  if (only !== undefined && !only.includes(name)) continue
  const contender = each[event] as Contender<(typeof values)[number]>
  const { length } = contender.encode(values[0] as (typeof values)[number])
  sizes[name] = length
  const payloads = values.map(value => Uint8Array.prototype.slice.call(contender.encode(value)))
  // Field by field: protobufjs has its defaults on the prototype.
  for (const [index, value] of values.entries()) {
    const decoded = contender.decode(payloads[index] as Uint8Array) as unknown as Record<string, unknown>
    for (const [field, wanted] of Object.entries(value))
      assert.equal(JSON.stringify(decoded[field]), JSON.stringify(wanted), `${name}: ${field}`)
  }
  loops[`${name} encode`] = times => {
    for (let index = 0; index < times; index++) keep(contender.encode(values[index & 7] as never))
  }
  loops[`${name} decode`] = times => {
    for (let index = 0; index < times; index++) keep(contender.decode(payloads[index & 7] as Uint8Array))
  }
}

const { rounds, bytes } = await measure(loops)
console.log(JSON.stringify({ rounds, bytes, sizes }))
