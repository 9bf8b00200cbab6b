import { Buffer } from 'node:buffer'
import { CatgaError, type Key, overLimit, type Writer } from '@catga/core/adapter'
import { ByteOutput } from './byte-output.ts'
import { utf8Write } from './node-buffer.ts'
import { scan } from './scan.ts'
import { timestampSize, writeTimestamp } from './timestamp.ts'

/** Up to here a loop over the characters is faster than a call into Node. */
const shortString = 24
/** What `fromPlain` takes. */
const maxDigits = 1000
const two32 = 2 ** 32
const minInt64 = -(2n ** 63n)
const maxInt64 = 2n ** 63n - 1n
const maxUint64 = 2n ** 64n - 1n

/**
 * Writes standard MessagePack: numbers in the shortest form that loses nothing, bigints as 64-bit integers or decimal
 * strings, dates as timestamps. What it writes is UTF-8: a lone surrogate becomes U+FFFD, as everywhere in the Web.
 */
export class MsgpackWriter extends ByteOutput implements Writer {
  private containers = 0
  private elements = 0

  override open(): void {
    super.open()
    this.containers = this.elements = 0
  }

  override openTarget(target: Uint8Array, offset: number): void {
    super.openTarget(target, offset)
    this.containers = this.elements = 0
  }

  /** @throws `PAYLOAD_TOO_LARGE` when a reader with the same limits would refuse what was written. */
  check(): void {
    const { limits } = this
    if (this.size() > limits.maxBytes) throw overLimit('maxBytes', limits)
    // Fewer lists and maps than levels cannot be too deep; the others are looked at.
    if (this.containers > limits.maxDepth) {
      const written = this.written()
      scan(written, 0, written.length, limits)
    }
  }

  map(size: number): void {
    this.begin(size)
    if (size < 16) this.byte(0x80 | size)
    else this.sized(0xde, size)
  }

  array(size: number): void {
    this.begin(size)
    if (size < 16) this.byte(0x90 | size)
    else this.sized(0xdc, size)
  }

  key(key: Key): void {
    if (this.at + key.size > this.end) this.grow(key.size)
    this.at = putKey(this.out, this.view, this.at, key)
  }

  string(value: string): void {
    if (typeof value !== 'string') throw wrongType('a string', value)
    const size = value.length
    if (size > shortString) {
      this.longString(value)
      return
    }
    this.room(size + 1)
    const header = this.at
    const end = putAscii(this.out, header + 1, value)
    if (end === 0) this.longString(value)
    else {
      this.out[header] = 0xa0 | size
      this.at = end
    }
  }

  number(value: number): void {
    if (typeof value !== 'number') throw wrongType('a number', value)
    const low = value | 0
    if (low === value && (low !== 0 || !Object.is(value, -0))) {
      if (low >= 0) this.uint32(low)
      else this.negative(low)
    } else if (Number.isSafeInteger(value) && low !== value) this.wideInteger(value)
    else {
      this.room(9)
      const at = this.at
      this.out[at] = 0xcb
      this.view.setFloat64(at + 1, value)
      this.at = at + 9
    }
  }

  boolean(value: boolean): void {
    if (typeof value !== 'boolean') throw wrongType('true or false', value)
    this.byte(value ? 0xc3 : 0xc2)
  }

  nil(): void {
    this.byte(0xc0)
  }

  date(value: Date): void {
    const time = value instanceof Date ? value.getTime() : Number.NaN
    if (Number.isNaN(time)) throw wrongType('a valid date', value)
    this.room(timestampSize(time))
    this.at = writeTimestamp(this.out, this.at, time)
  }

  bigint(value: bigint): void {
    if (typeof value !== 'bigint') throw wrongType('a bigint', value)
    if (value >= minInt64 && value <= maxUint64) {
      this.room(9)
      const at = this.at
      this.out[at] = value <= maxInt64 ? 0xd3 : 0xcf
      this.view.setBigUint64(at + 1, value)
      this.at = at + 9
      return
    }
    const digits = value.toString()
    if (digits.length > maxDigits)
      throw wrongType(`a bigint of at most ${maxDigits} characters`, 'a longer one')
    this.string(digits)
  }

  bytes(value: Uint8Array): void {
    if (!(value instanceof Uint8Array)) throw wrongType('a Uint8Array', value)
    const size = value.length
    this.room(size + (size < 256 ? 2 : size < 65_536 ? 3 : 5))
    this.at = size < 256 ? header8(this.out, this.at, 0xc4, size) : header(this.out, this.at, 0xc5, size)
    this.out.set(value, this.at)
    this.at += size
  }

  stringField(key: Key, value: string): void {
    if (typeof value === 'string') {
      const size = value.length
      if (size <= shortString && this.at + key.size + size < this.end) {
        const out = this.out
        const header = putKey(out, this.view, this.at, key)
        const end = putAscii(out, header + 1, value)
        if (end > 0) {
          out[header] = 0xa0 | size
          this.at = end
          return
        }
      }
    }
    this.key(key)
    this.string(value)
  }

  numberField(key: Key, value: number): void {
    if (this.at + key.size + 9 > this.end || typeof value !== 'number') {
      this.key(key)
      this.number(value)
      return
    }
    const out = this.out
    const view = this.view
    const at = putKey(out, view, this.at, key)
    const low = value | 0
    if (low !== value && !Number.isSafeInteger(value)) {
      out[at] = 0xcb
      view.setFloat64(at + 1, value)
      this.at = at + 9
    } else if (low === value && low > 0 && low < 128) {
      out[at] = low
      this.at = at + 1
    } else {
      this.at = at
      this.number(value)
    }
  }

