import { type Codec, key, type Reader, type Writer } from '@catga/core/codegen'
import type { OrderCreated, OrderItem, OrderPaid } from './events.ts'

// As catga-gen writes them. Plain data is not measured here.

const orderId = key('orderId')
const customerId = key('customerId')
const amount = key('amount')
const currency = key('currency')
const itemCount = key('itemCount')
const paidAt = key('paidAt')
const express = key('express')
const items = key('items')
const sku = key('sku')
const quantity = key('quantity')
const price = key('price')
const total = key('total')
const note = key('note')
const street = key('street')
const city = key('city')
const zip = key('zip')
const createdAt = key('createdAt')

function writePaid(w: Writer, v: OrderPaid): void {
  w.map(7)
  w.key(orderId)
  w.string(v.orderId)
  w.key(customerId)
  w.string(v.customerId)
  w.key(amount)
  w.number(v.amount)
  w.key(currency)
  w.string(v.currency)
  w.key(itemCount)
  w.number(v.itemCount)
  w.key(paidAt)
  w.number(v.paidAt)
  w.key(express)
  w.boolean(v.express)
}

function readPaid(r: Reader): OrderPaid {
  const size = r.map()
  r.expect(orderId)
  const orderIdValue = r.string()
  r.expect(customerId)
  const customerIdValue = r.string()
  r.expect(amount)
  const amountValue = r.number()
  r.expect(currency)
  const currencyValue = r.string()
  r.expect(itemCount)
  const itemCountValue = r.number()
  r.expect(paidAt)
  const paidAtValue = r.number()
  r.expect(express)
  const expressValue = r.boolean()
  if (size !== 7) throw r.mismatch
  return {
    orderId: orderIdValue,
    customerId: customerIdValue,
    amount: amountValue,
    currency: currencyValue,
    itemCount: itemCountValue,
    paidAt: paidAtValue,
    express: expressValue,
  }
}

function writeItem(w: Writer, v: OrderItem): void {
  w.map(3)
  w.key(sku)
  w.string(v.sku)
  w.key(quantity)
  w.number(v.quantity)
  w.key(price)
  w.number(v.price)
}

function readItem(r: Reader): OrderItem {
  const size = r.map()
  r.expect(sku)
  const skuValue = r.string()
  r.expect(quantity)
  const quantityValue = r.number()
  r.expect(price)
  const priceValue = r.number()
  if (size !== 3) throw r.mismatch
  return { sku: skuValue, quantity: quantityValue, price: priceValue }
}

function writeCreated(w: Writer, v: OrderCreated): void {
  w.map(11)
  w.key(orderId)
  w.string(v.orderId)
  w.key(customerId)
  w.string(v.customerId)
  w.key(items)
  w.array(v.items.length)
  for (const item of v.items) writeItem(w, item)
  w.key(total)
  w.number(v.total)
  w.key(currency)
  w.string(v.currency)
  w.key(note)
  w.string(v.note)
  w.key(street)
  w.string(v.street)
  w.key(city)
  w.string(v.city)
  w.key(zip)
  w.string(v.zip)
  w.key(createdAt)
  w.number(v.createdAt)
  w.key(express)
  w.boolean(v.express)
}

function readCreated(r: Reader): OrderCreated {
  const size = r.map()
  r.expect(orderId)
  const orderIdValue = r.string()
  r.expect(customerId)
  const customerIdValue = r.string()
  r.expect(items)
  const itemsValue: OrderItem[] = []
  for (let n = r.array(); n > 0; n--) itemsValue.push(readItem(r))
  r.expect(total)
  const totalValue = r.number()
  r.expect(currency)
  const currencyValue = r.string()
  r.expect(note)
  const noteValue = r.string()
  r.expect(street)
  const streetValue = r.string()
  r.expect(city)
  const cityValue = r.string()
  r.expect(zip)
  const zipValue = r.string()
  r.expect(createdAt)
  const createdAtValue = r.number()
  r.expect(express)
  const expressValue = r.boolean()
  if (size !== 11) throw r.mismatch
  return {
    orderId: orderIdValue,
    customerId: customerIdValue,
    items: itemsValue,
    total: totalValue,
    currency: currencyValue,
    note: noteValue,
    street: streetValue,
    city: cityValue,
    zip: zipValue,
    createdAt: createdAtValue,
    express: expressValue,
  }
}

const plain = {
  toPlain: (value: unknown) => value,
  fromPlain: (): never => {
    throw new Error('the generic way was taken')
  },
}

export const paidCodec: Codec<OrderPaid> = { write: writePaid, read: readPaid, ...plain }
export const createdCodec: Codec<OrderCreated> = { write: writeCreated, read: readCreated, ...plain }
