import type { Catga, HttpEndpoint, JsonSchema } from '@catga/core'
import {
  type Application,
  codecsOf,
  command,
  dateToPlain,
  plainBigint,
  plainBoolean,
  plainDate,
  plainList,
  plainNumber,
  plainString,
  query,
  startApplication,
  streamQuery,
} from '@catga/core/codegen'
import { messageCodec, plainCodec } from './codecs.ts'
import {
  BreakHandler,
  ClaimItemHandler,
  CreateItemHandler,
  ExportItemsHandler,
  FindItemsHandler,
  GetItemHandler,
  ReflectContextHandler,
  RemoveItemHandler,
  RenameItemHandler,
  WaitHandler,
} from './handlers.ts'
import {
  Break,
  ClaimItem,
  CreateItem,
  ExportItems,
  FindItems,
  GetItem,
  type Item,
  ReflectContext,
  RemoveItem,
  RenameItem,
  Wait,
} from './messages.ts'
import { bigint, boolean, date, list, number, object, text } from './schemas.ts'

// What catga-gen makes of these messages, written by hand.

const any: JsonSchema = {}
const itemSchema = object({ id: text, name: text, quantity: number, madeAt: date, 'tags?': list(text) })
const itemToPlain = (value: Item) => ({ ...value, madeAt: dateToPlain(value.madeAt) })
const item = plainCodec<Item>(itemToPlain)
const itemOrNone = plainCodec<Item | undefined>(value => value && itemToPlain(value))
const data = plainCodec<Readonly<Record<string, unknown>>>()
const string = plainCodec<string>()
const strings = (value: unknown, path: string) => plainList(value, path, plainString)
const numbers = (value: unknown, path: string) => plainList(value, path, plainNumber)

type Given = Pick<HttpEndpoint, 'method' | 'path' | 'schema'> & Partial<HttpEndpoint>
const http = (given: Given): HttpEndpoint => ({
  status: given.schema.result === undefined ? 204 : 200,
  location: undefined,
  bind: {},
  ...given,
})

const facts = <H extends new () => object>(type: H) =>
  ({ name: type.name, class: type, lifetime: 'singleton', dependencies: type.length }) as const

const codecs = () => [
  codecsOf(
    CreateItem,
    messageCodec(CreateItem, {
      name: plainString,
      quantity: plainNumber,
      'tags?': strings,
      'due?': plainDate,
    }),
    item,
  ),
  codecsOf(GetItem, messageCodec(GetItem, { id: plainString }), itemOrNone),
  codecsOf(
    FindItems,
    messageCodec(FindItems, {
      'limit?': plainNumber,
      'archived?': plainBoolean,
      'tags?': strings,
      'sizes?': numbers,
      'after?': plainBigint,
      'order?': plainString,
    }),
    data,
  ),
  codecsOf(RenameItem, messageCodec(RenameItem, { id: plainString, name: plainString })),
  codecsOf(RemoveItem, messageCodec(RemoveItem, { shelf: plainNumber, force: plainBoolean })),
  codecsOf(
    ClaimItem,
    messageCodec(ClaimItem, { id: plainString, owner: plainString, 'note?': plainString }),
    string,
  ),
  codecsOf(Break, messageCodec(Break, { how: plainString }), string),
  codecsOf(Wait, messageCodec(Wait, {})),
  codecsOf(ReflectContext, messageCodec(ReflectContext, {}), data),
  codecsOf(
    ExportItems,
    messageCodec(ExportItems, {
      count: plainNumber,
      'failAt?': plainNumber,
      'size?': plainNumber,
    }),
    plainCodec<{ readonly n: number; readonly text: string }>(),
  ),
]

