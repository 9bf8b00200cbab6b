import { Buffer } from 'node:buffer'
import { type Limits, overLimit } from '@catga/core/adapter'

const slabSize = 16_384

/** What `Buffer.from` constructs once it has looked at its arguments. */
const FastBuffer = Reflect.get(Buffer, Symbol.species) as new (
  memory: ArrayBufferLike,
  start: number,
  size: number,
) => Buffer

/** Thrown when the caller's bytes are full; one object, because it is no error. */
export const noRoom: unknown = Object.freeze({ name: 'noRoom' })

/**
 * Where a writer puts its bytes: a slab that many small payloads share, memory of its own for a large one, or the
 * caller's bytes.
 */
export class ByteOutput {
  protected out: Uint8Array
  /** Of all of `out`. */
  protected view: DataView
  protected at = 0
  protected end = 0
  private start = 0
  private isTarget = false
  private slab = Buffer.allocUnsafeSlow(slabSize)
  private slabView = viewOf(this.slab)
  /** Kept: asking a Buffer for it is a call. */
  private slabMemory: ArrayBufferLike = this.slab.buffer
  private slabAt = 0
  protected readonly limits: Limits

  constructor(limits: Limits) {
    this.limits = limits
    this.out = this.slab
    this.view = this.slabView
  }

  open(): void {
    this.start = this.at = this.slabAt
    this.end = slabSize
    this.isTarget = false
  }

  openTarget(target: Uint8Array, offset: number): void {
    this.out = target
    this.view = viewOf(target)
    this.start = this.at = offset
    this.end = target.length
    this.isTarget = true
  }

  /** What was written, as bytes of their own. */
  take(): Buffer {
    const { out, start, at, slab } = this
    if (out === slab) {
      this.slabAt = at
      return new FastBuffer(this.slabMemory, start, at - start)
    }
    // Made by doubling: what is left over would live as long as the payload.
    return Buffer.from(out.subarray(start, at))
  }

  /** What was written, where it is. */
  written(): Uint8Array {
    return this.out.subarray(this.start, this.at)
  }

  /** Behind the last byte that was written. */
  position(): number {
    return this.at
  }

  /** Lets go of what is not the slab, which goes on where it was. */
  close(): void {
    if (this.out === this.slab) return
    this.out = this.slab
    this.view = this.slabView
  }

  protected size(): number {
    return this.at - this.start
  }

  /** Makes room for exactly so many more bytes. @throws `PAYLOAD_TOO_LARGE` */
  protected grow(more: number): void {
    const used = this.at - this.start
    const needed = used + more
    if (needed > this.limits.maxBytes) throw overLimit('maxBytes', this.limits)
    if (this.isTarget) throw noRoom
    const from = this.written()
    if (needed <= slabSize >> 2) {
      this.slab = Buffer.allocUnsafeSlow(slabSize)
      this.slabView = viewOf(this.slab)
      this.slabMemory = this.slab.buffer
      this.slabAt = 0
      this.out = this.slab
      this.view = this.slabView
    } else {
      this.out = Buffer.allocUnsafeSlow(Math.max(slabSize, needed * 2))
      this.view = viewOf(this.out)
    }
    this.out.set(from)
    this.start = 0
    this.at = used
    this.end = this.out.length
  }
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
