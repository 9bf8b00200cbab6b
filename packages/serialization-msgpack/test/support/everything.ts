import {
  bytesToPlain,
  type Codec,
  dateToPlain,
  key,
  numberToPlain,
  plainBigint,
  plainBoolean,
  plainBytes,
  plainDate,
  plainField,
  plainLiteral,
  plainNumber,
  plainObject,
  plainString,
  wrongShape,
} from '@catga/core/codegen'
import { missing, plainArray, plainEntries, plainItems, plainNull, plainPairs, record } from './plain-data.ts'

export type Payment =
  | { readonly kind: 'card'; readonly last4: string }
  | { readonly kind: 'invoice'; readonly dueDays: number }

/** A field of every kind a codec knows. */
export interface Everything {
  readonly text: string
  readonly amount: number
  readonly flag: boolean
  readonly nothing: string | null
  readonly at: Date
  readonly position: bigint
  readonly blob: Uint8Array
  readonly pair: readonly [string, number]
  readonly counts: Readonly<Record<string, number>>
  readonly byId: ReadonlyMap<number, string>
  readonly tags: ReadonlySet<string>
  readonly status: 'open' | 'paid'
  readonly payment: Payment
}

const names = [
  'text',
  'amount',
  'flag',
  'nothing',
  'at',
  'position',
  'blob',
  'pair',
  'counts',
  'byId',
  'tags',
  'status',
  'payment',
] as const
const keys = Object.fromEntries(names.map(name => [name, key(name)])) as Record<
  (typeof names)[number],
  ReturnType<typeof key>
>
const kindKey = key('kind')
const last4Key = key('last4')
const dueDaysKey = key('dueDays')

function paymentFromPlain(value: unknown, path: string): Payment {
  const object = plainObject(value, path)
  const kind = plainField(object, 'kind')
  if (kind === 'card') return { kind, last4: plainString(plainField(object, 'last4'), `${path}.last4`) }
  if (kind === 'invoice')
    return { kind, dueDays: plainNumber(plainField(object, 'dueDays'), `${path}.dueDays`) }
  throw wrongShape(`${path}.kind`, '"card" or "invoice"', kind)
}

export const everythingCodec: Codec<Everything> = {
  write(w, v) {
    w.map(13)
    w.stringField(keys.text, v.text)
    w.numberField(keys.amount, v.amount)
    w.booleanField(keys.flag, v.flag)
    w.key(keys.nothing)
    if (v.nothing === null) w.nil()
    else w.string(v.nothing)
    w.key(keys.at)
    w.date(v.at)
    w.key(keys.position)
    w.bigint(v.position)
    w.key(keys.blob)
    w.bytes(v.blob)
    w.key(keys.pair)
    w.array(2)
    w.string(v.pair[0])
    w.number(v.pair[1])
    w.key(keys.counts)
    const counts = Object.entries(v.counts)
    w.map(counts.length)
    for (const [name, count] of counts) {
      w.string(name)
      w.number(count)
    }
    w.key(keys.byId)
    w.array(v.byId.size)
    for (const [id, name] of v.byId) {
      w.array(2)
      w.number(id)
      w.string(name)
    }
    w.key(keys.tags)
    w.array(v.tags.size)
    for (const tag of v.tags) w.string(tag)
    w.stringField(keys.status, v.status)
    w.key(keys.payment)
    w.map(2)
    w.stringField(kindKey, v.payment.kind)
    if (v.payment.kind === 'card') {
      w.stringField(last4Key, v.payment.last4)
    } else {
      w.numberField(dueDaysKey, v.payment.dueDays)
    }
  },
  read(r) {
    const size = r.map()
    const text = r.stringField(keys.text)
    const amount = r.numberField(keys.amount)
    const flag = r.booleanField(keys.flag)
    r.expect(keys.nothing)
    const nothing = r.nil() ? null : r.string()
    r.expect(keys.at)
    const at = r.date()
    r.expect(keys.position)
    const position = r.bigint()
    r.expect(keys.blob)
    const blob = r.bytes()
    r.expect(keys.pair)
    if (r.array() !== 2) throw r.mismatch
    const pair = [r.string(), r.number()] as const
    r.expect(keys.counts)
    const counts = plainEntries(r.plain(), 'counts')
    r.expect(keys.byId)
    const byId = new Map<number, string>()
    for (let n = r.array(); n > 0; n--) {
      if (r.array() !== 2) throw r.mismatch
      byId.set(r.number(), r.string())
    }
    r.expect(keys.tags)
    const tags = new Set<string>()
    for (let n = r.array(); n > 0; n--) tags.add(r.string())
    const status = plainLiteral(r.stringField(keys.status), ['open', 'paid'], 'status')
    r.expect(keys.payment)
    const payment = paymentFromPlain(r.plain(), 'payment')
    if (size !== 13) throw r.mismatch
    const numbers = record<number>()
    for (const [name, count] of counts) numbers[name] = plainNumber(count, `counts.${name}`)
    return {
      text,
      amount,
      flag,
      nothing,
      at,
      position,
      blob,
      pair,
      counts: numbers,
      byId,
      tags,
      status,
      payment,
    }
  },
  toPlain: v => ({
    ...v,
    amount: numberToPlain(v.amount),
    at: dateToPlain(v.at),
    position: String(v.position),
    blob: bytesToPlain(v.blob),
    byId: [...v.byId],
    tags: [...v.tags],
  }),
  fromPlain(value, path) {
    const object = plainObject(value, path)
    const field = (name: string): unknown => {
      const found = plainField(object, name)
      if (found === undefined) throw missing(path, name)
      return found
    }
    const nothing = field('nothing')
    const counts = record<number>()
    for (const [name, count] of plainEntries(field('counts'), 'counts'))
      counts[name] = plainNumber(count, `counts.${name}`)
    const pair = plainItems(field('pair'), 2, 2, 'pair')
    return {
      text: plainString(field('text'), 'text'),
      amount: plainNumber(field('amount'), 'amount'),
      flag: plainBoolean(field('flag'), 'flag'),
      nothing: nothing === null ? plainNull(nothing, 'nothing') : plainString(nothing, 'nothing'),
      at: plainDate(field('at'), 'at'),
      position: plainBigint(field('position'), 'position'),
      blob: plainBytes(field('blob'), 'blob'),
      pair: [plainString(pair[0], 'pair[0]'), plainNumber(pair[1], 'pair[1]')],
      counts,
      byId: new Map(
        plainPairs(field('byId'), 'byId').map(([id, name], index) => [
          plainNumber(id, `byId[${index}][0]`),
          plainString(name, `byId[${index}][1]`),
        ]),
      ),
      tags: new Set(
        plainArray(field('tags'), 'tags').map((tag, index) => plainString(tag, `tags[${index}]`)),
      ),
      status: plainLiteral(field('status'), ['open', 'paid'], 'status'),
      payment: paymentFromPlain(field('payment'), 'payment'),
    }
  },
}
