import { createHash } from 'node:crypto'
import type { AppModel } from '../model/app-model.ts'
import type { ImportStyle } from '../model/import-style.ts'
import { createKept } from '../model/kept.ts'
import { CodeFile, type Fragments, propertyKey, text } from './code-file.ts'
import { CodecNames } from './codec-names.ts'
import { emitCodecs, shapesAlone } from './codecs.ts'
import { emitSharedSchemas, sharedSchemas } from './endpoint.ts'
import { emitEntries } from './entries.ts'
import { importPathFrom } from './import-path.ts'
import { assignNames, emitInstances, reservedNames } from './instances.ts'
import { SchemaWriter } from './schema.ts'

export const door = '@catga/core/codegen'

export interface EmitOptions {
  /** The file that is written, relative to the tsconfig's folder. */
  readonly outFile: string
  readonly importStyle: ImportStyle
  /** What the last file was made of, when there is to be a next one. */
  readonly fragments?: Fragments | undefined
}

const header = [
  '// Made by catga-gen. Do not edit: run `catga-gen` to make it again. Commit it: `catga-gen --check` fails when it is stale.',
]

/** The whole generated file. The same model gives the same text. */
export function emit(model: AppModel, { outFile, importStyle, fragments }: EmitOptions): string {
  const file = new CodeFile(importPathFrom(outFile, importStyle), reservedNames, fragments)
  const start = file.from(door, 'startApplication', true)
  const application = file.from(door, 'Application', false)
  const catga = file.from(door, 'Catga', false)
  const options = file.from(door, 'CatgaOptions', false)
  const host = file.from(door, 'Host', false)
  const wiring = file.from(door, 'Wiring', false)

  members(
    file,
    'CatgaServices',
    'What the application needs and the compiler cannot construct: pass it as `services`.',
    model.services.map(each => [each.name, file.type(each.ref)]),
  )
  members(
    file,
    'CatgaOverrides',
    'What the compiler constructs: a test replaces it through `overrides`.',
    sorted(model.classes.map(each => [each.name, file.type(each.ref)])),
  )

  const isOptional = model.services.length === 0
  file.line('/** Makes the application: all its parts, wired. `start()` it, and `stop()` it at the end. */')
  file.list(
    'export function createCatga(',
    [`options: ${options}<CatgaServices, CatgaOverrides>${isOptional ? ' = {}' : ''}`],
    `): Promise<${catga}> {`,
  )
  file.line(`  return ${start}(application, options)`)
  file.line('}')
  file.line()
  file.block(`const application: ${application}<CatgaServices> = {`, '}', () => {
    file.line('codegen: 1,')
    file.line(`fingerprint: ${text(fingerprintOf(model))},`)
    file.line('wire,')
    file.line('codecs,')
  })
  file.line()
  const usesHost = model.classes.length > 0 || model.services.length > 0
  const parameter = usesHost ? 'host' : '_host'
  const codecNames = new CodecNames(model.shapes, shapesAlone(model.messages, model.shapes), file)
  const schemas = new SchemaWriter(model.shapes)
  const shared = sharedSchemas(model, file)
  const codecLines = file.capture(() => {
    emitSharedSchemas(shared, schemas, file)
    emitCodecs(model.messages, model.shapes, codecNames, file)
  })
  file.block(`function wire(${parameter}: ${host}<CatgaServices>): ${wiring} {`, '}', () => {
    const names = assignNames(model, file)
    emitInstances(model, names, file)
    file.block('return {', '}', () => {
      emitBehaviors(model, names, file)
      file.block('entries: [', '],', () => emitEntries(model, names, schemas, shared, file))
    })
  })
  file.append(codecLines)
  return file.toString(header)
}

function members(
  file: CodeFile,
  name: string,
  doc: string,
  properties: readonly (readonly [string, string])[],
): void {
  file.line(`/** ${doc} */`)
  if (properties.length === 0) file.line(`export type ${name} = Record<never, never>`)
  else
    file.block(`export interface ${name} {`, '}', () => {
      for (const [key, type] of properties) file.line(`readonly ${propertyKey(key)}: ${type}`)
    })
  file.line()
}

const sorted = (properties: readonly (readonly [string, string])[]) =>
  [...properties].sort(([a], [b]) => (a < b ? -1 : 1))

function emitBehaviors(model: AppModel, names: ReadonlyMap<string, string>, file: CodeFile): void {
  if (model.behaviors.length === 0) {
    file.line('behaviors: [],')
    return
  }
  file.block('behaviors: [', '],', () => {
    for (const { class: key, className, messages } of model.behaviors) {
      const ref = model.classes.find(each => each.name === key)?.ref
      const items = [`name: ${text(className)}`, `class: ${ref === undefined ? className : file.value(ref)}`]
      if (messages !== undefined)
        items.push(`messages: [${messages.map(each => file.value(each)).join(', ')}]`)
      items.push(`behavior: ${names.get(key) ?? key}`)
      file.list('{ ', items, ' },')
    }
  })
}

/**
 * Of everything the file is made from; what has not changed is not written out again. The key of a package's shape says
 * where it is installed: where there is one, the places of the shapes in the model stand for their keys.
 */
function fingerprintOf(model: AppModel): string {
  const isInstalled = model.shapes.some(each => /^(\/|[A-Za-z]:\/)/.test(each.key))
  const places = new Map(isInstalled ? model.shapes.map((each, index) => [each.key, index]) : [])
  const stamp = [...places.keys()].join('\n')
  const hash = createHash('sha256')
  for (const part of [model.messages, model.classes, model.services, model.behaviors, model.shapes]) {
    for (const each of part) hash.update(kept(each, [stamp], () => digest(each, places)))
    hash.update(';')
  }
  return hash.digest('hex').slice(0, 16)
}

const kept = createKept<string>()

function digest(each: object, places: ReadonlyMap<string, number>): string {
  const placed = (name: string, value: unknown) =>
    name === 'key' && typeof value === 'string' ? (places.get(value) ?? value) : value
  const said = JSON.stringify(each, places.size === 0 ? undefined : placed)
  return createHash('sha1').update(said).digest('base64')
}
