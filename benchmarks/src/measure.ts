import { readFileSync } from 'node:fs'

/** CPU time of the main thread in nanoseconds: neighbours on the machine do not count. */
export function cpuTime(): number {
  process.cpuUsage()
  return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0])
}

let sink: unknown
/** Keeps a value alive, so that the work that made it cannot be optimised away. */
export function keep(value: unknown): void {
  sink = value
}
export const kept = (): unknown => sink

/** Does the work so many times. */
export type Loop = (times: number) => void | Promise<void>

export interface Measured {
  /** Nanoseconds of one operation in each round, by contender. */
  readonly rounds: Readonly<Record<string, readonly number[]>>
  readonly bytes: Readonly<Record<string, number>>
}

const rounds = 41
const warmRounds = 10
const roundNs = 4_000_000

/** Runs the loops in turn, round by round, each for about 4 ms. */
export async function measure(loops: Readonly<Record<string, Loop>>): Promise<Measured> {
  const names = Object.keys(loops)
  const times = new Map<string, number>()
  // Warm first: what is measured is the code the optimising compiler has settled on.
  for (let round = 0; round < warmRounds; round++)
    for (const name of names) await loops[name]?.(await calibrate(loops[name] as Loop))
  for (const name of names) times.set(name, await calibrate(loops[name] as Loop))
  const found: Record<string, number[]> = Object.fromEntries(names.map(name => [name, []]))
  for (let round = 0; round < rounds; round++) {
    const turned = [...names.slice(round % names.length), ...names.slice(0, round % names.length)]
    for (const name of turned) {
      const n = times.get(name) ?? 1
      const before = cpuTime()
      await loops[name]?.(n)
      found[name]?.push((cpuTime() - before) / n)
    }
  }
  const bytes: Record<string, number> = {}
  for (const name of names) bytes[name] = await allocated(loops[name] as Loop)
  return { rounds: found, bytes }
}

async function calibrate(loop: Loop): Promise<number> {
  for (let n = 64; ; n *= 2) {
    const before = cpuTime()
    await loop(n)
    const took = cpuTime() - before
    if (took > roundNs) return n
  }
}

/** Bytes of one operation; the young generation is made large enough that nothing is collected meanwhile. */
async function allocated(loop: Loop): Promise<number> {
  const n = 2000
  const found: number[] = []
  for (let round = 0; round < 5; round++) {
    globalThis.gc?.()
    const before = process.memoryUsage().heapUsed
    await loop(n)
    found.push((process.memoryUsage().heapUsed - before) / n)
  }
  return found.sort((a, b) => a - b)[2] ?? 0
}
