import {
  type Codec,
  checkOffset,
  decodeFailure,
  encodeFailure,
  isCatgaError,
  type MessageSerializer,
  overLimit,
  type PayloadLimits,
  payloadLimits,
} from '@catga/core/adapter'
import { noRoom } from './byte-output.ts'
import { plainDecoder } from './plain-decoder.ts'
import { MsgpackReader, mismatch } from './reader.ts'
import { malformed, scan } from './scan.ts'
import { MsgpackWriter } from './writer.ts'

/** A value that `codec.read` met inside another, and whose place it does not know: the slow way finds it again. */
const isWrongShape = (error: unknown): boolean =>
  isCatgaError(error, 'DECODE_FAILED') && error.details !== undefined && 'expected' in error.details

/**
 * Standard MessagePack: readable by every implementation, as maps with the names of the fields.
 *
 * What `encode` returns is within the limits, so that `decode` takes it. Bytes that another version of a type wrote, or
 * another program, are read as plain data: fields in any order, unknown ones ignored.
 *
 * @throws `INVALID_ARGUMENT` for limits that make no sense.
 */
export function msgpackSerializer(options?: PayloadLimits): MessageSerializer {
  const limits = payloadLimits(options)
  const decodePlain = plainDecoder(limits.maxBytes)
  // What a codec calls, a getter or a constructor, may use this serializer in turn: it gets a writer of its own then.
  const sharedWriter = new MsgpackWriter(limits)
  const sharedReader = new MsgpackReader(limits, decodePlain)
  let isWriting = false
  let isReading = false

  function slow<T>(codec: Codec<T>, bytes: Uint8Array): T {
    const scanned = scan(bytes, 0, bytes.length, limits)
    if (scanned.end !== bytes.length) throw malformed('bytes follow its end')
    return codec.fromPlain(decodePlain(bytes, scanned), '')
  }

  return {
    contentType: 'application/msgpack',
    encode<T>(codec: Codec<T>, value: T): Uint8Array {
      const isNested = isWriting
      const writer = isNested ? new MsgpackWriter(limits) : sharedWriter
      isWriting = true
      try {
        writer.open()
        codec.write(writer, value)
        writer.check()
        return writer.take()
      } catch (error) {
        throw encodeFailure(error)
      } finally {
        isWriting = isNested
        writer.close()
      }
    },
    encodeInto<T>(codec: Codec<T>, value: T, target: Uint8Array, offset: number): number {
      checkOffset(offset)
      const isNested = isWriting
      const writer = isNested ? new MsgpackWriter(limits) : sharedWriter
      isWriting = true
      try {
        writer.openTarget(target, offset)
        codec.write(writer, value)
        writer.check()
        return writer.position()
      } catch (error) {
        if (error === noRoom) return -1
        throw encodeFailure(error)
      } finally {
        isWriting = isNested
        writer.close()
      }
    },
    decode<T>(codec: Codec<T>, bytes: Uint8Array): T {
      if (bytes.length > limits.maxBytes) throw overLimit('maxBytes', limits)
      const isNested = isReading
      const reader = isNested ? new MsgpackReader(limits, decodePlain) : sharedReader
      isReading = true
      try {
        reader.open(bytes)
        const value = codec.read(reader)
        reader.finish()
        return value
      } catch (error) {
        if (error !== mismatch && !isWrongShape(error)) throw decodeFailure(error)
      } finally {
        isReading = isNested
        reader.close()
      }
      try {
        return slow(codec, bytes)
      } catch (error) {
        throw decodeFailure(error)
      }
    },
  }
}
