import type { Codec } from '../messages/codec/codec.ts'
import type { AnyMessage, MessageClass } from '../messages/message.ts'
import type { Entry } from './entries.ts'

// By a registered symbol: an adapter may have loaded the other copy of this package.
const entriesKey = Symbol.for('catga.entries')

/** Lets adapters look the codecs of an application up. */
export function keepEntries(catga: object, entries: readonly Entry[]): void {
  Object.defineProperty(catga, entriesKey, { value: entries })
}

/** The codec of a message class; undefined when the application does not know the class, or was registered by hand. */
export function codecOf<M extends AnyMessage>(catga: object, type: MessageClass<M>): Codec<M> | undefined {
  const entries = (catga as { readonly [entriesKey]?: readonly Entry[] })[entriesKey]
  const entry = entries?.find(({ facts }) => (facts.class as unknown) === type)
  return entry?.facts.codec as Codec<M> | undefined
}

/** The codec of what a request answers, of an item for a stream query; undefined where that is void. */
export function resultCodecOf(catga: object, type: MessageClass): Codec<unknown> | undefined {
  const entries = (catga as { readonly [entriesKey]?: readonly Entry[] })[entriesKey]
  const facts = entries?.find(each => each.facts.class === type)?.facts
  return facts !== undefined && 'result' in facts ? (facts.result as Codec<unknown> | undefined) : undefined
}
