import { Buffer } from 'node:buffer'
import type { Key, Limits, Reader } from '@catga/core/adapter'
import { viewOf } from './byte-output.ts'
import { latin1Slice, utf8Slice } from './node-buffer.ts'
import { type Scan, scan } from './scan.ts'
import { shortText, shortTextSize } from './short-text.ts'
import { readTimestamp } from './timestamp.ts'
import { isWellFormed } from './utf8.ts'

/** Thrown for bytes that hold something else than asked for; one object, because it is no error. */
export const mismatch: unknown = Object.freeze({ name: 'mismatch' })

/** Longer strings are not looked at first: reading UTF-8 costs little more than ASCII then. */
const longString = 64
/** More values of their own than these are read faster all at once, as plain data. */
const maxPlain = 16
/** What `fromPlain` takes. */
const maxDigits = 1000
const two32 = 2 ** 32
/** Payloads up to here are copied: into one place, whose view is there already. */
const scratchSize = 16_384

/**
 * Reads what a writer wrote, without a scan before it: every method checks what it takes against what is left, and lists
 * and maps against the limits. Only what could be too deep is scanned first.
 */
export class MsgpackReader implements Reader {
  readonly mismatch: unknown = mismatch
  private readonly limits: Limits
  private readonly decodePlain: (bytes: Uint8Array, scanned: Scan) => unknown
  private readonly scratch: Uint8Array = Buffer.allocUnsafeSlow(scratchSize + shortTextSize)
  private readonly scratchView = viewOf(this.scratch)
  private source = this.scratch
  private view = this.scratchView
  private at = 0
  private end = 0
  private containers = 0
  private elements = 0
  private isScanned = false
  private plains = 0

  constructor(limits: Limits, decodePlain: (bytes: Uint8Array, scanned: Scan) => unknown) {
    this.limits = limits
    this.decodePlain = decodePlain
  }

  open(bytes: Uint8Array): void {
    if (bytes.length <= scratchSize) this.scratch.set(bytes)
    else {
      this.source = bytes
      this.view = viewOf(bytes)
    }
    this.at = 0
    this.end = bytes.length
    this.containers = 0
    this.elements = 0
    this.isScanned = false
    this.plains = 0
  }

  /** @throws mismatch when bytes are left. */
  finish(): void {
    if (this.at !== this.end) throw mismatch
  }

  close(): void {
    if (this.source === this.scratch) return
    this.source = this.scratch
    this.view = this.scratchView
  }

  map(): number {
    const tag = this.tag()
    let size: number
    if (tag >= 0x80 && tag < 0x90) size = tag & 15
    else if (tag === 0xde) size = this.uint16()
    else if (tag === 0xdf) size = this.uint32()
    else throw mismatch
    this.begin(size, size * 2)
    return size
  }

  array(): number {
    const tag = this.tag()
    let size: number
    if (tag >= 0x90 && tag < 0xa0) size = tag & 15
    else if (tag === 0xdc) size = this.uint16()
    else if (tag === 0xdd) size = this.uint32()
    else throw mismatch
    this.begin(size, size)
    return size
  }

  key(key: Key): boolean {
    const behind = this.behind(key)
    if (behind === 0) return false
    this.at = behind
    return true
  }

  expect(key: Key): void {
    if (!this.key(key)) throw mismatch
  }

  string(): string {
    const tag = this.tag()
    let size: number
    if (tag >= 0xa0 && tag < 0xc0) size = tag & 31
    else if (tag === 0xd9) size = this.tag()
    else if (tag === 0xda) size = this.uint16()
    else if (tag === 0xdb) size = this.uint32()
    else throw mismatch
    const start = this.at
    const end = start + size
    if (end > this.end) throw mismatch
    this.at = end
    if (size <= shortTextSize && start + shortTextSize <= this.view.byteLength)
      return shortText(this.view, start, size) ?? this.text(start, end)
    return size <= longString && this.isAscii(start, end)
      ? latin1Slice.call(this.source, start, end)
      : this.text(start, end)
  }

  number(): number {
    const tag = this.tag()
    if (tag < 0x80) return tag
    if (tag >= 0xe0) return tag - 256
    switch (tag) {
      case 0xcc:
        return this.tag()
      case 0xcd:
        return this.uint16()
      case 0xce:
        return this.uint32()
      case 0xcb:
        return this.view.getFloat64(this.skip(8))
      case 0xcf:
        return this.uint64(this.skip(8))
      case 0xd0:
        return (this.tag() << 24) >> 24
      case 0xd1:
        return (this.uint16() << 16) >> 16
      case 0xd2:
        return this.uint32() | 0
      case 0xd3:
        return safe((this.uint32() | 0) * two32 + this.uint32())
      default:
        throw mismatch
    }
  }

  boolean(): boolean {
    const tag = this.tag()
    if (tag === 0xc3) return true
    if (tag === 0xc2) return false
    throw mismatch
  }

  nil(): boolean {
    if (this.at >= this.end || this.source[this.at] !== 0xc0) return false
    this.at++
    return true
  }

