/** How long a text `shortText` reads; so many bytes from its start on have to be there, whatever its length. */
export const shortTextSize = 16

const text = String.fromCharCode

/** ASCII text without a call into Node, which costs more than the text itself. */
export function shortText(view: DataView, at: number, size: number): string {
  if (size === 0) return ''
  const a = view.getUint8(at)
  const b = view.getUint8(at + 1)
  const c = view.getUint8(at + 2)
  const d = view.getUint8(at + 3)
  if (size < 3) return size === 1 ? text(a) : text(a, b)
  if (size < 5) return size === 3 ? text(a, b, c) : text(a, b, c, d)
  const e = view.getUint8(at + 4)
  const f = view.getUint8(at + 5)
  const g = view.getUint8(at + 6)
  const h = view.getUint8(at + 7)
  if (size < 7) return size === 5 ? text(a, b, c, d, e) : text(a, b, c, d, e, f)
  if (size < 9) return size === 7 ? text(a, b, c, d, e, f, g) : text(a, b, c, d, e, f, g, h)
  const i = view.getUint8(at + 8)
  const j = view.getUint8(at + 9)
  const k = view.getUint8(at + 10)
  const l = view.getUint8(at + 11)
  if (size === 9) return text(a, b, c, d, e, f, g, h, i)
  if (size === 10) return text(a, b, c, d, e, f, g, h, i, j)
  if (size === 11) return text(a, b, c, d, e, f, g, h, i, j, k)
  if (size === 12) return text(a, b, c, d, e, f, g, h, i, j, k, l)
  const m = view.getUint8(at + 12)
  const n = view.getUint8(at + 13)
  const o = view.getUint8(at + 14)
  const p = view.getUint8(at + 15)
  if (size === 13) return text(a, b, c, d, e, f, g, h, i, j, k, l, m)
  if (size === 14) return text(a, b, c, d, e, f, g, h, i, j, k, l, m, n)
  if (size === 15) return text(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o)
  return text(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p)
}