function application(exporter: ExportItemsHandler): Application {
  const creator = new CreateItemHandler()
  const getter = new GetItemHandler()
  const finder = new FindItemsHandler()
  const renamer = new RenameItemHandler()
  const remover = new RemoveItemHandler()
  const claimer = new ClaimItemHandler()
  const breaker = new BreakHandler()
  const waiter = new WaitHandler()
  const reflector = new ReflectContextHandler()
  const entries = [
    command(
      {
        type: 'item.create',
        version: 1,
        class: CreateItem,
        handler: facts(CreateItemHandler),
        http: http({
          method: 'POST',
          path: '/items',
          status: 201,
          location: '/items/{id}/by/{name}',
          schema: {
            body: object({ name: text, quantity: number, 'tags?': list(text), 'due?': date }),
            result: itemSchema,
          },
        }),
      },
      call => (message, context) => call.settle(creator.handle(message), context),
    ),
    query(
      {
        type: 'GetItem',
        version: 1,
        class: GetItem,
        handler: facts(GetItemHandler),
        http: http({
          method: 'GET',
          path: '/items/:id',
          schema: { params: object({ id: text }), result: itemSchema },
        }),
      },
      call => (message, context) => call.promise(getter.handle(message), context),
    ),
    query(
      {
        type: 'FindItems',
        version: 1,
        class: FindItems,
        handler: facts(FindItemsHandler),
        http: http({
          method: 'GET',
          path: '/items',
          schema: {
            query: object({
              'limit?': number,
              'archived?': boolean,
              'tags?': list(text),
              'sizes?': list(number),
              'after?': bigint,
              'order?': { enum: ['name', 'age'] },
            }),
            result: any,
          },
        }),
      },
      call => (message, context) => call.settle(finder.handle(message), context),
    ),
    command(
      {
        type: 'RenameItem',
        version: 1,
        class: RenameItem,
        handler: facts(RenameItemHandler),
        http: http({
          method: 'PUT',
          path: '/items/:id',
          schema: { params: object({ id: text }), body: object({ name: text }) },
        }),
      },
      call => (message, context) => call.settle<void>(renamer.handle(message), context),
    ),
    command(
      {
        type: 'RemoveItem',
        version: 1,
        class: RemoveItem,
        handler: facts(RemoveItemHandler),
        http: http({
          method: 'DELETE',
          path: '/shelves/:shelf',
          schema: { params: object({ shelf: number }), query: object({ force: boolean }) },
        }),
      },
      call => (message, context) => call.settle<void>(remover.handle(message), context),
    ),
    command(
      {
        type: 'ClaimItem',
        version: 1,
        class: ClaimItem,
        handler: facts(ClaimItemHandler),
        http: http({
          method: 'POST',
          path: '/items/:id/claim',
          bind: { owner: 'sub' },
          schema: { params: object({ id: text }), body: object({ 'note?': text }), result: text },
        }),
      },
      call => (message, context) => call.settle(claimer.handle(message), context),
    ),
    command(
      {
        type: 'Break',
        version: 1,
        class: Break,
        handler: facts(BreakHandler),
        http: http({ method: 'POST', path: '/break', schema: { body: object({ how: text }), result: text } }),
      },
      call => (message, context) => {
        try {
          return call.settle<string>(breaker.handle(message), context)
        } catch (error) {
          return call.failed(error, context)
        }
      },
    ),
    command(
      {
        type: 'Wait',
        version: 1,
        class: Wait,
        handler: facts(WaitHandler),
        http: http({ method: 'POST', path: '/wait', schema: {} }),
      },
      call => (message, context) => {
        const own = call.context(context)
        return call.promise<void>(waiter.handle(message, own), own)
      },
    ),
    query(
      {
        type: 'ReflectContext',
        version: 1,
        class: ReflectContext,
        handler: facts(ReflectContextHandler),
        http: http({ method: 'GET', path: '/reflect', schema: { result: any } }),
      },
      call => (message, context) => {
        const own = call.context(context)
        return call.settle(reflector.handle(message, own), own)
      },
    ),
    streamQuery(
      {
        type: 'ExportItems',
        version: 1,
        class: ExportItems,
        handler: facts(ExportItemsHandler),
        http: http({
          method: 'GET',
          path: '/export',
          schema: {
            query: object({ count: number, 'failAt?': number, 'size?': number }),
            result: object({ n: number, text }),
          },
        }),
      },
      () => message => exporter.handle(message),
    ),
  ]
  return { codegen: 1, fingerprint: 'by-hand', wire: () => ({ behaviors: [], entries }), codecs }
}

export const silent = { debug() {}, info() {}, warn() {}, error() {} }

export interface Started {
  readonly catga: Catga
  readonly exporter: ExportItemsHandler
}

export async function startItems(name = 'items'): Promise<Started> {
  const exporter = new ExportItemsHandler()
  const catga = await startApplication(application(exporter), { name, logger: silent })
  await catga.start()
  return { catga, exporter }
}
