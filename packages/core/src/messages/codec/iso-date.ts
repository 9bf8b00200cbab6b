const two: readonly string[] = /* @__PURE__ */ Array.from({ length: 60 }, (_, value) =>
  String(value).padStart(2, '0'),
)
const digits = (value: number): string => two[value] as string

const dayMs = 86_400_000

/** The last day that was written, in days since 1970, and its text: what is written one after the other is often of one day. */
let lastDay = Number.NaN
let lastText = ''

/** What `toISOString` of a valid date returns, in a third of its time. */
export function isoDate(date: Date): string {
  const time = date.getTime()
  const day = Math.floor(time / dayMs)
  if (day !== lastDay) {
    const year = date.getUTCFullYear()
    // Others have a sign, or zeros in front.
    if (year < 1000 || year > 9999) return date.toISOString()
    lastText = `${year}-${digits(date.getUTCMonth() + 1)}-${digits(date.getUTCDate())}T`
    lastDay = day
  }
  const inDay = time - day * dayMs
  const seconds = Math.trunc(inDay / 1000)
  const minutes = Math.trunc(seconds / 60)
  const hours = Math.trunc(minutes / 60)
  const ms = inDay - seconds * 1000
  const clock = `${digits(hours)}:${digits(minutes - hours * 60)}:${digits(seconds - minutes * 60)}`
  return `${lastText}${clock}.${ms < 10 ? '00' : ms < 100 ? '0' : ''}${ms}Z`
}