  booleanField(key: Key, value: boolean): void {
    if (this.at + key.size < this.end && typeof value === 'boolean') {
      const at = putKey(this.out, this.view, this.at, key)
      this.out[at] = value ? 0xc3 : 0xc2
      this.at = at + 1
    } else {
      this.key(key)
      this.boolean(value)
    }
  }

  private room(size: number): void {
    if (this.at + size > this.end) this.grow(size)
  }

  private byte(value: number): void {
    if (this.at >= this.end) this.grow(1)
    this.out[this.at++] = value
  }

  private begin(size: number): void {
    if (size >>> 0 !== size) throw wrongType('a list or a map', `something of size ${size}`)
    this.containers++
    this.elements += size
    if (this.elements > this.limits.maxElements) throw overLimit('maxElements', this.limits)
  }

  private sized(tag16: number, size: number): void {
    this.room(size < 65_536 ? 3 : 5)
    this.at = header(this.out, this.at, tag16, size)
  }

  private uint32(value: number): void {
    if (value < 128) this.byte(value)
    else if (value < 256) {
      this.room(2)
      this.at = header8(this.out, this.at, 0xcc, value)
    } else {
      this.room(value < 65_536 ? 3 : 5)
      this.at = header(this.out, this.at, 0xcd, value)
    }
  }

  private negative(value: number): void {
    if (value >= -32) this.byte(value)
    else if (value >= -128) {
      this.room(2)
      this.at = header8(this.out, this.at, 0xd0, value)
    } else if (value >= -32_768) {
      this.room(3)
      this.at = header16(this.out, this.at, 0xd1, value)
    } else {
      this.room(5)
      this.at = header32(this.out, this.at, 0xd2, value)
    }
  }

  private wideInteger(value: number): void {
    if (value >= 0 && value < two32) {
      this.room(5)
      this.at = header32(this.out, this.at, 0xce, value)
      return
    }
    this.room(9)
    const at = this.at
    const high = Math.floor(value / two32)
    this.out[at] = value >= 0 ? 0xcf : 0xd3
    this.view.setInt32(at + 1, high)
    this.view.setUint32(at + 5, value - high * two32)
    this.at = at + 9
  }

  private longString(value: string): void {
    const length = value.length
    if (this.at + length * 3 + 5 > this.end) {
      const size = Buffer.byteLength(value)
      const before = stringHeaderSize(size)
      this.room(before + size)
      stringHeader(this.out, this.at, size)
      this.at += before + utf8Write.call(this.out, value, this.at + before, size)
      return
    }
    // As if it were ASCII; what is longer moves its bytes when its header is longer as well.
    const guess = stringHeaderSize(length)
    const out = this.out
    const from = this.at + guess
    const size = utf8Write.call(out, value, from, length * 3)
    const before = size === length ? guess : stringHeaderSize(size)
    if (before !== guess) out.copyWithin(this.at + before, from, from + size)
    stringHeader(out, this.at, size)
    this.at += before + size
  }
}

/** There has to be room for it. Returns where it ends. */
function putKey(out: Uint8Array, view: DataView, at: number, key: Key): number {
  const { size } = key
  const end = at + size
  if (size < 4) for (let index = 0; index < size; index++) out[at + index] = key.bytes[index] as number
  else {
    view.setInt32(at, key.first)
    view.setInt32(end - 4, key.last)
    if (size > 8) {
      view.setInt32(at + 4, key.second)
      if (size > 12) {
        view.setInt32(at + 8, key.third)
        if (size > 16)
          for (let index = 12; index < size - 4; index++) out[at + index] = key.bytes[index] as number
      }
    }
  }
  return end
}

/** There has to be room for it. Returns where it ends, 0 when there is more than ASCII in it. */
function putAscii(out: Uint8Array, at: number, value: string): number {
  const size = value.length
  for (let index = 0; index < size; index++) {
    const code = value.charCodeAt(index)
    if (code > 127) return 0
    out[at + index] = code
  }
  return at + size
}

function stringHeaderSize(size: number): number {
  return size < 32 ? 1 : size < 256 ? 2 : size < 65_536 ? 3 : 5
}

function stringHeader(out: Uint8Array, at: number, size: number): number {
  if (size >= 256) return header(out, at, 0xda, size)
  if (size >= 32) return header8(out, at, 0xd9, size)
  out[at] = 0xa0 | size
  return at + 1
}

function header8(out: Uint8Array, at: number, tag: number, value: number): number {
  out[at] = tag
  out[at + 1] = value
  return at + 2
}

function header16(out: Uint8Array, at: number, tag: number, value: number): number {
  out[at] = tag
  out[at + 1] = value >> 8
  out[at + 2] = value
  return at + 3
}

function header32(out: Uint8Array, at: number, tag: number, value: number): number {
  out[at] = tag
  out[at + 1] = value >>> 24
  out[at + 2] = value >>> 16
  out[at + 3] = value >>> 8
  out[at + 4] = value
  return at + 5
}

/** In 16 bits with this tag, or in 32 bits with the next one. */
function header(out: Uint8Array, at: number, tag16: number, value: number): number {
  return value < 65_536 ? header16(out, at, tag16, value) : header32(out, at, tag16 + 1, value)
}

function wrongType(expected: string, value: unknown): CatgaError {
  const kind = value === null ? 'null' : typeof value === 'string' ? 'a string' : typeof value
  return new CatgaError('ENCODE_FAILED', `${kind} cannot be encoded: it has to be ${expected}`)
}
