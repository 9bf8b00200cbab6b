import { type Catga, jsonSerializer } from '@catga/core'
import { codecOf, isCatgaError, type MessageSerializer } from '@catga/core/adapter'
import { msgpackSerializer } from '@catga/serialization-msgpack'
import { type Payload, payloads } from './payloads.ts'

/** What decoding one payload costs, and how much of that it may. */
export interface Measured {
  readonly format: string
  readonly name: string
  readonly outcome: string
  readonly micros: number
  readonly allowedMicros: number
  /** Bytes taken from the heap, garbage included. */
  readonly taken: number
  readonly allowedTaken: number
  /** Bytes still there after a collection, while the message is kept. */
  readonly kept: number
  readonly allowedKept: number
}

/**
 * The budget of a payload, and what values that the limits allow cost beyond it: no engine makes a thousand objects of a
 * thousand bytes at the price of the bytes.
 */
function budgetOf({ bytes, values, keys }: Payload) {
  const size = bytes.length
  return {
    micros: 100 + (5 * size) / 1024 + 0.3 * values + 2 * keys,
    taken: 16 * size + 65_536 + 512 * values,
    kept: 16 * size + 65_536 + 256 * values,
  }
}

/** Processor time of this on the machine that the budget was made for, in µs. */
const referenceMicros = 200
const referenceText = JSON.stringify(
  Array.from({ length: 400 }, (_, index) => ({ id: `id-${index}`, n: index * 1.5, tags: ['a', 'b'] })),
)
const referenceBytes = Buffer.from(referenceText)
let sink = 0
function reference(): void {
  sink += (JSON.parse(referenceText) as readonly unknown[]).length
  for (const byte of referenceBytes) sink = (sink + byte) | 0
}

/** Of the process: what others do on the machine does not count. Its clock may be coarse, so that short work is repeated. */
function cpuMicros(work: () => void): number {
  let times = 0
  let spent = 0
  const { user, system } = process.cpuUsage()
  while (spent < 4000) {
    work()
    times += 1
    const now = process.cpuUsage()
    spent = now.user + now.system - user - system
  }
  return spent / times
}

/** The lowest of several tries, each as it is on the reference machine: noise makes things slower, never faster. */
function lowest(work: () => void, allowed: number): number {
  let found = Number.POSITIVE_INFINITY
  for (let tries = 0; tries < 3 || (tries < 15 && found > allowed); tries++) {
    const slowdown = Math.max(1, cpuMicros(reference) / referenceMicros)
    found = Math.min(found, cpuMicros(work) / slowdown)
  }
  return found
}

const collect = (globalThis as { readonly gc?: () => void }).gc
const inUse = () => {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
function memoryOf(decode: () => unknown) {
  if (collect === undefined) throw new Error('run with --expose-gc')
  let taken = Number.POSITIVE_INFINITY
  let kept = Number.POSITIVE_INFINITY
  // In an object: a variable may be alive for longer than its block, or not even for as long.
  const message: { decoded: unknown } = { decoded: undefined }
  for (let tries = 0; tries < 3; tries++) {
    message.decoded = undefined
    collect()
    const before = inUse()
    message.decoded = decode()
    taken = Math.min(taken, inUse() - before)
    collect()
    kept = Math.min(kept, inUse() - before)
  }
  sink += message.decoded === undefined ? 1 : 0
  return { taken, kept }
}

function measured(
  format: string,
  serializer: MessageSerializer,
  catga: Catga,
  types: Types,
  each: Payload,
): Measured {
  const codec = codecOf(catga, types[each.message] as never)
  if (codec === undefined) throw new Error(`${each.message} has no codec`)
  let outcome = ''
  const decode = () => {
    try {
      const value: unknown = serializer.decode(codec, each.bytes)
      outcome = 'decoded'
      return value
    } catch (error) {
      outcome = isCatgaError(error) ? error.code : String(error)
      return undefined
    }
  }
  for (let index = 0; index < 30; index++) decode()
  const allowed = budgetOf(each)
  const micros = lowest(decode, allowed.micros)
  const { taken, kept } = memoryOf(decode)
  return {
    format,
    name: `${each.message}: ${each.name}`,
    outcome,
    micros,
    allowedMicros: allowed.micros,
    taken,
    allowedTaken: allowed.taken,
    kept,
    allowedKept: allowed.kept,
  }
}

type Types = Readonly<Record<string, unknown>>

/** Decodes every payload as its message, as catga-gen compiled that. */
export function measureAll(catga: Catga, types: Types): readonly Measured[] {
  for (let index = 0; index < 200; index++) reference()
  return [
    ...payloads.JSON.map(each => measured('JSON', jsonSerializer(), catga, types, each)),
    ...payloads.MessagePack.map(each => measured('MessagePack', msgpackSerializer(), catga, types, each)),
  ]
}
