import type { FieldShape, NamedShape, Shape } from '../../model/shape.ts'
import type { ClassModel, TypeModel } from '../../source/source-model.ts'
import { type AliasName, aliasOf } from './alias.ts'
import { enumShape } from './enum-shape.ts'
import { makeOf } from './make.ts'
import { keyOf, keyOfContent, nameFor, pathName, sharedShape } from './names.ts'
import { deeper, isKeyword, type Place } from './place.ts'
import { ProblemList } from './problem-list.ts'
import { fieldsOf, literalsOf, memberOf, propertiesOfFollowed } from './properties.ts'
import { type Followed, follow, type Placed, type Property, type Scope, type ShapeHost } from './scope.ts'
import { discriminantOf, kindsOf } from './union.ts'

/** `Box<Box<string>>` is fine, and ends. */
const deepest = 4
const keywords = { string: 'string', number: 'number', boolean: 'boolean', bigint: 'bigint' } as const

/** Turns types into shapes. Objects and unions are read once and named; all problems are collected. */
export class ShapeReader {
  readonly named = new Map<string, NamedShape>()
  readonly problems = new ProblemList()
  /** Types without a name whose fields are being read, by the first of them, and how often one stands in the other. */
  private readonly open = new Map<TypeModel, number>()
  private readonly host: ShapeHost

  constructor(host: ShapeHost) {
    this.host = host
  }

  /** The shape of a type; undefined when there was a problem, or when it holds nothing (void, undefined). */
  read(placed: Placed, place: Place): Shape | undefined {
    const { shape, isUndefinable } = this.readField(placed, place)
    if (isUndefinable && shape !== undefined && place.path.endsWith(']'))
      return this.problem(place, 'undefined cannot be encoded in a list', 'use null')
    return shape
  }

  /** The shape of a type whose undefined is told by absence. */
  readField(
    placed: Placed,
    place: Place,
  ): { readonly shape: Shape | undefined; readonly isUndefinable: boolean } {
    const members = this.flatten(placed)
    const rest = members.filter(each => !isKeyword(each, 'undefined') && !isKeyword(each, 'void'))
    const solid = rest.filter(each => !isKeyword(each, 'null'))
    const isUndefinable = rest.length < members.length
    if (rest.length === 0) return { shape: undefined, isUndefinable }
    if (solid.length === 0)
      return { shape: this.problem(place, 'null alone tells nothing', 'leave the field out'), isUndefinable }
    const shape =
      solid.length === 1 ? this.readOne(solid[0] as Placed, place) : this.readUnion(placed, solid, place)
    return {
      shape: shape !== undefined && solid.length < rest.length ? { kind: 'nullable', shape } : shape,
      isUndefinable,
    }
  }

  /** The named shape of a class: its fields, and how an instance comes back. */
  readClass(
    declaration: ClassModel,
    scope: Scope,
    key: string,
    type: NamedShape['type'],
    name: string,
  ): Shape {
    if (!this.named.has(key)) {
      const properties = fieldsOf(declaration, scope, this.host)
      const make = makeOf(declaration, properties)
      const { span } = declaration
      this.addObject({ key, name, type, make }, properties, { path: declaration.name, span, name })
    }
    return { kind: 'named', key }
  }

  private flatten(placed: Placed): readonly Placed[] {
    const followed = follow(placed, this.host)
    if (followed.kind === 'builtin' && followed.name === 'NonNullable' && followed.args[0] !== undefined)
      return this.flatten(followed.args[0]).filter(
        each => !isKeyword(each, 'undefined') && !isKeyword(each, 'null'),
      )
    if (followed.kind !== 'type' || followed.placed.type.kind !== 'union') return [placed]
    const { type, scope } = followed.placed
    return type.members.flatMap(member => this.flatten({ type: member, scope }))
  }

  private readOne(placed: Placed, place: Place): Shape | undefined {
    const literals = literalsOf(placed, this.host)
    if (literals !== undefined) return { kind: 'literal', values: literals }
    const followed = follow(placed, this.host)
    switch (followed.kind) {
      case 'unknown':
        return this.problem(place, `${followed.name} is not known`, 'import it, or write the type out')
      case 'builtin':
        return this.readBuiltin(followed, place)
      case 'declared':
        return this.readDeclared(followed, place)
      case 'type':
        return this.readWritten(followed.placed, aliasOf(placed, this.host), place)
    }
  }

