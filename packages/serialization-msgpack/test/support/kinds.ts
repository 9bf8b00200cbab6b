import {
  bytesToPlain,
  type Codec,
  dateToPlain,
  numberToPlain,
  plainBigint,
  plainBytes,
  plainDate,
  plainNumber,
  plainString,
  type Reader,
  type Writer,
} from '@catga/core/codegen'
import { plainArray } from './plain-data.ts'

// One value alone, of each kind.

export const stringCodec: Codec<string> = {
  write: (w, v) => w.string(v),
  read: r => r.string(),
  toPlain: v => v,
  fromPlain: plainString,
}
export const numberCodec: Codec<number> = {
  write: (w, v) => w.number(v),
  read: r => r.number(),
  toPlain: numberToPlain,
  fromPlain: plainNumber,
}
export const dateCodec: Codec<Date> = {
  write: (w, v) => w.date(v),
  read: r => r.date(),
  toPlain: dateToPlain,
  fromPlain: plainDate,
}
export const bigintCodec: Codec<bigint> = {
  write: (w, v) => w.bigint(v),
  read: r => r.bigint(),
  toPlain: String,
  fromPlain: plainBigint,
}
export const bytesCodec: Codec<Uint8Array> = {
  write: (w, v) => w.bytes(v),
  read: r => r.bytes(),
  toPlain: bytesToPlain,
  fromPlain: plainBytes,
}
export const stringsCodec: Codec<readonly string[]> = {
  write(w, v) {
    w.array(v.length)
    for (const each of v) w.string(each)
  },
  read(r) {
    const list: string[] = []
    for (let n = r.array(); n > 0; n--) list.push(r.string())
    return list
  },
  toPlain: v => v,
  fromPlain: (value, path) =>
    plainArray(value, path).map((each, index) => plainString(each, `${path}[${index}]`)),
}

/** Lists of lists, to any depth. */
export interface Tree {
  readonly children: readonly Tree[]
}
function writeTree(w: Writer, v: Tree): void {
  w.array(v.children.length)
  for (const child of v.children) writeTree(w, child)
}
function readTree(r: Reader): Tree {
  const children: Tree[] = []
  for (let n = r.array(); n > 0; n--) children.push(readTree(r))
  return { children }
}
const treeToPlain = (v: Tree): unknown => v.children.map(treeToPlain)
function treeFromPlain(value: unknown, path: string): Tree {
  return {
    children: plainArray(value, path).map((child, index) => treeFromPlain(child, `${path}[${index}]`)),
  }
}
export const treeCodec: Codec<Tree> = {
  write: writeTree,
  read: readTree,
  toPlain: treeToPlain,
  fromPlain: treeFromPlain,
}

/** Takes whatever it is: for looking at what a decoder makes of a payload. */
export const anyCodec: Codec<unknown> = {
  write: () => undefined,
  read: r => {
    throw r.mismatch
  },
  toPlain: v => v,
  fromPlain: v => v,
}
