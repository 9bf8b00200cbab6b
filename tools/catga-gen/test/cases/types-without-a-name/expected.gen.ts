// Made by catga-gen. Do not edit: run `catga-gen` to make it again. Commit it: `catga-gen --check` fails when it is stale.

import {
  type Application,
  type Catga,
  type CatgaOptions,
  type Host,
  type MessageCodecs,
  type Reader,
  type Wiring,
  type Writer,
  codecsOf,
  event,
  key,
  numberToPlain,
  plainField,
  plainLiteral,
  plainNumber,
  plainObject,
  plainString,
  startApplication,
  under,
} from '@catga/core/codegen'
import { Added, type Line } from './lines.ts'
import { Added as Added2 } from './totals.ts'

/** What the application needs and the compiler cannot construct: pass it as `services`. */
export type CatgaServices = Record<never, never>

/** What the compiler constructs: a test replaces it through `overrides`. */
export type CatgaOverrides = Record<never, never>

/** Makes the application: all its parts, wired. `start()` it, and `stop()` it at the end. */
export function createCatga(options: CatgaOptions<CatgaServices, CatgaOverrides> = {}): Promise<Catga> {
  return startApplication(application, options)
}

const application: Application<CatgaServices> = {
  codegen: 1,
  fingerprint: 'ec1850588c224fa7',
  wire,
  codecs,
}

function wire(_host: Host<CatgaServices>): Wiring {
  return {
    behaviors: [],
    entries: [
      event({ type: 'line.added', version: 1, class: Added, handlers: [] }, call => () => call.handled),
      event({ type: 'total.added', version: 1, class: Added2, handlers: [] }, call => () => call.handled),
    ],
  }
}