  private readWritten(
    { type, scope }: Placed,
    alias: AliasName | undefined,
    place: Place,
  ): Shape | undefined {
    switch (type.kind) {
      case 'keyword': {
        if (Object.hasOwn(keywords, type.name)) return { kind: keywords[type.name as keyof typeof keywords] }
        return this.problem(place, `${type.name} cannot be encoded`, 'say what it holds')
      }
      case 'array':
        return this.list('array', { type: type.item, scope }, place)
      case 'tuple': {
        if (type.items.some(each => each.isRest))
          return this.problem(place, 'a tuple with a rest cannot be encoded', 'use a list')
        const items = type.items.map((each, index) =>
          this.read({ type: each.type, scope }, deeper(place, `[${index}]`)),
        )
        if (!items.every(each => each !== undefined)) return undefined
        return { kind: 'tuple', items, optional: type.items.filter(each => each.isOptional).length }
      }
      case 'member': {
        const member = memberOf({ type: type.object, scope }, type.index, this.host)
        return member === undefined
          ? this.problem(place, 'the type of this member is not known', 'write the type out')
          : this.read(member, place)
      }
      case 'object':
        if (type.index !== undefined && type.properties.length === 0)
          return this.record({ type: type.index.value, scope }, place)
        return this.anonymous({ kind: 'type', placed: { type, scope } }, alias, place)
      case 'intersection':
        return this.anonymous({ kind: 'type', placed: { type, scope } }, alias, place)
      case 'function':
        return this.problem(place, 'a function cannot be encoded', 'send data only')
      case 'computed':
      case 'typeof':
      case 'keyof':
        return this.problem(
          place,
          'this type is computed, and the compiler cannot follow it',
          'write the type out',
        )
      case 'literal':
      case 'union':
      case 'name':
      case 'import':
        // Followed and flattened before.
        return this.problem(place, 'this type cannot be read', 'write the type out')
    }
  }

  private readBuiltin(followed: Followed & { readonly kind: 'builtin' }, place: Place): Shape | undefined {
    const { name, args } = followed
    const [first, second] = args
    switch (name) {
      case 'Date':
        return { kind: 'date' }
      case 'Uint8Array':
        return { kind: 'bytes' }
      case 'Array':
      case 'ReadonlyArray':
        return first && this.list('array', first, place)
      case 'Set':
      case 'ReadonlySet':
        return first && this.list('set', first, place)
      case 'Map':
      case 'ReadonlyMap': {
        const key = first && this.read(first, deeper(place, '[key]'))
        const value = second && this.read(second, deeper(place, '[]'))
        return key && value && { kind: 'map', key, value }
      }
      case 'Readonly':
        return first && this.read(first, place)
      case 'Record':
        if (first !== undefined && literalsOf(first, this.host) === undefined)
          return second && this.record(second, place)
        break
    }
    return this.anonymous(followed, undefined, place)
  }

  private list(kind: 'array' | 'set', item: Placed, place: Place): Shape | undefined {
    const shape = this.read(item, deeper(place, '[]'))
    return shape && { kind, item: shape }
  }

  private record(value: Placed, place: Place): Shape | undefined {
    const shape = this.read(value, deeper(place, '[]'))
    return shape && { kind: 'record', value: shape }
  }

  private readDeclared(followed: Followed & { readonly kind: 'declared' }, place: Place): Shape | undefined {
    const { declaration, resolved, args, scope } = followed
    const ref = this.host.ref(resolved)
    const isExported = ref?.exportName !== undefined
    if (declaration.kind === 'enum') {
      const why = `enum ${declaration.name} is computed or not exported`
      return enumShape(declaration, ref) ?? this.problem(place, why, 'export it with literal values')
    }
    const shapes = args.map((arg, index) => this.read(arg, deeper(place, `<${index}>`)))
    if (!shapes.every(each => each !== undefined)) return undefined
    const key = keyOf(`${resolved.file}#${declaration.name}`, shapes)
    const name = nameFor(declaration.name, shapes)
    const type = ref !== undefined && isExported ? { ref, args: shapes } : undefined
    if (declaration.kind === 'class') {
      if (type === undefined)
        return this.problem(
          place,
          `class ${declaration.name} is not exported`,
          'export it, so that an instance can be made',
        )
      if (declaration.isAbstract)
        return this.problem(place, `class ${declaration.name} is abstract`, 'name the classes that extend it')
      return this.readClass(declaration, scope, key, type, name)
    }
    if (!this.named.has(key)) {
      const properties = propertiesOfFollowed(followed, this.host)
      if (properties === undefined)
        return this.problem(
          place,
          `${declaration.name} has keys that are not known`,
          'write them out, or use Record',
        )
      this.addObject({ key, name, type, make: undefined }, properties, place)
    }
    return { kind: 'named', key }
  }

