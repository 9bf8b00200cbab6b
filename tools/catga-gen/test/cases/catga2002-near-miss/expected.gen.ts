// Made by catga-gen. Do not edit: run `catga-gen` to make it again. Commit it: `catga-gen --check` fails when it is stale.

import {
  type Application,
  type Catga,
  type CatgaOptions,
  type Codec,
  type Host,
  type MessageCodecs,
  type Mutable,
  type Reader,
  type Wiring,
  type Writer,
  bytesToPlain,
  codecsOf,
  command,
  dateToPlain,
  event,
  instance,
  key,
  numberToPlain,
  plainBigint,
  plainBoolean,
  plainBytes,
  plainDate,
  plainField,
  plainList,
  plainLiteral,
  plainMap,
  plainNullable,
  plainNumber,
  plainObject,
  plainRecord,
  plainString,
  plainTuple,
  query,
  recordToPlain,
  startApplication,
  streamQuery,
  under,
  wrongShape,
} from '@catga/core/codegen'
import { AllHandler, FindHandler, InsideHandler, PayHandler, SearchHandler } from './handlers.ts'
import {
  All,
  Find,
  Inside,
  Line,
  type Method,
  type Money,
  Order,
  type Page,
  Paid,
  Pay,
  Search,
  type Tree,
} from './messages.ts'

/** What the application needs and the compiler cannot construct: pass it as `services`. */
export type CatgaServices = Record<never, never>

/** What the compiler constructs: a test replaces it through `overrides`. */
export interface CatgaOverrides {
  readonly allHandler: AllHandler
  readonly findHandler: FindHandler
  readonly insideHandler: InsideHandler
  readonly payHandler: PayHandler
  readonly searchHandler: SearchHandler
}

/** Makes the application: all its parts, wired. `start()` it, and `stop()` it at the end. */
export function createCatga(options: CatgaOptions<CatgaServices, CatgaOverrides> = {}): Promise<Catga> {
  return startApplication(application, options)
}

const application: Application<CatgaServices> = {
  codegen: 1,
  fingerprint: '0223fa0aece047d8',
  wire,
  codecs,
}

function wire(host: Host<CatgaServices>): Wiring {
  const allHandler = host.overridden<AllHandler>('allHandler') ?? host.own(new AllHandler())
  const findHandler = host.overridden<FindHandler>('findHandler') ?? host.own(new FindHandler())
  const insideHandler = host.overridden<InsideHandler>('insideHandler') ?? host.own(new InsideHandler())
  const payHandler = host.overridden<PayHandler>('payHandler') ?? host.own(new PayHandler())
  const searchHandler = host.overridden<SearchHandler>('searchHandler') ?? host.own(new SearchHandler())
  return {
    behaviors: [],
    entries: [
      streamQuery(
        {
          type: 'All',
          version: 1,
          class: All,
          handler: { name: 'AllHandler', class: AllHandler, lifetime: 'singleton', dependencies: 0 },
        },
        () => message => allHandler.handle(message),
      ),
      query(
        {
          type: 'Find',
          version: 1,
          class: Find,
          handler: { name: 'FindHandler', class: FindHandler, lifetime: 'singleton', dependencies: 0 },
        },
        function (call) {
          return (message, context) => {
            try {
              return call.settle(findHandler.handle(message), context)
            } catch (error) {
              return call.failed(error, context)
            }
          }
        },
      ),
      query(
        {
          type: 'Inside',
          version: 1,
          class: Inside,
          handler: { name: 'InsideHandler', class: InsideHandler, lifetime: 'singleton', dependencies: 0 },
        },
        function (call) {
          return (message, context) => {
            try {
              return call.settle(insideHandler.handle(message), context)
            } catch (error) {
              return call.failed(error, context)
            }
          }
        },
      ),
      command(
        {
          type: 'Pay',
          version: 1,
          class: Pay,
          handler: { name: 'PayHandler', class: PayHandler, lifetime: 'singleton', dependencies: 0 },
        },
        function (call) {
          return (message, context) => {
            try {
              return call.settle(payHandler.handle(message), context)
            } catch (error) {
              return call.failed(error, context)
            }
          }
        },
      ),
      query(
        {
          type: 'Search',
          version: 1,
          class: Search,
          handler: { name: 'SearchHandler', class: SearchHandler, lifetime: 'singleton', dependencies: 0 },
        },
        function (call) {
          return (message, context) => {
            try {
              return call.settle(searchHandler.handle(message), context)
            } catch (error) {
              return call.failed(error, context)
            }
          }
        },
      ),
      event({ type: 'order', version: 1, class: Order, handlers: [] }, call => () => call.handled),
      event({ type: 'pay.paid', version: 1, class: Paid, handlers: [] }, call => () => call.handled),
    ],
  }
}

