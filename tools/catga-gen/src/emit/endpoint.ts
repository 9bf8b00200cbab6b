import type { AppModel, HttpModel, MessageModel } from '../model/app-model.ts'
import { type CodeFile, propertyKey, text } from './code-file.ts'
import { lowerFirst } from './codec-names.ts'
import type { Json, SchemaWriter } from './schema.ts'

/** The route of a message: where its fields come from, and what they and the result look like. */
export function emitEndpoint(
  message: MessageModel,
  http: HttpModel,
  schemas: SchemaWriter,
  shared: SharedSchemas,
  file: CodeFile,
): void {
  const parameters = [...http.path.matchAll(/:(\w+)/g)].map(each => each[1])
  const fields = schemas.fieldsOf(message.shape)
  const params = fields.filter(each => parameters.includes(each.name))
  const rest = fields.filter(each => !parameters.includes(each.name) && !Object.hasOwn(http.bind, each.name))
  const isInQuery = http.method === 'GET' || http.method === 'DELETE'
  const parts: (readonly [string, Json])[] = []
  if (params.length > 0) parts.push(['params', schemas.ofFields(params)])
  if (rest.length > 0) parts.push([isInQuery ? 'query' : 'body', schemas.ofFields(rest)])
  file.block('http: {', '},', () => {
    file.line(`method: ${text(http.method)},`)
    file.line(`path: ${text(http.path)},`)
    file.line(`status: ${http.status},`)
    file.line(`location: ${http.location === undefined ? 'undefined' : text(http.location)},`)
    emitJson('bind: ', http.bind, ',', file)
    file.block('schema: {', '},', () => {
      for (const [part, schema] of parts) emitJson(`${part}: `, schema, ',', file)
      const { result } = message
      const constant = result?.shape.kind === 'named' ? shared.get(result.shape.key) : undefined
      if (constant !== undefined) file.line(`result: ${constant},`)
      else if (result !== undefined) emitJson('result: ', schemas.of(result.shape), ',', file)
    })
  })
}

/** Key of a shape → the constant that holds its schema. */
export type SharedSchemas = ReadonlyMap<string, string>

/** The results that several routes answer: their schemas stand in the file once. */
export function sharedSchemas({ messages, shapes }: AppModel, file: CodeFile): SharedSchemas {
  const once = new Set<string>()
  const often = new Set<string>()
  for (const { http, handlers, result } of messages) {
    if (http === undefined || handlers.length === 0 || result?.shape.kind !== 'named') continue
    const { key } = result.shape
    if (once.has(key)) often.add(key)
    once.add(key)
  }
  const repeated = shapes.filter(({ key }) => often.has(key))
  return new Map(repeated.map(({ key, name }) => [key, file.unique(`${lowerFirst(name)}Schema`)]))
}

export function emitSharedSchemas(shared: SharedSchemas, schemas: SchemaWriter, file: CodeFile): void {
  for (const [key, name] of shared) {
    file.line()
    const type = file.from('@catga/core/codegen', 'JsonSchema', false)
    emitJson(`const ${name}: ${type} = `, schemas.of({ kind: 'named', key }), '', file)
  }
}

/** All that the schemas of a route are made from. */
export function inputsOfEndpoint(
  { shape, result }: MessageModel,
  schemas: SchemaWriter,
  shared: SharedSchemas,
): readonly unknown[] {
  const constant = result?.shape.kind === 'named' ? shared.get(result.shape.key) : undefined
  const used = [shape, constant === undefined ? result?.shape : undefined]
  return [constant, ...used.flatMap(each => (each === undefined ? [] : schemas.inputsOf(each)))]
}

/** Plain data as a literal: on one line where it fits. */
function emitJson(open: string, value: Json, close: string, file: CodeFile): void {
  if (Array.isArray(value)) {
    file.list(`${open}[`, (value as readonly Json[]).map(oneLine), `]${close}`)
    return
  }
  if (typeof value !== 'object' || value === null) {
    file.line(`${open}${oneLine(value)}${close}`)
    return
  }
  const entries = Object.entries(value as { readonly [key: string]: Json })
  if (file.fits(`${open}${oneLine(value)}${close}`)) file.line(`${open}${oneLine(value)}${close}`)
  else
    file.block(`${open}{`, `}${close}`, () => {
      for (const [key, item] of entries) emitJson(`${jsonKey(key)}: `, item, ',', file)
    })
}

function oneLine(value: Json): string {
  if (typeof value === 'string') return text(value)
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(oneLine).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  const entries = Object.entries(value as { readonly [key: string]: Json })
  return entries.length === 0
    ? '{}'
    : `{ ${entries.map(([key, item]) => `${jsonKey(key)}: ${oneLine(item)}`).join(', ')} }`
}

// `{ __proto__: … }` would set a prototype.
const jsonKey = (key: string) => (key === '__proto__' ? "['__proto__']" : propertyKey(key))
