import type { Span } from '../model/places.ts'
import type { ClassModel, Declaration, FieldModel, FileModel } from './source-model.ts'

// Half of a model is places, each with its file and its line. On disk they are three numbers: the text is at hand.

type Place = readonly [line: number, column: number, length: number]

export function packModel(model: FileModel): string {
  return JSON.stringify({ ...model, declarations: model.declarations.map(pack) }, (key, value: unknown) =>
    isPlaceKey(key) && value !== undefined ? placeOf(value as Span) : value,
  )
}

/** A parameter property is written once, as the parameter. */
type PackedField = FieldModel | readonly [name: string, isReadonly: boolean, access: FieldModel['access']]

function pack(declaration: Declaration): object {
  if (declaration.kind !== 'class') return declaration
  const fields = declaration.fields.map((each): PackedField => {
    const { name, isReadonly, access, isParameter } = each
    return isParameter ? [name, isReadonly, access] : each
  })
  return { ...declaration, fields }
}

function unpackFields(declaration: ClassModel): readonly FieldModel[] {
  const parameters = declaration.constructor?.parameters ?? []
  return (declaration.fields as readonly PackedField[]).flatMap(each => {
    if (!isShort(each)) return [each]
    const [name, isReadonly, access] = each
    const parameter = parameters.find(other => other.name === name)
    if (parameter === undefined) return []
    const { type, isOptional, hasInitializer, span } = parameter
    return [{ name, type, isOptional, isReadonly, access, hasInitializer, isParameter: true, span }]
  })
}

const isShort = (field: PackedField): field is Exclude<PackedField, FieldModel> => Array.isArray(field)

const placeOf = ({ line, column, length }: Span): Place => [line, column, length]

/** `file` is what spans call it, `text` what it holds. */
export function unpackModel(json: string, file: string, text: string): FileModel {
  const model = JSON.parse(json) as FileModel
  const lines = text.split(/[\r\u2028\u2029]/.test(text) ? /\r\n|[\n\r\u2028\u2029]/ : '\n')
  const visit = (value: object): void => {
    if (Array.isArray(value)) {
      for (const each of value) if (typeof each === 'object' && each !== null) visit(each)
      return
    }
    const record = value as Record<string, unknown>
    for (const key in record) {
      const each = record[key]
      if (typeof each !== 'object' || each === null) continue
      if (isPlaceKey(key) && Array.isArray(each)) {
        const [line = 0, column = 0, length = 0] = each as number[]
        record[key] = { file, line, column, length, text: lines[line - 1] ?? '' }
      } else visit(each)
    }
  }
  visit(model)
  for (const each of model.declarations) if (each.kind === 'class') mend(each)
  return model
}

const isPlaceKey = (key: string): boolean => key === 'span' || key === 'whole'

function mend(declaration: ClassModel): void {
  const mutable = declaration as { constructor: unknown; fields: readonly FieldModel[] }
  // JSON drops what is undefined, and an object without its own `constructor` inherits one.
  if (!Object.hasOwn(declaration, 'constructor')) mutable.constructor = undefined
  mutable.fields = unpackFields(declaration)
}
