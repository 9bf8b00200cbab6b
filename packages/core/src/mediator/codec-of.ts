import type { Codec } from '../messages/codec/codec.ts'
import type { AnyMessage, MessageClass, ResultOf } from '../messages/message.ts'

/** The codecs of one message class, as the generated file lists them. */
export interface MessageCodecs {
  readonly class: MessageClass
  readonly codec: Codec<AnyMessage>
  /** Of the result, of an item for a stream query; absent where that is void or cannot be encoded. */
  readonly result: Codec<unknown> | undefined
}

/** The codecs of a message, checked against its class and its result where they are written down, and erased. */
export function codecsOf<M extends AnyMessage>(
  type: MessageClass<M>,
  codec: Codec<M>,
  result?: Codec<ResultOf<M>>,
): MessageCodecs {
  return {
    class: type,
    codec: codec as unknown as Codec<AnyMessage>,
    result: result as Codec<unknown> | undefined,
  }
}

/** Finds the codecs of a class. */
export type CodecTable = (type: MessageClass) => MessageCodecs | undefined

/** A table that is made at the first look at it: a program that encodes nothing never pays for its codecs. */
export function codecTable(make: () => readonly MessageCodecs[]): CodecTable {
  let byClass: ReadonlyMap<MessageClass, MessageCodecs> | undefined
  return type => {
    byClass ??= new Map(make().map(each => [each.class, each]))
    return byClass.get(type)
  }
}

// By a registered symbol: an adapter may have loaded the other copy of this package.
const codecsKey = Symbol.for('catga.codecs')

/** Lets adapters look the codecs of an application up. */
export function keepCodecs(catga: object, table: CodecTable): void {
  Object.defineProperty(catga, codecsKey, { value: table })
}

const find = (catga: object, type: MessageClass) =>
  (catga as { readonly [codecsKey]?: CodecTable })[codecsKey]?.(type)

/** The codec of a message class; undefined when the application does not know the class, or was registered by hand. */
export function codecOf<M extends AnyMessage>(catga: object, type: MessageClass<M>): Codec<M> | undefined {
  return find(catga, type)?.codec as Codec<M> | undefined
}

/** The codec of what a request answers, of an item for a stream query; undefined where that is void. */
export function resultCodecOf(catga: object, type: MessageClass): Codec<unknown> | undefined {
  return find(catga, type)?.result
}
