import { keep, type Loop } from '../measure.ts'

/** What a workload asks of a contender: one operation each, with a new message. */
export interface Client {
  create(n: number): unknown
  pay(n: number): unknown
  get(n: number): unknown
  publish(n: number): unknown
}

/** The workloads over a client that may answer without a promise. */
export function directLoops({ create, pay, get, publish }: Client): Record<string, Loop> {
  const each =
    (run: (n: number) => void): Loop =>
    times => {
      for (let n = 0; n < times; n++) run(n)
    }
  const commerce = (n: number) => {
    keep(create(n))
    keep(pay(n))
    keep(get(n))
  }
  return {
    'create-order': each(n => keep(create(n))),
    'get-order': each(n => keep(get(n))),
    'event-3': each(n => keep(publish(n))),
    'complete-flow': each(n => {
      keep(create(n))
      keep(publish(n))
    }),
    'e-commerce': each(commerce),
    'batch-10': each(n => {
      for (let i = 0; i < 10; i++) commerce(n + i)
    }),
    'concurrent-10': each(n => {
      for (let i = 0; i < 10; i++) commerce(n + i)
    }),
    'high-throughput-20': each(n => {
      for (let i = 0; i < 20; i++) keep(create(n + i))
    }),
  }
}

/** The same workloads, every operation awaited. */
export function awaitedLoops({ create, pay, get, publish }: Client): Record<string, Loop> {
  const each =
    (run: (n: number) => Promise<void>): Loop =>
    async times => {
      for (let n = 0; n < times; n++) await run(n)
    }
  const one =
    (operation: (n: number) => unknown): Loop =>
    async times => {
      for (let n = 0; n < times; n++) keep(await operation(n))
    }
  const commerce = async (n: number) => {
    keep(await create(n))
    keep(await pay(n))
    keep(await get(n))
  }
  return {
    'create-order': one(create),
    'get-order': one(get),
    'event-3': one(publish),
    'complete-flow': each(async n => {
      keep(await create(n))
      keep(await publish(n))
    }),
    'e-commerce': each(commerce),
    'batch-10': each(async n => {
      const all: Promise<void>[] = []
      for (let i = 0; i < 10; i++) all.push(commerce(n + i))
      for (const flow of all) await flow
    }),
    'concurrent-10': each(async n => {
      await Promise.all(Array.from({ length: 10 }, (_, i) => commerce(n + i)))
    }),
    'high-throughput-20': each(async n => {
      keep(await Promise.all(Array.from({ length: 20 }, (_, i) => create(n + i))))
    }),
  }
}
