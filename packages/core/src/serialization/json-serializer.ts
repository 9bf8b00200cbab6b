import { isUtf8 } from 'node:buffer'
import { CatgaError } from '../foundation/errors.ts'
import type { Codec } from '../messages/codec/codec.ts'
import type { MessageSerializer, PayloadLimits } from '../ports/message-serializer.ts'
import { decodeFailure, encodeFailure } from './failures.ts'
import { checkOffset, overLimit, payloadLimits } from './payload-limits.ts'
import { scanJson } from './scan-json.ts'

/**
 * JSON in UTF-8: to be read by people and by other systems. Bigints are decimal strings, dates ISO 8601, bytes base64;
 * the sign of -0 is lost, NaN and the infinities are refused.
 *
 * What `encode` returns is within the limits, so that `decode` takes it.
 *
 * @throws `INVALID_ARGUMENT` for limits that make no sense.
 */
export function jsonSerializer(options?: PayloadLimits): MessageSerializer {
  const limits = payloadLimits(options)

  function textOf<T>(codec: Codec<T>, value: T): string {
    let text: string | undefined
    try {
      text = JSON.stringify(codec.toPlain(value))
    } catch (error) {
      throw encodeFailure(error)
    }
    if (text === undefined) throw new CatgaError('ENCODE_FAILED', 'the value is nothing that JSON has')
    if (text.length > limits.maxBytes) throw overLimit('maxBytes', limits)
    return text
  }
  function checked(bytes: Uint8Array): void {
    if (bytes.length > limits.maxBytes) throw overLimit('maxBytes', limits)
    scanJson(bytes, limits)
  }

  return {
    contentType: 'application/json',
    encode(codec, value) {
      const bytes = Buffer.from(textOf(codec, value), 'utf8')
      checked(bytes)
      return bytes
    },
    encodeInto(codec, value, target, offset) {
      checkOffset(offset)
      const text = textOf(codec, value)
      const end = offset + Buffer.byteLength(text)
      if (end > target.length) return -1
      const place = Buffer.from(target.buffer, target.byteOffset + offset, end - offset)
      place.write(text, 'utf8')
      checked(place)
      return end
    },
    decode(codec, bytes) {
      checked(bytes)
      if (!isUtf8(bytes)) throw new CatgaError('DECODE_FAILED', 'the payload is no UTF-8')
      try {
        const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
        return codec.fromPlain(JSON.parse(view.toString('utf8')), '')
      } catch (error) {
        throw decodeFailure(error)
      }
    },
  }
}
