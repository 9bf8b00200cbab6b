/** How long a text `shortText` reads; so many bytes from its start on have to be there, whatever its length. */
export const shortTextSize = 16

const text = String.fromCharCode

/** ASCII text without a call into Node, which costs more than the text itself. */
export function shortText(view: DataView, at: number, size: number): string {
  const a = view.getUint8(at)
  const b = view.getUint8(at + 1)
  const c = view.getUint8(at + 2)
  const d = view.getUint8(at + 3)
  const e = view.getUint8(at + 4)
  const f = view.getUint8(at + 5)
  const g = view.getUint8(at + 6)
  const h = view.getUint8(at + 7)
  switch (size) {
    case 0:
      return ''
    case 1:
      return text(a)
    case 2:
      return text(a, b)
    case 3:
      return text(a, b, c)
    case 4:
      return text(a, b, c, d)
    case 5:
      return text(a, b, c, d, e)
    case 6:
      return text(a, b, c, d, e, f)
    case 7:
      return text(a, b, c, d, e, f, g)
    case 8:
      return text(a, b, c, d, e, f, g, h)
  }
  const i = view.getUint8(at + 8)
  const j = view.getUint8(at + 9)
  const k = view.getUint8(at + 10)
  const l = view.getUint8(at + 11)
  const m = view.getUint8(at + 12)
  const n = view.getUint8(at + 13)
  const o = view.getUint8(at + 14)
  const p = view.getUint8(at + 15)
  switch (size) {
    case 9:
      return text(a, b, c, d, e, f, g, h, i)
    case 10:
      return text(a, b, c, d, e, f, g, h, i, j)
    case 11:
      return text(a, b, c, d, e, f, g, h, i, j, k)
    case 12:
      return text(a, b, c, d, e, f, g, h, i, j, k, l)
    case 13:
      return text(a, b, c, d, e, f, g, h, i, j, k, l, m)
    case 14:
      return text(a, b, c, d, e, f, g, h, i, j, k, l, m, n)
    case 15:
      return text(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o)
    default:
      return text(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p)
  }
}