/** How values become bytes and come back. Called when the first one does. */
function codecs(): readonly MessageCodecs[] {
  const allResultCodec: Codec<string> = {
    write: (writer, value) => {
      writer.string(value)
    },
    read: reader => {
      return reader.string()
    },
    toPlain: value => value,
    fromPlain: (value, path) => plainString(value, path),
  }

  const findResultCodec: Codec<string | undefined> = {
    write: (writer, value) => {
      if (value === undefined) {
        writer.nil()
      } else {
        writer.string(value)
      }
    },
    read: reader => {
      if (reader.nil()) return undefined
      return reader.string()
    },
    toPlain: value => value === undefined ? undefined : value,
    fromPlain: (value, path) => value === undefined || value === null ? undefined : plainString(value, path),
  }

  const payResultCodec: Codec<number> = {
    write: (writer, value) => {
      writer.number(value)
    },
    read: reader => {
      return reader.number()
    },
    toPlain: value => numberToPlain(value),
    fromPlain: (value, path) => plainNumber(value, path),
  }

  const searchResultCodec: Codec<Page<Line> | undefined> = {
    write: (writer, value) => {
      if (value === undefined) {
        writer.nil()
      } else {
        writePageOfLine(writer, value)
      }
    },
    read: reader => {
      if (reader.nil()) return undefined
      return readPageOfLine(reader)
    },
    toPlain: value => value === undefined ? undefined : pageOfLineToPlain(value),
    fromPlain: (value, path) => value === undefined || value === null ? undefined : pageOfLineFromPlain(value, path),
  }

  function writeLine(writer: Writer, value: Line): void {
    let size = 2
    if (value.note !== undefined) size += 1
    writer.map(size)
    writer.stringField(productIdKey, value.productId)
    writer.numberField(quantityKey, value.quantity)
    if (value.note !== undefined) {
      writer.stringField(noteKey, value.note)
    }
  }

  function readLine(reader: Reader): Line {
    const size = reader.map()
    let seen = 2
    const productId = reader.stringField(productIdKey)
    const quantity = reader.numberField(quantityKey)
    let note: string | undefined
    if (seen < size && reader.key(noteKey)) {
      note = reader.string()
      seen += 1
    }
    if (seen !== size) throw reader.mismatch
    return new Line(productId, quantity, note)
  }

  function lineToPlain(value: Line): unknown {
    return { productId: value.productId, quantity: numberToPlain(value.quantity), note: value.note }
  }

  function lineFromPlain(value: unknown, path: string): Line {
    const fields = plainObject(value, path)
    const productId = plainString(plainField(fields, 'productId'), under(path, 'productId'))
    const quantity = plainNumber(plainField(fields, 'quantity'), under(path, 'quantity'))
    const rawNote = plainField(fields, 'note')
    const note = rawNote === undefined ? undefined : plainString(rawNote, under(path, 'note'))
    return new Line(productId, quantity, note)
  }

  function writeMethod(writer: Writer, value: Method): void {
    switch (value.kind) {
      case 'card': {
        writeOrderMethod0(writer, value)
        break
      }
      case 'invoice': {
        writeOrderMethod1(writer, value)
        break
      }
    }
  }

  function readMethod(reader: Reader): Method {
    return methodFromPlain(reader.plain(), '')
  }

  function methodToPlain(value: Method): unknown {
    switch (value.kind) {
      case 'card': {
        return orderMethod0ToPlain(value)
      }
      case 'invoice': {
        return orderMethod1ToPlain(value)
      }
    }
  }

  function methodFromPlain(value: unknown, path: string): Method {
    const kind = plainField(plainObject(value, path), 'kind')
    switch (kind) {
      case 'card':
        return orderMethod0FromPlain(value, path)
      case 'invoice':
        return orderMethod1FromPlain(value, path)
      default:
        throw wrongShape(under(path, 'kind'), '"card" or "invoice"', kind)
    }
  }

  function writeMoney(writer: Writer, value: Money): void {
    writer.map(2)
    writer.key(amountKey)
    writer.bigint(value.amount)
    writer.stringField(currencyKey, value.currency)
  }

  function readMoney(reader: Reader): Money {
    if (reader.map() !== 2) throw reader.mismatch
    reader.expect(amountKey)
    const amount = reader.bigint()
    const currency = reader.stringField(currencyKey)
    if (currency !== 'EUR' && currency !== 'USD') throw reader.mismatch
    return { amount, currency }
  }

  function moneyToPlain(value: Money): unknown {
    return { amount: String(value.amount), currency: value.currency }
  }

  function moneyFromPlain(value: unknown, path: string): Money {
    const fields = plainObject(value, path)
    const amount = plainBigint(plainField(fields, 'amount'), under(path, 'amount'))
    const currency = plainLiteral(plainField(fields, 'currency'), ['EUR', 'USD'], under(path, 'currency'))
    return { amount, currency }
  }

  function writeOrderMethod0(writer: Writer, value: { readonly kind: 'card'; readonly number: string }): void {
    writer.map(2)
    writer.stringField(kindKey, value.kind)
    writer.stringField(numberKey, value.number)
  }

  function orderMethod0ToPlain(value: { readonly kind: 'card'; readonly number: string }): unknown {
    return { kind: value.kind, number: value.number }
  }

  function orderMethod0FromPlain(value: unknown, path: string): { readonly kind: 'card'; readonly number: string } {
    const fields = plainObject(value, path)
    const kind = plainLiteral(plainField(fields, 'kind'), ['card'], under(path, 'kind'))
    const number = plainString(plainField(fields, 'number'), under(path, 'number'))
    return { kind, number }
  }

  function writeOrderMethod1(writer: Writer, value: { readonly kind: 'invoice'; readonly due: Date }): void {
    writer.map(2)
    writer.stringField(kindKey, value.kind)
    writer.key(dueKey)
    writer.date(value.due)
  }

  function orderMethod1ToPlain(value: { readonly kind: 'invoice'; readonly due: Date }): unknown {
    return { kind: value.kind, due: dateToPlain(value.due) }
  }

  function orderMethod1FromPlain(value: unknown, path: string): { readonly kind: 'invoice'; readonly due: Date } {
    const fields = plainObject(value, path)
    const kind = plainLiteral(plainField(fields, 'kind'), ['invoice'], under(path, 'kind'))
    const due = plainDate(plainField(fields, 'due'), under(path, 'due'))
    return { kind, due }
  }

  function writeOrderMixed(writer: Writer, value: number | string | readonly string[]): void {
    if (typeof value === 'number') {
      writer.number(value)
    } else if (typeof value === 'string') {
      writer.string(value)
    } else {
      writer.array(value.length)
      for (const item of value) {
        writer.string(item)
      }
    }
  }

  function readOrderMixed(reader: Reader): number | string | readonly string[] {
    return orderMixedFromPlain(reader.plain(), '')
  }

  function orderMixedToPlain(value: number | string | readonly string[]): unknown {
    if (typeof value === 'number') {
      return numberToPlain(value)
    } else if (typeof value === 'string') {
      return value
    } else {
      return value
    }
  }

  function orderMixedFromPlain(value: unknown, path: string): number | string | readonly string[] {
    if (typeof value === 'number') return plainNumber(value, path)
    if (typeof value === 'string') return plainString(value, path)
    if (Array.isArray(value)) return plainList(value, path, plainString)
    throw wrongShape(path, 'one of the members of the union', value)
  }

  function writeOrderPart(writer: Writer, value: { readonly productId: string; readonly note?: string | undefined }): void {
    let size = 1
    if (value.note !== undefined) size += 1
    writer.map(size)
    writer.stringField(productIdKey, value.productId)
    if (value.note !== undefined) {
      writer.stringField(noteKey, value.note)
    }
  }

  function readOrderPart(reader: Reader): { readonly productId: string; readonly note?: string | undefined } {
    const size = reader.map()
    let seen = 1
    const productId = reader.stringField(productIdKey)
    let note: string | undefined
    if (seen < size && reader.key(noteKey)) {
      note = reader.string()
      seen += 1
    }
    if (seen !== size) throw reader.mismatch
    const made: Mutable<{ readonly productId: string; readonly note?: string | undefined }> = { productId }
    if (note !== undefined) made.note = note
    return made
  }

  function orderPartToPlain(value: { readonly productId: string; readonly note?: string | undefined }): unknown {
    return { productId: value.productId, note: value.note }
  }

  function orderPartFromPlain(value: unknown, path: string): { readonly productId: string; readonly note?: string | undefined } {
    const fields = plainObject(value, path)
    const productId = plainString(plainField(fields, 'productId'), under(path, 'productId'))
    const rawNote = plainField(fields, 'note')
    const note = rawNote === undefined ? undefined : plainString(rawNote, under(path, 'note'))
    const made: Mutable<{ readonly productId: string; readonly note?: string | undefined }> = { productId }
    if (note !== undefined) made.note = note
    return made
  }

  function writeOrderPartial(writer: Writer, value: { readonly productId?: string; readonly quantity?: number; readonly note?: string | undefined }): void {
    let size = 0
    if (value.productId !== undefined) size += 1
    if (value.quantity !== undefined) size += 1
    if (value.note !== undefined) size += 1
    writer.map(size)
    if (value.productId !== undefined) {
      writer.stringField(productIdKey, value.productId)
    }
    if (value.quantity !== undefined) {
      writer.numberField(quantityKey, value.quantity)
    }
    if (value.note !== undefined) {
      writer.stringField(noteKey, value.note)
    }
  }

  function readOrderPartial(reader: Reader): { readonly productId?: string; readonly quantity?: number; readonly note?: string | undefined } {
    const size = reader.map()
    let seen = 0
    let productId: string | undefined
    if (seen < size && reader.key(productIdKey)) {
      productId = reader.string()
      seen += 1
    }
    let quantity: number | undefined
    if (seen < size && reader.key(quantityKey)) {
      quantity = reader.number()
      seen += 1
    }
    let note: string | undefined
    if (seen < size && reader.key(noteKey)) {
      note = reader.string()
      seen += 1
    }
    if (seen !== size) throw reader.mismatch
    const made: Mutable<{ readonly productId?: string; readonly quantity?: number; readonly note?: string | undefined }> = {}
    if (productId !== undefined) made.productId = productId
    if (quantity !== undefined) made.quantity = quantity
    if (note !== undefined) made.note = note
    return made
  }

  function orderPartialToPlain(value: { readonly productId?: string; readonly quantity?: number; readonly note?: string | undefined }): unknown {
    return {
      productId: value.productId,
      quantity: value.quantity === undefined ? undefined : numberToPlain(value.quantity),
      note: value.note,
    }
  }

  function orderPartialFromPlain(value: unknown, path: string): { readonly productId?: string; readonly quantity?: number; readonly note?: string | undefined } {
    const fields = plainObject(value, path)
    const rawProductId = plainField(fields, 'productId')
    const productId = rawProductId === undefined ? undefined : plainString(rawProductId, under(path, 'productId'))
    const rawQuantity = plainField(fields, 'quantity')
    const quantity = rawQuantity === undefined ? undefined : plainNumber(rawQuantity, under(path, 'quantity'))
    const rawNote = plainField(fields, 'note')
    const note = rawNote === undefined ? undefined : plainString(rawNote, under(path, 'note'))
    const made: Mutable<{ readonly productId?: string; readonly quantity?: number; readonly note?: string | undefined }> = {}
    if (productId !== undefined) made.productId = productId
    if (quantity !== undefined) made.quantity = quantity
    if (note !== undefined) made.note = note
    return made
  }

  function writeOrderRest(writer: Writer, value: { readonly productId: string; readonly quantity: number; readonly extra: boolean }): void {
    writer.map(3)
    writer.stringField(productIdKey, value.productId)
    writer.numberField(quantityKey, value.quantity)
    writer.booleanField(extraKey, value.extra)
  }

  function readOrderRest(reader: Reader): { readonly productId: string; readonly quantity: number; readonly extra: boolean } {
    if (reader.map() !== 3) throw reader.mismatch
    const productId = reader.stringField(productIdKey)
    const quantity = reader.numberField(quantityKey)
    const extra = reader.booleanField(extraKey)
    return { productId, quantity, extra }
  }

  function orderRestToPlain(value: { readonly productId: string; readonly quantity: number; readonly extra: boolean }): unknown {
    return { productId: value.productId, quantity: numberToPlain(value.quantity), extra: value.extra }
  }

  function orderRestFromPlain(value: unknown, path: string): { readonly productId: string; readonly quantity: number; readonly extra: boolean } {
    const fields = plainObject(value, path)
    const productId = plainString(plainField(fields, 'productId'), under(path, 'productId'))
    const quantity = plainNumber(plainField(fields, 'quantity'), under(path, 'quantity'))
    const extra = plainBoolean(plainField(fields, 'extra'), under(path, 'extra'))
    return { productId, quantity, extra }
  }

  function writePageOfLine(writer: Writer, value: Page<Line>): void {
    let size = 1
    if (value.next !== undefined) size += 1
    writer.map(size)
    writer.key(itemsKey)
    writer.array(value.items.length)
    for (const item of value.items) {
      writeLine(writer, item)
    }
    if (value.next !== undefined) {
      writer.stringField(nextKey, value.next)
    }
  }

  function readPageOfLine(reader: Reader): Page<Line> {
    const size = reader.map()
    let seen = 1
    reader.expect(itemsKey)
    const items: Line[] = []
    for (let left = reader.array(); left > 0; left -= 1) items.push(readLine(reader))
    let next: string | undefined
    if (seen < size && reader.key(nextKey)) {
      next = reader.string()
      seen += 1
    }
    if (seen !== size) throw reader.mismatch
    const made: Mutable<Page<Line>> = { items }
    if (next !== undefined) made.next = next
    return made
  }

  function pageOfLineToPlain(value: Page<Line>): unknown {
    return { items: value.items.map(lineToPlain), next: value.next }
  }

  function pageOfLineFromPlain(value: unknown, path: string): Page<Line> {
    const fields = plainObject(value, path)
    const items = plainList(plainField(fields, 'items'), under(path, 'items'), lineFromPlain)
    const rawNext = plainField(fields, 'next')
    const next = rawNext === undefined ? undefined : plainString(rawNext, under(path, 'next'))
    const made: Mutable<Page<Line>> = { items }
    if (next !== undefined) made.next = next
    return made
  }

  function writeTree(writer: Writer, value: Tree): void {
    writer.map(2)
    writer.stringField(nameKey, value.name)
    writer.key(childrenKey)
    writer.array(value.children.length)
    for (const item of value.children) {
      writeTree(writer, item)
    }
  }

  function readTree(reader: Reader): Tree {
    if (reader.map() !== 2) throw reader.mismatch
    const name = reader.stringField(nameKey)
    reader.expect(childrenKey)
    const children: Tree[] = []
    for (let left = reader.array(); left > 0; left -= 1) children.push(readTree(reader))
    return { name, children }
  }

  function treeToPlain(value: Tree): unknown {
    return { name: value.name, children: value.children.map(treeToPlain) }
  }

  function treeFromPlain(value: unknown, path: string): Tree {
    const fields = plainObject(value, path)
    const name = plainString(plainField(fields, 'name'), under(path, 'name'))
    const children = plainList(plainField(fields, 'children'), under(path, 'children'), treeFromPlain)
    return { name, children }
  }

  const amountKey = key('amount')
  const childrenKey = key('children')
  const currencyKey = key('currency')
  const dueKey = key('due')
  const eitherKey = key('either')
  const extraKey = key('extra')
  const idKey = key('id')
  const itemsKey = key('items')
  const kindKey = key('kind')
  const labelsKey = key('labels')
  const linesKey = key('lines')
  const maybeKey = key('maybe')
  const methodKey = key('method')
  const mixedKey = key('mixed')
  const nameKey = key('name')
  const nextKey = key('next')
  const noteKey = key('note')
  const numberKey = key('number')
  const pageKey = key('page')
  const partKey = key('part')
  const partialKey = key('partial')
  const placedAtKey = key('placedAt')
  const pricesKey = key('prices')
  const productIdKey = key('productId')
  const quantityKey = key('quantity')
  const rawKey = key('raw')
  const remarkKey = key('remark')
  const restKey = key('rest')
  const sizeKey = key('size')
  const stateKey = key('state')
  const tagsKey = key('tags')
  const textKey = key('text')
  const totalKey = key('total')
  const treeKey = key('tree')

  return [
    codecsOf(
      All,
      {
        write(writer, _value) {
          writer.map(0)
        },
        read(reader) {
          if (reader.map() !== 0) throw reader.mismatch
          return new All()
        },
        toPlain(_value) {
          return {}
        },
        fromPlain(value, path) {
          plainObject(value, path)
          return new All()
        },
      },
      allResultCodec,
    ),
    codecsOf(
      Find,
      {
        write(writer, value) {
          writer.map(1)
          writer.stringField(idKey, value.id)
        },
        read(reader) {
          if (reader.map() !== 1) throw reader.mismatch
          const id = reader.stringField(idKey)
          return new Find(id)
        },
        toPlain(value) {
          return { id: value.id }
        },
        fromPlain(value, path) {
          const fields = plainObject(value, path)
          const id = plainString(plainField(fields, 'id'), under(path, 'id'))
          return new Find(id)
        },
      },
      findResultCodec,
    ),
    codecsOf(Inside, {
      write(writer, _value) {
        writer.map(0)
      },
      read(reader) {
        if (reader.map() !== 0) throw reader.mismatch
        return new Inside()
      },
      toPlain(_value) {
        return {}
      },
      fromPlain(value, path) {
        plainObject(value, path)
        return new Inside()
      },
    }),
    codecsOf(
      Pay,
      {
        write(writer, value) {
          writer.map(1)
          writer.stringField(idKey, value.id)
        },
        read(reader) {
          if (reader.map() !== 1) throw reader.mismatch
          const id = reader.stringField(idKey)
          return new Pay(id)
        },
        toPlain(value) {
          return { id: value.id }
        },
        fromPlain(value, path) {
          const fields = plainObject(value, path)
          const id = plainString(plainField(fields, 'id'), under(path, 'id'))
          return new Pay(id)
        },
      },
      payResultCodec,
    ),
    codecsOf(
      Search,
      {
        write(writer, value) {
          writer.map(1)
          writer.stringField(textKey, value.text)
        },
        read(reader) {
          if (reader.map() !== 1) throw reader.mismatch
          const text = reader.stringField(textKey)
          return new Search(text)
        },
        toPlain(value) {
          return { text: value.text }
        },
        fromPlain(value, path) {
          const fields = plainObject(value, path)
          const text = plainString(plainField(fields, 'text'), under(path, 'text'))
          return new Search(text)
        },
      },
      searchResultCodec,
    ),
    codecsOf(Order, {
      write(writer, value) {
        let size = 17
        if (value.either !== undefined) size += 1
        if (value.remark !== undefined) size += 1
        writer.map(size)
        writer.key(linesKey)
        writer.array(value.lines.length)
        for (const item of value.lines) {
          writeLine(writer, item)
        }
        writer.key(totalKey)
        writeMoney(writer, value.total)
        writer.key(methodKey)
        writeMethod(writer, value.method)
        writer.key(pageKey)
        writePageOfLine(writer, value.page)
        writer.key(treeKey)
        writeTree(writer, value.tree)
        writer.stringField(stateKey, value.state)
        writer.key(tagsKey)
        writer.array(value.tags.size)
        for (const item of value.tags) {
          writer.string(item)
        }
        writer.key(pricesKey)
        writer.array(value.prices.size)
        for (const [key, item] of value.prices) {
          writer.array(2)
          writer.string(key)
          writeMoney(writer, item)
        }
        writer.key(labelsKey)
        writer.map(Object.keys(value.labels).length)
        for (const [name, item] of Object.entries(value.labels)) {
          writer.string(name)
          writer.number(item)
        }
        writer.key(sizeKey)
        writer.array(value.size.length)
        writer.number(value.size[0])
        writer.number(value.size[1])
        if (value.size[2] !== undefined) {
          writer.number(value.size[2])
        }
        writer.key(rawKey)
        writer.bytes(value.raw)
        writer.key(maybeKey)
        if (value.maybe === null) {
          writer.nil()
        } else {
          writer.string(value.maybe)
        }
        writer.key(mixedKey)
        writeOrderMixed(writer, value.mixed)
        writer.key(partKey)
        writeOrderPart(writer, value.part)
        writer.key(restKey)
        writeOrderRest(writer, value.rest)
        writer.key(partialKey)
        writeOrderPartial(writer, value.partial)
        if (value.either !== undefined) {
          writer.stringField(eitherKey, value.either)
        }
        writer.key(placedAtKey)
        writer.date(value.placedAt)
        if (value.remark !== undefined) {
          writer.stringField(remarkKey, value.remark)
        }
      },
      read(reader) {
        const size = reader.map()
        let seen = 17
        reader.expect(linesKey)
        const lines: Line[] = []
        for (let left = reader.array(); left > 0; left -= 1) lines.push(readLine(reader))
        reader.expect(totalKey)
        const total = readMoney(reader)
        reader.expect(methodKey)
        const method = readMethod(reader)
        reader.expect(pageKey)
        const page = readPageOfLine(reader)
        reader.expect(treeKey)
        const tree = readTree(reader)
        const state = reader.stringField(stateKey)
        if (state !== 'open' && state !== 'closed') throw reader.mismatch
        reader.expect(tagsKey)
        const tags = new Set(plainList(reader.plain(), '', plainString))
        reader.expect(pricesKey)
        const prices = plainMap(reader.plain(), '', plainString, moneyFromPlain)
        reader.expect(labelsKey)
        const labels = plainRecord(reader.plain(), '', plainNumber)
        reader.expect(sizeKey)
        const size_ = plainTuple(reader.plain(), '', [plainNumber, plainNumber, plainNumber], 1)
        reader.expect(rawKey)
        const raw = reader.bytes()
        reader.expect(maybeKey)
        const maybe = reader.nil() ? null : reader.string()
        reader.expect(mixedKey)
        const mixed = readOrderMixed(reader)
        reader.expect(partKey)
        const part = readOrderPart(reader)
        reader.expect(restKey)
        const rest = readOrderRest(reader)
        reader.expect(partialKey)
        const partial = readOrderPartial(reader)
        let either: string | undefined
        if (seen < size && reader.key(eitherKey)) {
          either = reader.string()
          seen += 1
        }
        reader.expect(placedAtKey)
        const placedAt = reader.date()
        let remark: string | undefined
        if (seen < size && reader.key(remarkKey)) {
          remark = reader.string()
          seen += 1
        }
        if (seen !== size) throw reader.mismatch
        const made = instance(Order)
        made.lines = lines
        made.total = total
        made.method = method
        made.page = page
        made.tree = tree
        made.state = state
        made.tags = tags
        made.prices = prices
        made.labels = labels
        made.size = size_
        made.raw = raw
        made.maybe = maybe
        made.mixed = mixed
        made.part = part
        made.rest = rest
        made.partial = partial
        made.either = either
        made.placedAt = placedAt
        if (remark !== undefined) made.remark = remark
        return made
      },
      toPlain(value) {
        return {
          lines: value.lines.map(lineToPlain),
          total: moneyToPlain(value.total),
          method: methodToPlain(value.method),
          page: pageOfLineToPlain(value.page),
          tree: treeToPlain(value.tree),
          state: value.state,
          tags: [...value.tags],
          prices: Array.from(value.prices, ([key, item]) => [key, moneyToPlain(item)]),
          labels: recordToPlain(value.labels, item => numberToPlain(item)),
          size: [numberToPlain(value.size[0]), numberToPlain(value.size[1]), ...(value.size[2] === undefined ? [] : [numberToPlain(value.size[2])])],
          raw: bytesToPlain(value.raw),
          maybe: value.maybe,
          mixed: orderMixedToPlain(value.mixed),
          part: orderPartToPlain(value.part),
          rest: orderRestToPlain(value.rest),
          partial: orderPartialToPlain(value.partial),
          either: value.either,
          placedAt: dateToPlain(value.placedAt),
          remark: value.remark,
        }
      },
      fromPlain(value, path) {
        const fields = plainObject(value, path)
        const lines = plainList(plainField(fields, 'lines'), under(path, 'lines'), lineFromPlain)
        const total = moneyFromPlain(plainField(fields, 'total'), under(path, 'total'))
        const method = methodFromPlain(plainField(fields, 'method'), under(path, 'method'))
        const page = pageOfLineFromPlain(plainField(fields, 'page'), under(path, 'page'))
        const tree = treeFromPlain(plainField(fields, 'tree'), under(path, 'tree'))
        const state = plainLiteral(plainField(fields, 'state'), ['open', 'closed'], under(path, 'state'))
        const tags = new Set(plainList(plainField(fields, 'tags'), under(path, 'tags'), plainString))
        const prices = plainMap(plainField(fields, 'prices'), under(path, 'prices'), plainString, moneyFromPlain)
        const labels = plainRecord(plainField(fields, 'labels'), under(path, 'labels'), plainNumber)
        const size_ = plainTuple(plainField(fields, 'size'), under(path, 'size'), [plainNumber, plainNumber, plainNumber], 1)
        const raw = plainBytes(plainField(fields, 'raw'), under(path, 'raw'))
        const maybe = plainNullable(plainField(fields, 'maybe'), under(path, 'maybe'), plainString)
        const mixed = orderMixedFromPlain(plainField(fields, 'mixed'), under(path, 'mixed'))
        const part = orderPartFromPlain(plainField(fields, 'part'), under(path, 'part'))
        const rest = orderRestFromPlain(plainField(fields, 'rest'), under(path, 'rest'))
        const partial = orderPartialFromPlain(plainField(fields, 'partial'), under(path, 'partial'))
        const rawEither = plainField(fields, 'either')
        const either = rawEither === undefined ? undefined : plainString(rawEither, under(path, 'either'))
        const placedAt = plainDate(plainField(fields, 'placedAt'), under(path, 'placedAt'))
        const rawRemark = plainField(fields, 'remark')
        const remark = rawRemark === undefined ? undefined : plainString(rawRemark, under(path, 'remark'))
        const made = instance(Order)
        made.lines = lines
        made.total = total
        made.method = method
        made.page = page
        made.tree = tree
        made.state = state
        made.tags = tags
        made.prices = prices
        made.labels = labels
        made.size = size_
        made.raw = raw
        made.maybe = maybe
        made.mixed = mixed
        made.part = part
        made.rest = rest
        made.partial = partial
        made.either = either
        made.placedAt = placedAt
        if (remark !== undefined) made.remark = remark
        return made
      },
    }),
    codecsOf(Paid, {
      write(writer, value) {
        writer.map(1)
        writer.stringField(idKey, value.id)
      },
      read(reader) {
        if (reader.map() !== 1) throw reader.mismatch
        const id = reader.stringField(idKey)
        return new Paid(id)
      },
      toPlain(value) {
        return { id: value.id }
      },
      fromPlain(value, path) {
        const fields = plainObject(value, path)
        const id = plainString(plainField(fields, 'id'), under(path, 'id'))
        return new Paid(id)
      },
    }),
  ]
}
