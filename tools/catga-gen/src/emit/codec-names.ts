import type { FieldShape, NamedShape, ObjectShape, Shape } from '../model/shape.ts'
import type { CodeFile } from './code-file.ts'
import { text } from './code-file.ts'

const namesOf = new WeakMap<CodeFile, CodecNames>()

/** The functions of a codec. */
export type CodecPart = 'write' | 'read' | 'toPlain' | 'fromPlain'

/** The functions of the named shapes of a file, and the text of their types. */
export class CodecNames {
  private readonly shapes: ReadonlyMap<string, NamedShape>
  private readonly alone: ReadonlySet<string>
  private readonly names = new Map<string, string>()
  private readonly keys = new Map<string, string>()
  private readonly file: CodeFile

  /** `alone`: the keys of messages that no other value holds. */
  constructor(shapes: readonly NamedShape[], alone: ReadonlySet<string>, file: CodeFile) {
    this.shapes = new Map(shapes.map(each => [each.key, each]))
    this.alone = alone
    this.file = file
    namesOf.set(file, this)
    for (const each of shapes) if (!alone.has(each.key)) this.names.set(each.key, this.freeName(each.name))
  }

  /** Whether its functions stand in its codec, because nothing else calls them. */
  isAlone(key: string): boolean {
    const isAlone = this.alone.has(key)
    this.file.told(file => namesOf.get(file)?.alone.has(key) === isAlone)
    return isAlone
  }

  /** The lines around the body of one of the functions of a shape. Types are asked for only where they are written. */
  around(
    { key }: NamedShape,
    what: CodecPart,
    parameters: readonly (readonly [name: string, type: () => string])[],
    returns: () => string,
  ): readonly [open: string, close: string] {
    // A method of its codec, which has the types.
    if (this.isAlone(key)) return [`${what}(${parameters.map(([name]) => name).join(', ')}) {`, '},']
    const typed = parameters.map(([name, type]) => `${name}: ${type()}`)
    return [`function ${this[what](key)}(${typed.join(', ')}): ${returns()} {`, '}']
  }

  /** A name whose functions nothing else in the file is called. */
  private freeName(wanted: string): string {
    for (let n = 1; ; n++) {
      const name = n === 1 ? wanted : `${wanted}${n}`
      const lower = lowerFirst(name)
      const all = [`write${name}`, `read${name}`, `${lower}ToPlain`, `${lower}FromPlain`, `${lower}Codec`]
      if (!all.every(each => this.file.isFree(each))) continue
      for (const each of all) this.file.unique(each)
      return name
    }
  }

  shapeOf(key: string): NamedShape {
    const shape = this.shapes.get(key)
    if (shape === undefined) throw new Error(`no shape ${key} was read`)
    this.file.told(file => namesOf.get(file)?.shapes.get(key) === shape)
    return shape
  }

  private nameOf(key: string): string {
    const name = this.names.get(key) ?? key
    this.file.told(file => namesOf.get(file)?.names.get(key) === name)
    return name
  }
  write(key: string): string {
    return `write${this.nameOf(key)}`
  }
  read(key: string): string {
    return `read${this.nameOf(key)}`
  }
  toPlain(key: string): string {
    return `${lowerFirst(this.nameOf(key))}ToPlain`
  }
  fromPlain(key: string): string {
    return `${lowerFirst(this.nameOf(key))}FromPlain`
  }
  codec(key: string): string {
    return `${lowerFirst(this.nameOf(key))}Codec`
  }

  /** The constant that holds the encoded name of a field. */
  key(field: string): string {
    const name = this.keyOf(field)
    this.file.told(file => namesOf.get(file)?.keyOf(field) === name)
    return name
  }

  private keyOf(field: string): string {
    let name = this.keys.get(field)
    if (name === undefined) {
      const word = field.replace(
        /[^A-Za-z0-9_$]+(.)?/g,
        (_, next: string | undefined) => next?.toUpperCase() ?? '',
      )
      name = this.file.unique(`${/^[A-Za-z_$]/.test(word) ? word : `field${word}`}Key`)
      this.keys.set(field, name)
    }
    return name
  }
  /** Field → constant, sorted by field. */
  get keyList(): readonly (readonly [string, string])[] {
    return [...this.keys].sort(([a], [b]) => (a < b ? -1 : 1))
  }

  /** How TypeScript writes the type of a shape. */
  type(shape: Shape): string {
    switch (shape.kind) {
      case 'string':
      case 'number':
      case 'boolean':
      case 'bigint':
        return shape.kind
      case 'date':
        return 'Date'
      case 'bytes':
        return 'Uint8Array'
      case 'literal':
        return shape.values.map(literal).join(' | ')
      case 'enum':
        return this.file.type(shape.ref)
      case 'nullable':
        return `${this.type(shape.shape)} | null`
      case 'array':
        return `readonly ${this.itemType(shape.item)}[]`
      case 'set':
        return `ReadonlySet<${this.type(shape.item)}>`
      case 'map':
        return `ReadonlyMap<${this.type(shape.key)}, ${this.type(shape.value)}>`
      case 'record':
        return `Readonly<Record<string, ${this.type(shape.value)}>>`
      case 'tuple': {
        const first = shape.items.length - shape.optional
        const items = shape.items.map((each, index) =>
          index < first ? this.type(each) : `${this.itemType(each)}?`,
        )
        return `readonly [${items.join(', ')}]`
      }
      case 'named':
        return this.namedType(this.shapeOf(shape.key))
    }
  }

  /** The same as an item of a list, in parentheses where it has to be. */
  itemType(shape: Shape): string {
    const type = this.type(shape)
    return / \| |^readonly /.test(type) ? `(${type})` : type
  }

  namedType(shape: NamedShape): string {
    if (shape.type !== undefined) {
      const { ref, args } = shape.type
      const name = this.file.type(ref)
      return args.length === 0 ? name : `${name}<${args.map(each => this.type(each)).join(', ')}>`
    }
    if (shape.kind === 'union') return shape.members.map(each => this.type(each)).join(' | ')
    return this.literalType(shape)
  }

  private literalType({ fields }: ObjectShape): string {
    if (fields.length === 0) return 'Readonly<Record<never, never>>'
    return `{ ${fields.map(each => this.property(each)).join('; ')} }`
  }

  private property({ name, shape, presence }: FieldShape): string {
    const undefinable = presence === 'undefinable' || presence === 'loose' ? ' | undefined' : ''
    const mark = presence === 'optional' || presence === 'loose' ? '?' : ''
    return `readonly ${propertyName(name)}${mark}: ${this.type(shape)}${undefinable}`
  }
}

export const literal = (value: string | number | boolean): string =>
  typeof value === 'string' ? text(value) : String(value)

const isIdentifier = (name: string) => /^[A-Za-z_$][\w$]*$/.test(name)
const propertyName = (name: string) => (isIdentifier(name) ? name : text(name))

/** `object.name`, or `object['na-me']`. */
export const access = (object: string, name: string): string =>
  isIdentifier(name) ? `${object}.${name}` : `${object}[${text(name)}]`

export const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)
