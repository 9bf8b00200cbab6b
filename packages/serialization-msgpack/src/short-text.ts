/** How long a text `shortText` reads; so many bytes from its start on have to be there, whatever its length. */
export const shortTextSize = 16

const text = String.fromCharCode
/** The bits that tell of something else than ASCII in the first bytes of a word. */
const in1 = 0x8000_0000 | 0
const in2 = 0x8080_0000 | 0
const in3 = 0x8080_8000 | 0
const in4 = 0x8080_8080 | 0

/** Text without a call into Node, which costs more than the text itself; undefined for what is not all ASCII. */
export function shortText(view: DataView, at: number, size: number): string | undefined {
  const first = view.getInt32(at)
  const a = first >>> 24
  const b = (first >> 16) & 127
  const c = (first >> 8) & 127
  const d = first & 127
  switch (size) {
    case 0:
      return ''
    case 1:
      return first & in1 ? undefined : text(a)
    case 2:
      return first & in2 ? undefined : text(a, b)
    case 3:
      return first & in3 ? undefined : text(a, b, c)
    case 4:
      return first & in4 ? undefined : text(a, b, c, d)
  }
  const second = view.getInt32(at + 4)
  const e = second >>> 24
  const f = (second >> 16) & 127
  const g = (second >> 8) & 127
  const h = second & 127
  switch (size) {
    case 5:
      return first & in4 || second & in1 ? undefined : text(a, b, c, d, e)
    case 6:
      return first & in4 || second & in2 ? undefined : text(a, b, c, d, e, f)
    case 7:
      return first & in4 || second & in3 ? undefined : text(a, b, c, d, e, f, g)
    case 8:
      return (first | second) & in4 ? undefined : text(a, b, c, d, e, f, g, h)
  }
  const third = view.getInt32(at + 8)
  const i = third >>> 24
  const j = (third >> 16) & 127
  const k = (third >> 8) & 127
  const l = third & 127
  switch (size) {
    case 9:
      return (first | second) & in4 || third & in1 ? undefined : text(a, b, c, d, e, f, g, h, i)
    case 10:
      return (first | second) & in4 || third & in2 ? undefined : text(a, b, c, d, e, f, g, h, i, j)
    case 11:
      return (first | second) & in4 || third & in3 ? undefined : text(a, b, c, d, e, f, g, h, i, j, k)
    case 12:
      return (first | second | third) & in4 ? undefined : text(a, b, c, d, e, f, g, h, i, j, k, l)
  }
  const fourth = view.getInt32(at + 12)
  const m = fourth >>> 24
  const n = (fourth >> 16) & 127
  const o = (fourth >> 8) & 127
  const p = fourth & 127
  switch (size) {
    case 13:
      return (first | second | third) & in4 || fourth & in1
        ? undefined
        : text(a, b, c, d, e, f, g, h, i, j, k, l, m)
    case 14:
      return (first | second | third) & in4 || fourth & in2
        ? undefined
        : text(a, b, c, d, e, f, g, h, i, j, k, l, m, n)
    case 15:
      return (first | second | third) & in4 || fourth & in3
        ? undefined
        : text(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o)
    default:
      return (first | second | third | fourth) & in4
        ? undefined
        : text(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p)
  }
}