  date(): Date {
    const tag = this.tag()
    const size = tag === 0xd6 ? 4 : tag === 0xd7 ? 8 : tag === 0xc7 && this.tag() === 12 ? 12 : 0
    if (size === 0 || this.tag() !== 0xff) throw mismatch
    const at = this.skip(size)
    const date = new Date(readTimestamp(this.source, at, size))
    if (Number.isNaN(date.getTime())) throw mismatch
    return date
  }

  bigint(): bigint {
    if (this.at < this.end && this.source[this.at] !== 0xd3 && this.source[this.at] !== 0xcf) {
      const digits = this.string()
      if (digits.length > maxDigits || !/^-?\d+$/.test(digits)) throw mismatch
      return BigInt(digits)
    }
    const tag = this.tag()
    const at = this.skip(8)
    return tag === 0xd3 ? this.view.getBigInt64(at) : this.view.getBigUint64(at)
  }

  bytes(): Uint8Array {
    const tag = this.tag()
    let size: number
    if (tag === 0xc4) size = this.tag()
    else if (tag === 0xc5) size = this.uint16()
    else if (tag === 0xc6) size = this.uint32()
    else throw mismatch
    const at = this.skip(size)
    // A copy: the payload belongs to whoever passed it in.
    return new Uint8Array(this.source.subarray(at, at + size))
  }

  plain(): unknown {
    if (++this.plains > maxPlain) throw mismatch
    const start = this.at
    this.scanAll()
    const scanned = scan(this.source, start, this.end, this.limits)
    this.at = scanned.end
    return this.decodePlain(this.source.subarray(start, scanned.end), scanned)
  }

  stringField(key: Key): string {
    const start = this.behind(key) + 1
    if (start > 1) {
      const tag = this.source[start - 1] as number
      const end = start + tag - 0xa0
      if (
        tag >= 0xa0 &&
        tag <= 0xa0 + shortTextSize &&
        end <= this.end &&
        start + shortTextSize <= this.view.byteLength
      ) {
        const text = shortText(this.view, start, tag - 0xa0)
        if (text !== undefined) {
          this.at = end
          return text
        }
      }
    }
    this.expect(key)
    return this.string()
  }

  numberField(key: Key): number {
    const at = this.behind(key)
    if (at > 0) {
      const tag = this.source[at] as number
      if (tag < 0x80) {
        this.at = at + 1
        return tag
      }
      if (this.end - at > 8) {
        if (tag === 0xcb) {
          this.at = at + 9
          return this.view.getFloat64(at + 1)
        }
        if (tag === 0xcf) {
          this.at = at + 9
          return this.uint64(at + 1)
        }
      }
    }
    this.expect(key)
    return this.number()
  }

  booleanField(key: Key): boolean {
    this.expect(key)
    return this.boolean()
  }

  private begin(size: number, values: number): void {
    if (values > this.end - this.at) throw mismatch
    this.elements += size
    if (this.elements > this.limits.maxElements) throw mismatch
    // As long as there were fewer lists and maps than levels, nothing can be too deep.
    if (++this.containers > this.limits.maxDepth) this.scanAll()
  }

  /** Checks the whole payload, once. */
  private scanAll(): void {
    if (this.isScanned) return
    scan(this.source, 0, this.end, this.limits)
    this.isScanned = true
  }

  private tag(): number {
    if (this.at >= this.end) throw mismatch
    return this.source[this.at++] as number
  }

  /** Moves past so many bytes; returns where they are. */
  private skip(size: number): number {
    const at = this.at
    if (size > this.end - at) throw mismatch
    this.at = at + size
    return at
  }

  private uint16(): number {
    return this.view.getUint16(this.skip(2))
  }

  private uint32(): number {
    return this.view.getUint32(this.skip(4))
  }

  private uint64(at: number): number {
    const { view } = this
    return safe(view.getUint32(at) * two32 + view.getUint32(at + 4))
  }

  private isAscii(start: number, end: number): boolean {
    const { source, view } = this
    const last = end - 4
    let all = 0
    let at = start
    for (; at <= last; at += 4) all |= view.getInt32(at)
    for (; at < end; at++) all |= ((source[at] as number) << 24) >> 24
    return (all & 0x80808080) === 0
  }

  /** Where the value of a key is that comes next, else 0. */
  private behind(key: Key): number {
    const { view, at } = this
    const { size } = key
    const behind = at + size
    if (behind >= this.end) return 0
    if (size < 4 || size > 16) return this.holds(key) ? behind : 0
    return view.getInt32(at) === key.first &&
      view.getInt32(behind - 4) === key.last &&
      (size <= 8 ||
        (view.getInt32(at + 4) === key.second && (size <= 12 || view.getInt32(at + 8) === key.third)))
      ? behind
      : 0
  }

  private holds({ bytes, size }: Key): boolean {
    const { source, at } = this
    for (let index = 0; index < size; index++) if (source[at + index] !== bytes[index]) return false
    return true
  }

  private text(start: number, end: number): string {
    const { source } = this
    const text = utf8Slice.call(source, start, end)
    // What is no UTF-8 was replaced: the character alone may also have been written.
    if (text.includes('\ufffd') && !isWellFormed(source, start, end)) throw mismatch
    return text
  }
}

function safe(value: number): number {
  if (!Number.isSafeInteger(value)) throw mismatch
  return value
}
