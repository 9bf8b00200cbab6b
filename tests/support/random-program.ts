import * as fc from 'fast-check'

/** A type as text, the declarations it needs, and values of it. */
export interface RandomType {
  readonly text: string
  readonly declarations: readonly string[]
  readonly values: fc.Arbitrary<unknown>
  /** What it is as JSON: members of a union have to differ in it. */
  readonly json: 'string' | 'number' | 'boolean' | 'list' | 'object'
}

const safeText = fc.string({ unit: 'grapheme', maxLength: 40 })
const finite = fc
  .oneof(fc.integer(), fc.maxSafeInteger(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  // JSON has one zero.
  .map(value => (value === 0 ? 0 : value))
const dates = fc.date({ noInvalidDate: true, min: new Date('0001-01-01'), max: new Date('9999-12-31') })
const bytes = fc.uint8Array({ maxLength: 40 })

const leaf = (text: string, json: RandomType['json'], values: fc.Arbitrary<unknown>): RandomType => ({
  text,
  declarations: [],
  values,
  json,
})

const leaves: readonly RandomType[] = [
  leaf('string', 'string', safeText),
  leaf('number', 'number', finite),
  leaf('boolean', 'boolean', fc.boolean()),
  leaf('bigint', 'string', fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n })),
  leaf('Date', 'string', dates),
  leaf('Uint8Array', 'string', bytes),
  leaf("'a' | 'b' | 'it''s'".replace("'it''s'", '"it\'s"'), 'string', fc.constantFrom('a', 'b', "it's")),
  leaf('1 | 2 | 3', 'number', fc.constantFrom(1, 2, 3)),
]

