import { fail, type Result } from '../foundation/result.ts'
import type { MessageClient, SendOptions } from '../messages/context.ts'
import type { AnyEvent, AnyRequest, ResultOf } from '../messages/message.ts'

export interface BatchOptions extends SendOptions {
  /** How many run at once; default: all. */
  readonly concurrency?: number | undefined
}

/** The results of a batch, in the order of its messages, each with its own type. */
export type BatchResults<T extends readonly AnyRequest[]> = {
  -readonly [K in keyof T]: Result<ResultOf<T[K]>>
}

/** Sends all messages; the results stand in the order of the messages, each with its own type. */
export function sendBatch<const T extends readonly AnyRequest[]>(
  client: MessageClient,
  messages: T,
  options: BatchOptions | undefined,
): Promise<BatchResults<T>> {
  const send = (message: AnyRequest) => client.dispatch(message, options)
  return inOrder(messages, options, send) as Promise<BatchResults<T>>
}

export function publishBatch(
  client: MessageClient,
  events: readonly AnyEvent[],
  options: BatchOptions | undefined,
): Promise<Result<void>[]> {
  return inOrder(events, options, event => client.publish(event, options))
}

/** Sends one message after the other as they come, and yields each result before the next message is taken. */
export async function* sendStream<M extends AnyRequest>(
  client: MessageClient,
  messages: AsyncIterable<M> | Iterable<M>,
  options: SendOptions | undefined,
): AsyncGenerator<Result<ResultOf<M>>, void, undefined> {
  for await (const message of messages) yield await client.dispatch(message, options)
}

async function inOrder<T, R>(
  items: readonly T[],
  options: BatchOptions | undefined,
  run: (item: T) => R | Promise<R>,
): Promise<R[]> {
  const concurrency = options?.concurrency ?? items.length
  if (concurrency >= items.length) return Promise.all(items.map(run))
  if (!(concurrency >= 1)) {
    const refused = fail('INVALID_ARGUMENT', `concurrency is ${concurrency}: use a number of at least 1`)
    return items.map(() => refused as R)
  }
  const results = new Array<R>(items.length)
  let next = 0
  const worker = async () => {
    while (next < items.length) {
      const index = next
      next += 1
      results[index] = await run(items[index] as T)
    }
  }
  await Promise.all(Array.from({ length: Math.floor(concurrency) }, worker))
  return results
}
