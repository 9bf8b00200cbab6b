import { createHash } from 'node:crypto'
import type { AppModel } from '../model/app-model.ts'
import type { ImportStyle } from '../model/import-style.ts'
import { CodeFile, propertyKey, text } from './code-file.ts'
import { CodecNames } from './codec-names.ts'
import { emitCodecs, shapesAlone } from './codecs.ts'
import { emitSharedSchemas, sharedSchemas } from './endpoint.ts'
import { emitEntries } from './entries.ts'
import { importPathFrom } from './import-path.ts'
import { assignNames, emitInstances, reservedNames } from './instances.ts'

export const door = '@catga/core/codegen'

export interface EmitOptions {
  /** The file that is written, relative to the tsconfig's folder. */
  readonly outFile: string
  readonly importStyle: ImportStyle
}

const header = [
  '// Made by catga-gen. Do not edit: run `catga-gen` to make it again. Commit it: `catga-gen --check` fails when it is stale.',
]

/** The whole generated file. The same model gives the same text. */
export function emit(model: AppModel, { outFile, importStyle }: EmitOptions): string {
  const file = new CodeFile(importPathFrom(outFile, importStyle), reservedNames)
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
  const shared = sharedSchemas(model, file)
  const codecLines = file.capture(() => {
    emitSharedSchemas(shared, model, file)
    emitCodecs(model.messages, model.shapes, codecNames, file)
  })
  file.block(`function wire(${parameter}: ${host}<CatgaServices>): ${wiring} {`, '}', () => {
    const names = assignNames(model, file)
    emitInstances(model, names, file)
    file.block('return {', '}', () => {
      emitBehaviors(model, names, file)
      file.block('entries: [', '],', () => emitEntries(model, names, shared, file))
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

/** Of what the model says. The key of a package's shape says where it is installed: its place in the model stands for it. */
function fingerprintOf(model: AppModel): string {
  const places = new Map(model.shapes.map((each, index) => [each.key, index]))
  const said = JSON.stringify(model, (name, value: unknown) =>
    name === 'key' && typeof value === 'string' ? (places.get(value) ?? value) : value,
  )
  return createHash('sha256').update(said).digest('hex').slice(0, 16)
}