  private anonymous(followed: Followed, alias: AliasName | undefined, place: Place): Shape | undefined {
    const properties = propertiesOfFollowed(followed, this.host)
    if (properties === undefined)
      return this.problem(place, 'its properties are not known to the compiler', 'write the type out')
    if (alias === undefined) {
      const fields = this.readNameless(properties, place)
      if (fields === undefined)
        return this.problem(
          place,
          'it holds itself, and has no name of its own',
          'declare an interface for it',
        )
      const key = keyOfContent(fields)
      const name = pathName(place.name)
      this.add({ kind: 'object', key, name, type: undefined, make: undefined, fields })
      return { kind: 'named', key }
    }
    const { key, name, type } = alias
    if (!this.named.has(key)) this.addObject({ key, name, type, make: undefined }, properties, place)
    return { kind: 'named', key }
  }

  /** The fields of a type without a name; undefined when it leads back to itself: a type with a name could say so. */
  private readNameless(properties: readonly Property[], place: Place): readonly FieldShape[] | undefined {
    const written = properties[0]?.value?.type
    if (written === undefined) return this.readFields(properties, place)
    const depth = this.open.get(written) ?? 0
    if (depth > deepest) return undefined
    this.open.set(written, depth + 1)
    const fields = this.readFields(properties, place)
    this.open.set(written, depth)
    return fields
  }

  /** What has no name of its own is the same wherever it says the same. */
  private add(shape: NamedShape): void {
    const known = this.named.get(shape.key)
    this.named.set(shape.key, known === undefined ? shape : sharedShape(known, shape))
  }

  private addObject(
    named: Pick<NamedShape & { kind: 'object' }, 'key' | 'name' | 'type' | 'make'>,
    properties: readonly Property[],
    place: Place,
  ): void {
    const fields: FieldShape[] = []
    // Known before its fields are read: a type may hold itself.
    this.named.set(named.key, { kind: 'object', ...named, fields })
    const read = () => this.readFields(properties, { ...place, name: named.name })
    fields.push(...this.problems.inside(named.key, read))
  }

  private readFields(properties: readonly Property[], place: Place): readonly FieldShape[] {
    const fields: FieldShape[] = []
    for (const property of properties) {
      const { span, path, name } = place
      const step = `.${property.name}`
      const inner = { path: path + step, span: property.span ?? span, name: name + step }
      const field = this.field(property, inner)
      if (field !== undefined) fields.push(field)
    }
    return fields
  }

  private field(
    { name, value, isOptional, isLoose, access }: Property,
    place: Place,
  ): FieldShape | undefined {
    if (['__proto__', 'constructor', 'prototype'].includes(name))
      return this.problem(place, `a field cannot be named ${name}`, 'choose another name')
    if (access !== 'public')
      return this.problem(
        place,
        `it is ${access === '#private' ? 'private' : access}, and decoding could not set it`,
        'make it public and readonly, or leave it out of what is sent',
      )
    if (value === undefined) return this.problem(place, 'it has no type annotation', 'write its type out')
    const { shape, isUndefinable } = this.readField(value, place)
    if (shape === undefined) {
      if (isUndefinable) return this.problem(place, 'undefined alone tells nothing', 'leave the field out')
      return undefined
    }
    if (!isOptional) return { name, shape, presence: isUndefinable ? 'undefinable' : 'required' }
    return { name, shape, presence: isUndefinable || isLoose ? 'loose' : 'optional' }
  }

  private readUnion(whole: Placed, members: readonly Placed[], place: Place): Shape | undefined {
    const all = members.map(each => ({ placed: each, literals: literalsOf(each, this.host) }))
    const literals = [...new Set(all.flatMap(each => each.literals ?? []))]
    const others = all.filter(each => each.literals === undefined).map(each => each.placed)
    if (others.length === 0) return { kind: 'literal', values: literals }
    const shapes = others.map((each, index) => this.readOne(each, deeper(place, `|${index}`)))
    if (!shapes.every(each => each !== undefined)) return undefined
    // `true | false` beside others is written as boolean.
    const parts: readonly Shape[] =
      literals.length === 0 ? shapes : [...shapes, { kind: 'literal', values: literals }]
    if (parts.length === 1) return parts[0]
    const discriminant = discriminantOf(parts, this.named)
    const clash = kindsOf(parts, this.named, discriminant !== undefined)
    if (clash !== undefined)
      return this.problem(
        place,
        `members of this union cannot be told apart: two are ${clash}`,
        'give its objects a field that holds another literal in each',
      )
    const alias = aliasOf(whole, this.host)
    const key = alias?.key ?? keyOfContent({ parts, discriminant })
    const name = alias?.name ?? pathName(place.name)
    const union: NamedShape = { kind: 'union', key, name, type: alias?.type, members: parts, discriminant }
    if (alias === undefined) this.add(union)
    else if (!this.named.has(key)) this.named.set(key, union)
    return { kind: 'named', key }
  }

  private problem(place: Place, why: string, help: string): undefined {
    return this.problems.add(place, why, help)
  }
}