/** How values become bytes and come back. Called when the first one does. */
function codecs(): readonly MessageCodecs[] {
  function writeAddedBox(writer: Writer, value: { readonly value: { readonly value: string } }): void {
    writer.map(1)
    writer.key(valueKey)
    writeAddedBoxValue(writer, value.value)
  }

  function readAddedBox(reader: Reader): { readonly value: { readonly value: string } } {
    if (reader.map() !== 1) throw reader.mismatch
    reader.expect(valueKey)
    const value_ = readAddedBoxValue(reader)
    return { value: value_ }
  }

  function addedBoxToPlain(value: { readonly value: { readonly value: string } }): unknown {
    return { value: addedBoxValueToPlain(value.value) }
  }

  function addedBoxFromPlain(value: unknown, path: string): { readonly value: { readonly value: string } } {
    const fields = plainObject(value, path)
    const value_ = addedBoxValueFromPlain(plainField(fields, 'value'), under(path, 'value'))
    return { value: value_ }
  }

  function writeAddedBoxValue(writer: Writer, value: { readonly value: string }): void {
    writer.map(1)
    writer.stringField(valueKey, value.value)
  }

  function readAddedBoxValue(reader: Reader): { readonly value: string } {
    if (reader.map() !== 1) throw reader.mismatch
    const value_ = reader.stringField(valueKey)
    return { value: value_ }
  }

  function addedBoxValueToPlain(value: { readonly value: string }): unknown {
    return { value: value.value }
  }

  function addedBoxValueFromPlain(value: unknown, path: string): { readonly value: string } {
    const fields = plainObject(value, path)
    const value_ = plainString(plainField(fields, 'value'), under(path, 'value'))
    return { value: value_ }
  }

  function writeAddedBy(writer: Writer, value: { readonly name: string } | number): void {
    if (typeof value === 'number') {
      writer.number(value)
    } else {
      writeAddedBy0(writer, value)
    }
  }

  function readAddedBy(reader: Reader): { readonly name: string } | number {
    return addedByFromPlain(reader.plain(), '')
  }

  function addedByToPlain(value: { readonly name: string } | number): unknown {
    if (typeof value === 'number') {
      return numberToPlain(value)
    } else {
      return addedBy0ToPlain(value)
    }
  }

  function addedByFromPlain(value: unknown, path: string): { readonly name: string } | number {
    if (typeof value === 'number') return plainNumber(value, path)
    return addedBy0FromPlain(value, path)
  }

  function writeAddedBy2(writer: Writer, value: { readonly id: string } | string): void {
    if (typeof value === 'string') {
      writer.string(value)
    } else {
      writeAddedBy02(writer, value)
    }
  }

  function readAddedBy2(reader: Reader): { readonly id: string } | string {
    return addedBy2FromPlain(reader.plain(), '')
  }

  function addedBy2ToPlain(value: { readonly id: string } | string): unknown {
    if (typeof value === 'string') {
      return value
    } else {
      return addedBy02ToPlain(value)
    }
  }

  function addedBy2FromPlain(value: unknown, path: string): { readonly id: string } | string {
    if (typeof value === 'string') return plainString(value, path)
    return addedBy02FromPlain(value, path)
  }

  function writeAddedBy0(writer: Writer, value: { readonly name: string }): void {
    writer.map(1)
    writer.stringField(nameKey, value.name)
  }

  function addedBy0ToPlain(value: { readonly name: string }): unknown {
    return { name: value.name }
  }

  function addedBy0FromPlain(value: unknown, path: string): { readonly name: string } {
    const fields = plainObject(value, path)
    const name = plainString(plainField(fields, 'name'), under(path, 'name'))
    return { name }
  }

  function writeAddedBy02(writer: Writer, value: { readonly id: string }): void {
    writer.map(1)
    writer.stringField(idKey, value.id)
  }

  function addedBy02ToPlain(value: { readonly id: string }): unknown {
    return { id: value.id }
  }

  function addedBy02FromPlain(value: unknown, path: string): { readonly id: string } {
    const fields = plainObject(value, path)
    const id = plainString(plainField(fields, 'id'), under(path, 'id'))
    return { id }
  }

  function writeAmountCurrency(writer: Writer, value: { readonly amount: number; readonly currency: 'EUR' | 'USD' }): void {
    writer.map(2)
    writer.numberField(amountKey, value.amount)
    writer.stringField(currencyKey, value.currency)
  }

  function readAmountCurrency(reader: Reader): { readonly amount: number; readonly currency: 'EUR' | 'USD' } {
    if (reader.map() !== 2) throw reader.mismatch
    const amount = reader.numberField(amountKey)
    const currency = reader.stringField(currencyKey)
    if (currency !== 'EUR' && currency !== 'USD') throw reader.mismatch
    return { amount, currency }
  }

  function amountCurrencyToPlain(value: { readonly amount: number; readonly currency: 'EUR' | 'USD' }): unknown {
    return { amount: numberToPlain(value.amount), currency: value.currency }
  }

  function amountCurrencyFromPlain(value: unknown, path: string): { readonly amount: number; readonly currency: 'EUR' | 'USD' } {
    const fields = plainObject(value, path)
    const amount = plainNumber(plainField(fields, 'amount'), under(path, 'amount'))
    const currency = plainLiteral(plainField(fields, 'currency'), ['EUR', 'USD'], under(path, 'currency'))
    return { amount, currency }
  }

  function writeLine(writer: Writer, value: Line): void {
    writer.map(2)
    writer.stringField(skuKey, value.sku)
    writer.key(priceKey)
    writeAmountCurrency(writer, value.price)
  }

  function readLine(reader: Reader): Line {
    if (reader.map() !== 2) throw reader.mismatch
    const sku = reader.stringField(skuKey)
    reader.expect(priceKey)
    const price = readAmountCurrency(reader)
    return { sku, price }
  }

  function lineToPlain(value: Line): unknown {
    return { sku: value.sku, price: amountCurrencyToPlain(value.price) }
  }

  function lineFromPlain(value: unknown, path: string): Line {
    const fields = plainObject(value, path)
    const sku = plainString(plainField(fields, 'sku'), under(path, 'sku'))
    const price = amountCurrencyFromPlain(plainField(fields, 'price'), under(path, 'price'))
    return { sku, price }
  }

  const amountKey = key('amount')
  const boxKey = key('box')
  const byKey = key('by')
  const currencyKey = key('currency')
  const idKey = key('id')
  const lineKey = key('line')
  const nameKey = key('name')
  const priceKey = key('price')
  const skuKey = key('sku')
  const totalKey = key('total')
  const valueKey = key('value')

  return [
    codecsOf(Added, {
      write(writer, value) {
        writer.map(2)
        writer.key(lineKey)
        writeLine(writer, value.line)
        writer.key(byKey)
        writeAddedBy2(writer, value.by)
      },
      read(reader) {
        if (reader.map() !== 2) throw reader.mismatch
        reader.expect(lineKey)
        const line = readLine(reader)
        reader.expect(byKey)
        const by = readAddedBy2(reader)
        return new Added(line, by)
      },
      toPlain(value) {
        return { line: lineToPlain(value.line), by: addedBy2ToPlain(value.by) }
      },
      fromPlain(value, path) {
        const fields = plainObject(value, path)
        const line = lineFromPlain(plainField(fields, 'line'), under(path, 'line'))
        const by = addedBy2FromPlain(plainField(fields, 'by'), under(path, 'by'))
        return new Added(line, by)
      },
    }),
    codecsOf(Added2, {
      write(writer, value) {
        writer.map(4)
        writer.key(lineKey)
        writeLine(writer, value.line)
        writer.key(totalKey)
        writeAmountCurrency(writer, value.total)
        writer.key(byKey)
        writeAddedBy(writer, value.by)
        writer.key(boxKey)
        writeAddedBox(writer, value.box)
      },
      read(reader) {
        if (reader.map() !== 4) throw reader.mismatch
        reader.expect(lineKey)
        const line = readLine(reader)
        reader.expect(totalKey)
        const total = readAmountCurrency(reader)
        reader.expect(byKey)
        const by = readAddedBy(reader)
        reader.expect(boxKey)
        const box = readAddedBox(reader)
        return new Added2(line, total, by, box)
      },
      toPlain(value) {
        return {
          line: lineToPlain(value.line),
          total: amountCurrencyToPlain(value.total),
          by: addedByToPlain(value.by),
          box: addedBoxToPlain(value.box),
        }
      },
      fromPlain(value, path) {
        const fields = plainObject(value, path)
        const line = lineFromPlain(plainField(fields, 'line'), under(path, 'line'))
        const total = amountCurrencyFromPlain(plainField(fields, 'total'), under(path, 'total'))
        const by = addedByFromPlain(plainField(fields, 'by'), under(path, 'by'))
        const box = addedBoxFromPlain(plainField(fields, 'box'), under(path, 'box'))
        return new Added2(line, total, by, box)
      },
    }),
  ]
}
