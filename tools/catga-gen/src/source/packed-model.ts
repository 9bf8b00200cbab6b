import type { Span } from '../model/places.ts'
import type { ClassModel, Declaration, FieldModel, FileModel } from './source-model.ts'

// Half of a model is places, each with its file and its line. On disk they are three numbers: the text is at hand.

/**
 * A model in two parts: what it says, and where. Two texts with the same `content` mean the same; where a comment suppresses
 * what is told about a line, the places are a part of that.
 */
export interface PackedModel {
  readonly content: string
  readonly places: string
}

/** Stands for a place in the content. */
const here = 0

export function packModel(model: FileModel): PackedModel {
  const places: number[] = []
  const isByLine = model.ignores.length > 0
  const strip = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map(strip)
    const record = value as Record<string, unknown>
    const stripped: Record<string, unknown> = {}
    for (const key in record) {
      const each = record[key]
      if (isPlaceKey(key) && isPlace(each)) {
        const place = [each.line, each.column, each.length]
        if (isByLine) stripped[key] = place
        else {
          places.push(...place)
          stripped[key] = here
        }
      } else if (key === '__proto__')
        Object.defineProperty(stripped, key, { value: strip(each), enumerable: true })
      else stripped[key] = strip(each)
    }
    return stripped
  }
  const content = JSON.stringify(strip({ ...model, declarations: model.declarations.map(pack) }))
  return { content, places: places.join(',') }
}

/** A parameter property is written once, as the parameter. */
type PackedField = FieldModel | readonly [name: string, isReadonly: boolean, access: FieldModel['access']]

function pack(declaration: Declaration): object {
  if (declaration.kind !== 'class') return declaration
  const fields = declaration.fields.map((each): PackedField => {
    const { name, isReadonly, access } = each
    return isTold(each, declaration) ? [name, isReadonly, access] : each
  })
  return { ...declaration, fields }
}

/** Whether the parameter says all there is: the type of a field may come from its default value. */
function isTold({ name, type, isParameter }: FieldModel, { constructor: made }: ClassModel): boolean {
  const parameter = made?.parameters.find(each => each.name === name)
  return isParameter && (parameter?.type !== undefined || type === undefined)
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

/** `file` is what spans call it, `text` what it holds. */
export function unpackModel({ content, places }: PackedModel, file: string, text: string): FileModel {
  const model = JSON.parse(content) as FileModel
  const lines = text.split(/[\r\u2028\u2029]/.test(text) ? /\r\n|[\n\r\u2028\u2029]/ : '\n')
  const numbers = places.split(',').map(Number)
  let next = 0
  const visit = (value: object): void => {
    if (Array.isArray(value)) {
      for (const each of value) if (typeof each === 'object' && each !== null) visit(each)
      return
    }
    const record = value as Record<string, unknown>
    for (const key in record) {
      const each = record[key]
      if (isPlaceKey(key) && (each === here || Array.isArray(each))) {
        if (each === here) next += 3
        const place: readonly number[] = each === here ? numbers.slice(next - 3, next) : (each as number[])
        const [line = 0, column = 0, length = 0] = place
        record[key] = { file, line, column, length, text: lines[line - 1] ?? '' }
      } else if (typeof each === 'object' && each !== null) visit(each)
    }
  }
  visit(model)
  for (const each of model.declarations) if (each.kind === 'class') mend(each)
  return model
}

// A constant of the user's may have a member of that name.
const isPlace = (value: unknown): value is Span =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Span>).line === 'number'

const isPlaceKey = (key: string): boolean => key === 'span' || key === 'whole'

function mend(declaration: ClassModel): void {
  const mutable = declaration as { constructor: unknown; fields: readonly FieldModel[] }
  // JSON drops what is undefined, and an object without its own `constructor` inherits one.
  if (!Object.hasOwn(declaration, 'constructor')) mutable.constructor = undefined
  mutable.fields = unpackFields(declaration)
}
