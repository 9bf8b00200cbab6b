import {
  type Codec,
  instance,
  key,
  numberToPlain,
  plainField,
  plainNumber,
  plainObject,
  plainString,
  type Reader,
  type Writer,
} from '@catga/core/codegen'
import { missing, plainArray } from './plain-data.ts'

// Codecs as catga-gen writes them.

export interface Item {
  readonly sku: string
  readonly quantity: number
}

export class Order {
  readonly customerId: string
  readonly items: readonly Item[]
  readonly note?: string

  constructor(customerId: string, items: readonly Item[], note?: string) {
    this.customerId = customerId
    this.items = items
    if (note !== undefined) this.note = note
  }
}

const skuKey = key('sku')
const quantityKey = key('quantity')
const customerIdKey = key('customerId')
const itemsKey = key('items')
const noteKey = key('note')

function writeItem(w: Writer, v: Item): void {
  w.map(2)
  w.stringField(skuKey, v.sku)
  w.numberField(quantityKey, v.quantity)
}

function readItem(r: Reader): Item {
  const size = r.map()
  const sku = r.stringField(skuKey)
  const quantity = r.numberField(quantityKey)
  if (size !== 2) throw r.mismatch
  return { sku, quantity }
}

function itemFromPlain(value: unknown, path: string): Item {
  const object = plainObject(value, path)
  const sku = plainField(object, 'sku')
  if (sku === undefined) throw missing(path, 'sku')
  const quantity = plainField(object, 'quantity')
  if (quantity === undefined) throw missing(path, 'quantity')
  return {
    sku: plainString(sku, `${path}.sku`),
    quantity: plainNumber(quantity, `${path}.quantity`),
  }
}

export const orderCodec: Codec<Order> = {
  write(w, v) {
    w.map(v.note === undefined ? 2 : 3)
    w.stringField(customerIdKey, v.customerId)
    w.key(itemsKey)
    w.array(v.items.length)
    for (const item of v.items) writeItem(w, item)
    if (v.note !== undefined) {
      w.stringField(noteKey, v.note)
    }
  },
  read(r) {
    const size = r.map()
    let read = 2
    const customerId = r.stringField(customerIdKey)
    r.expect(itemsKey)
    const items: Item[] = []
    for (let n = r.array(); n > 0; n--) items.push(readItem(r))
    let note: string | undefined
    if (r.key(noteKey)) {
      note = r.string()
      read += 1
    }
    if (read !== size) throw r.mismatch
    return new Order(customerId, items, note)
  },
  toPlain: v => ({
    customerId: v.customerId,
    items: v.items.map(item => ({ sku: item.sku, quantity: numberToPlain(item.quantity) })),
    ...(v.note === undefined ? {} : { note: v.note }),
  }),
  fromPlain(value, path) {
    const object = plainObject(value, path)
    const customerId = plainField(object, 'customerId')
    if (customerId === undefined) throw missing(path, 'customerId')
    const items = plainField(object, 'items')
    if (items === undefined) throw missing(path, 'items')
    const order = instance(Order)
    order.customerId = plainString(customerId, 'customerId')
    order.items = plainArray(items, 'items').map((item, index) => itemFromPlain(item, `items[${index}]`))
    const note = plainField(object, 'note')
    if (note !== undefined) order.note = plainString(note, 'note')
    return order
  },
}