/** Types of every kind, nested to a depth. Declared names begin with `prefix`. */
export function randomType(prefix: string, depth: number): fc.Arbitrary<RandomType> {
  let count = 0
  const name = () => {
    count += 1
    return `${prefix}${count}`
  }
  return build(depth)

  function build(level: number): fc.Arbitrary<RandomType> {
    const flat = fc.constantFrom(...leaves)
    if (level === 0) return flat
    const inner = build(level - 1)
    return fc.oneof(
      { weight: 2, arbitrary: flat },
      { weight: 2, arbitrary: inner.map(list) },
      { weight: 1, arbitrary: inner.map(nullable) },
      { weight: 1, arbitrary: inner.map(recordOf) },
      { weight: 1, arbitrary: flat.map(setOf) },
      { weight: 1, arbitrary: inner.map(mapOf) },
      { weight: 1, arbitrary: fc.tuple(inner, inner).map(([a, b]) => tuple(a, b)) },
      {
        weight: 3,
        arbitrary: fc.array(fc.tuple(inner, fc.constantFrom('', '?')), { maxLength: 5 }).map(object),
      },
      { weight: 2, arbitrary: fc.array(inner, { minLength: 1, maxLength: 4 }).map(instance) },
      { weight: 2, arbitrary: fc.tuple(inner, inner).map(([a, b]) => discriminated(a, b)) },
      { weight: 1, arbitrary: fc.array(inner, { minLength: 2, maxLength: 4 }).map(mixed) },
    )
  }

  function list({ text, declarations, values }: RandomType): RandomType {
    return {
      text: `readonly (${text})[]`,
      declarations,
      values: fc.array(values, { maxLength: 4 }),
      json: 'list',
    }
  }
  function nullable({ text, declarations, values, json }: RandomType): RandomType {
    return { text: `${text} | null`, declarations, values: fc.option(values), json }
  }
  function setOf({ text, declarations, values }: RandomType): RandomType {
    const sets = fc.array(values, { maxLength: 4 }).map(items => new Set(items))
    return { text: `ReadonlySet<${text}>`, declarations, values: sets, json: 'list' }
  }
  function mapOf({ text, declarations, values }: RandomType): RandomType {
    const maps = fc.array(fc.tuple(safeText, values), { maxLength: 4 }).map(pairs => new Map(pairs))
    return { text: `ReadonlyMap<string, ${text}>`, declarations, values: maps, json: 'list' }
  }
  function recordOf({ text, declarations, values }: RandomType): RandomType {
    const keys = safeText.filter(key => !['__proto__', 'constructor', 'prototype'].includes(key))
    return {
      text: `Readonly<Record<string, ${text}>>`,
      declarations,
      values: fc.dictionary(keys, values, { maxKeys: 4, noNullPrototype: false }),
      json: 'object',
    }
  }
  function tuple(a: RandomType, b: RandomType): RandomType {
    return {
      text: `readonly [${a.text}, (${b.text})?]`,
      declarations: [...a.declarations, ...b.declarations],
      values: fc.oneof(fc.tuple(a.values), fc.tuple(a.values, b.values)),
      json: 'list',
    }
  }
  function object(fields: readonly (readonly [RandomType, string])[]): RandomType {
    const type = name()
    const lines = fields.map(([each, mark], index) => `  readonly f${index}${mark}: ${each.text}`)
    const shape = Object.fromEntries(fields.map(([each], index) => [`f${index}`, each.values]))
    const requiredKeys = fields.flatMap(([, mark], index) => (mark === '' ? [`f${index}`] : []))
    return {
      text: type,
      declarations: [
        ...fields.flatMap(([each]) => each.declarations),
        `export interface ${type} {\n${lines.join('\n')}\n}`,
      ],
      values: fc.record(shape, { requiredKeys, noNullPrototype: true }),
      json: 'object',
    }
  }
  function instance(types: readonly RandomType[]): RandomType {
    const type = name()
    const parameters = types.map((each, index) => `readonly f${index}: ${each.text}`)
    return {
      text: type,
      declarations: [
        ...types.flatMap(each => each.declarations),
        `export class ${type} { constructor(${parameters.join(', ')}) {} }`,
      ],
      values: fc.tuple(...types.map(each => each.values)).map(fields => ({
        class: type,
        fields: Object.fromEntries(fields.map((each, index) => [`f${index}`, each])),
      })),
      json: 'object',
    }
  }
  function discriminated(a: RandomType, b: RandomType): RandomType {
    const type = name()
    return {
      text: type,
      declarations: [
        ...a.declarations,
        ...b.declarations,
        `export type ${type} = { readonly kind: 'a'; readonly value: ${a.text} } | { readonly kind: 'b'; readonly value?: ${b.text} }`,
      ],
      values: fc.oneof(
        fc.record({ kind: fc.constant('a'), value: a.values }),
        fc.record({ kind: fc.constant('b'), value: b.values }, { requiredKeys: ['kind'] }),
      ),
      json: 'object',
    }
  }
  function mixed(types: readonly RandomType[]): RandomType {
    const apart = types.filter((each, index) => types.findIndex(other => other.json === each.json) === index)
    // A bigint may come back from other encoders as a number.
    const hasBigint = apart.some(each => each.text.startsWith('bigint'))
    const kept = apart.filter(each => each.json !== 'number' || !hasBigint)
    return {
      text: kept.map(each => (each.text.startsWith('readonly ') ? `(${each.text})` : each.text)).join(' | '),
      declarations: kept.flatMap(each => each.declarations),
      values: fc.oneof(...kept.map(each => each.values)),
      json: kept[0]?.json ?? 'object',
    }
  }
}

/** Values as drawn name their classes: with the instances in their place. */
export function withInstances(value: unknown, classes: Readonly<Record<string, unknown>>): unknown {
  if (Array.isArray(value)) return value.map(each => withInstances(each, classes))
  if (value instanceof Map)
    return new Map([...value].map(([key, each]) => [key, withInstances(each, classes)]))
  if (typeof value !== 'object' || value === null || value instanceof Date || value instanceof Uint8Array)
    return value
  if (value instanceof Set) return value
  const entries = Object.entries(value)
  const { class: name, fields } = value as { readonly class?: unknown; readonly fields?: object }
  if (typeof name === 'string' && entries.length === 2 && typeof classes[name] === 'function') {
    const made = withInstances(fields, classes) as Readonly<Record<string, unknown>>
    const type = classes[name] as new (...args: readonly unknown[]) => object
    return new type(...Object.values(made))
  }
  return Object.fromEntries(entries.map(([key, each]) => [key, withInstances(each, classes)]))
}
