import { type Catga, jsonSerializer } from '@catga/core'
import { type Codec, codecOf, isCatgaError, type MessageSerializer } from '@catga/core/adapter'
import { msgpackSerializer } from '@catga/serialization-msgpack'
import { type Format, ordinary, type Payload, payloads } from './payloads.ts'

/** What decoding one payload costs, and how much of that it may. */
export interface Measured {
  readonly format: string
  readonly name: string
  readonly outcome: string
  /** Its processor time, divided by that of an ordinary payload of its size. */
  readonly times: number
  readonly allowedTimes: number
  readonly micros: number
  readonly usualMicros: number
  /** Bytes taken from the heap, garbage included. */
  readonly taken: number
  readonly allowedTaken: number
  /** Bytes still there after a collection, while the message is kept. */
  readonly kept: number
  readonly allowedKept: number
}

/**
 * The budget of a payload. Time is that of an ordinary payload with so many bytes: three for each of its own, since what is
 * wrong at its very end may be read twice, 24 KB for the call, and beyond the bytes what the limits allow: no engine makes a
 * thousand objects of a thousand bytes at the price of the bytes, and tables of keys grow. A way that is slower for
 * each value the more of them there are is over it many times.
 */
function budgetOf({ bytes, values, work, keys }: Payload) {
  const size = bytes.length
  return {
    times: (3 * size + 24_576 + 64 * work + 768 * keys) / size,
    taken: 16 * size + 65_536 + 512 * values,
    kept: 16 * size + 65_536 + 256 * values,
  }
}

/** Of the process: what others do on the machine does not count. Its clock may be coarse, so that short work is repeated. */
function cpuMicros(work: () => void): number {
  let times = 0
  let spent = 0
  const { user, system } = process.cpuUsage()
  while (spent < 2000) {
    work()
    times += 1
    const now = process.cpuUsage()
    spent = now.user + now.system - user - system
  }
  return spent / times
}

/**
 * How many times as long the payload takes as an ordinary one of its size, by the best of several tries of each, in turns:
 * noise makes things slower, never faster, and a slow machine is slow for both.
 */
function timesOrdinary(hostile: () => void, ordinary: () => void, allowed: number) {
  let [worst, usual] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let tries = 0; tries < 3 || (tries < 25 && worst > allowed * usual); tries++) {
    usual = Math.min(usual, cpuMicros(ordinary))
    worst = Math.min(worst, cpuMicros(hostile))
  }
  return { times: worst / usual, micros: worst, usualMicros: usual }
}

/** Here, because a variable may be alive for longer than its block, or not even for as long. */
const message: { decoded: unknown } = { decoded: undefined }
const collect = (globalThis as { readonly gc?: () => void }).gc
const inUse = () => {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
function memoryOf(decode: () => unknown) {
  if (collect === undefined) throw new Error('run with --expose-gc')
  let taken = Number.POSITIVE_INFINITY
  let kept = Number.POSITIVE_INFINITY
  for (let tries = 0; tries < 3; tries++) {
    message.decoded = undefined
    collect()
    const before = inUse()
    message.decoded = decode()
    taken = Math.min(taken, inUse() - before)
    collect()
    kept = Math.min(kept, inUse() - before)
  }
  message.decoded = undefined
  return { taken, kept }
}

function measured(
  format: Format,
  serializer: MessageSerializer,
  codecOfType: CodecOf,
  each: Payload,
): Measured {
  let outcome = ''
  const decode = () => {
    try {
      const value: unknown = serializer.decode(codecOfType(each.message), each.bytes)
      outcome = 'decoded'
      return value
    } catch (error) {
      outcome = isCatgaError(error) ? error.code : String(error)
      return undefined
    }
  }
  const usual = ordinary(format, each.bytes.length)
  const decodeUsual = () => serializer.decode(codecOfType(usual.message), usual.bytes)
  for (const each of [decode, decodeUsual]) for (let warm = 0; warm < 10; warm++) cpuMicros(each)
  const allowed = budgetOf(each)
  const times = timesOrdinary(decode, decodeUsual, allowed.times)
  const { taken, kept } = memoryOf(decode)
  return {
    format,
    name: `${each.message}: ${each.name}`,
    outcome,
    ...times,
    allowedTimes: allowed.times,
    taken,
    allowedTaken: allowed.taken,
    kept,
    allowedKept: allowed.kept,
  }
}

type Types = Readonly<Record<string, unknown>>

type CodecOf = (message: string) => Codec<unknown>

/** Decodes every payload as its message, as catga-gen compiled that. */
export function measureAll(catga: Catga, types: Types): readonly Measured[] {
  const codecOfType: CodecOf = message => {
    const codec = codecOf(catga, types[message] as never)
    if (codec === undefined) throw new Error(`${message} has no codec`)
    return codec as Codec<unknown>
  }
  const serializers = { JSON: jsonSerializer(), MessagePack: msgpackSerializer() }
  return (['JSON', 'MessagePack'] as const).flatMap(format =>
    payloads[format].map(each => measured(format, serializers[format], codecOfType, each)),
  )
}
