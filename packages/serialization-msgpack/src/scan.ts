import { CatgaError, type Limits, overLimit } from '@catga/core/adapter'
import { readUint32 } from './timestamp.ts'
import { isWellFormed } from './utf8.ts'

export interface Scan {
  /** Behind the last byte of the value. */
  readonly end: number
  /** Holds an integer that a number cannot: only a bigint keeps it. */
  readonly hasBigints: boolean
  /** Keys of all maps together. */
  readonly keys: number
}

/** Of each level around the current one: what is left to read, inverted for a map. A scan calls nobody, so one is enough. */
const levels = new Int32Array(1000)

const refused = ['__proto__', 'constructor', 'prototype'].map(name => Buffer.from(name))

/**
 * Goes over one value without building anything: nothing is cut off, counts are possible, levels and values are within
 * the limits, keys are strings that name no prototype, strings are UTF-8, the only extension is the timestamp.
 *
 * @throws `DECODE_FAILED`, `PAYLOAD_TOO_LARGE`
 */
export function scan(bytes: Uint8Array, start: number, end: number, limits: Limits): Scan {
  const { maxDepth, maxElements } = limits
  let depth = 0
  let left = 1
  let isMap = false
  let elements = 0
  let keys = 0
  let hasBigints = false
  let at = start
  for (;;) {
    while (left === 0) {
      if (depth === 0) return { end: at, hasBigints, keys }
      const around = levels[--depth] as number
      isMap = around < 0
      left = isMap ? ~around : around
    }
    if (at >= end) throw cutOff()
    const tag = bytes[at++] as number
    const isKey = isMap && (left & 1) === 0
    left--
    if (tag === 0xa0) continue
    if (tag > 0xa0 && tag < 0xc0) {
      at = afterString(bytes, at, end, tag & 31, isKey)
      continue
    }
    if (tag >= 0xd9 && tag <= 0xdb) {
      const width = 1 << (tag - 0xd9)
      at = afterString(bytes, at + width, end, length(bytes, at, end, width), isKey)
      continue
    }
    if (isKey) throw malformed('a key is no string')
    if (tag < 0x80 || tag >= 0xe0) continue

    if (tag < 0xa0 || tag >= 0xdc) {
      const size = tag < 0xa0 ? tag & 15 : length(bytes, at, end, tag & 1 ? 4 : 2)
      if (tag >= 0xa0) at += tag & 1 ? 4 : 2
      const opensMap = tag < 0x90 || tag > 0xdd
      if ((opensMap ? size * 2 : size) > end - at) throw cutOff()
      elements += size
      if (elements > maxElements) throw overLimit('maxElements', limits)
      if (depth >= maxDepth) throw overLimit('maxDepth', limits)
      if (size === 0) continue
      levels[depth++] = isMap ? ~left : left
      isMap = opensMap
      left = opensMap ? size * 2 : size
      if (opensMap) keys += size
      continue
    }
    const size = fixedSize[tag - 0xc0] as number
    if (size >= 0) {
      if (size > end - at) throw cutOff()
      if (size === 8 && tag !== 0xcb && isUnsafe(bytes, at, tag)) hasBigints = true
      at += size
    } else if (tag >= 0xc4 && tag <= 0xc6) {
      const width = 1 << (tag - 0xc4)
      const count = length(bytes, at, end, width)
      at += width
      if (count > end - at) throw cutOff()
      at += count
    } else at = afterTimestamp(bytes, at, end, tag)
  }
}

function afterString(bytes: Uint8Array, start: number, end: number, size: number, isKey: boolean): number {
  const after = start + size
  if (after > end) throw cutOff()
  if (!isWellFormed(bytes, start, after)) throw malformed('a string is no UTF-8')
  if (isKey && isRefused(bytes, start, size)) throw malformed('a key names a prototype')
  return after
}

/** Data bytes behind the tags from c0 on; -1 where something else has to be read first. */
const fixedSize = [0, -1, 0, 0, -1, -1, -1, -1, -1, -1, 4, 8, 1, 2, 4, 8, 1, 2, 4, 8, -1, -1, -1, -1, -1]

/** Lengths of 1, 2 or 4 bytes. */
function length(bytes: Uint8Array, at: number, end: number, width: number): number {
  if (width === 4) return uint32(bytes, at, end)
  if (width === 2) return uint16(bytes, at, end)
  if (at >= end) throw cutOff()
  return bytes[at] as number
}

function uint16(bytes: Uint8Array, at: number, end: number): number {
  if (end - at < 2) throw cutOff()
  return ((bytes[at] as number) << 8) | (bytes[at + 1] as number)
}

function uint32(bytes: Uint8Array, at: number, end: number): number {
  if (end - at < 4) throw cutOff()
  return readUint32(bytes, at)
}

/** A 64-bit integer beyond what a number holds exactly. */
function isUnsafe(bytes: Uint8Array, at: number, tag: number): boolean {
  const high = readUint32(bytes, at)
  if (high < 0x20_0000) return false
  if (tag === 0xcf || high < 0xffe0_0000) return true
  // -2^53 itself is not safe.
  return high === 0xffe0_0000 && readUint32(bytes, at + 4) === 0
}

function afterTimestamp(bytes: Uint8Array, at: number, end: number, tag: number): number {
  const isSized = tag === 0xc7
  const size = tag === 0xd6 ? 4 : tag === 0xd7 ? 8 : isSized && bytes[at] === 12 ? 12 : 0
  const type = isSized ? at + 1 : at
  if (size === 0 || type >= end || bytes[type] !== 0xff)
    throw malformed('it holds an extension that is no timestamp')
  if (size > end - type - 1) throw cutOff()
  return type + 1 + size
}

function isRefused(bytes: Uint8Array, at: number, size: number): boolean {
  return (
    (size === 9 || size === 11) &&
    refused.some(name => name.length === size && name.every((byte, index) => bytes[at + index] === byte))
  )
}

function cutOff(): CatgaError {
  return malformed('it ends too early')
}

export function malformed(reason: string): CatgaError {
  return new CatgaError('DECODE_FAILED', `the payload is no MessagePack that can be read: ${reason}`)
}
