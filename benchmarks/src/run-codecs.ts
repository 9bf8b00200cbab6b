import assert from 'node:assert/strict'
import { type Contender, contenders } from './codecs/contenders.ts'
import { big, small } from './codecs/events.ts'
import { keep, type Loop, measure } from './measure.ts'

// One event by one process, all contenders in turn; prints what `benchmarks/codecs.mjs` reads.

const event = process.argv[2] === 'big' ? 'big' : 'small'
const only = process.argv[3]?.split(',')
const events = event === 'big' ? big : small
const loops: Record<string, Loop> = {}
const sizes: Record<string, number> = {}

for (const [name, each] of Object.entries(contenders)) {
  if (only !== undefined && !only.includes(name)) continue
  addLoops(name, each[event])
}

function addLoops(name: string, contender: Contender): void {
  const values = events.map(each => contender.prepare(each))
  const payloads = values.map(value => Uint8Array.prototype.slice.call(contender.encode(value)))
  sizes[name] = payloads[0]?.length ?? 0
  // Field by field: protobufjs has its defaults on the prototype, protobuf-es the name of the type beside them.
  const text = (value: unknown) =>
    JSON.stringify(value, (name, item: unknown) => (name === '$typeName' ? undefined : item))
  for (const [index, wanted] of events.entries()) {
    const decoded = contender.decode(payloads[index] as Uint8Array) as Record<string, unknown>
    for (const [field, value] of Object.entries(wanted))
      assert.equal(text(decoded[field]), text(value), `${name}: ${field}`)
  }
  loops[`${name} encode`] = times => {
    for (let index = 0; index < times; index++) keep(contender.encode(values[index & 7]))
  }
  loops[`${name} decode`] = times => {
    for (let index = 0; index < times; index++) keep(contender.decode(payloads[index & 7] as Uint8Array))
  }
}

const { rounds, bytes } = await measure(loops)
console.log(JSON.stringify({ rounds, bytes, sizes }))
