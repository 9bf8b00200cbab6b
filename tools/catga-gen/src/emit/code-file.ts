import { isSame } from '../model/kept.ts'
import type { Ref } from '../model/places.ts'
import { compare } from '../model/program.ts'
import type { ImportPath } from './import-path.ts'

const width = 110
const indents = Array.from({ length: 12 }, (_, depth) => '  '.repeat(depth))

interface Imported {
  readonly exportName: string
  readonly local: string
  isValue: boolean
}

/** Whether something that was asked of a file would be answered in the same way by this one. */
type Check = (file: CodeFile) => boolean

interface Fragment {
  readonly inputs: readonly unknown[]
  readonly depth: number
  readonly checks: readonly Check[]
  readonly text: string
}

/** What was written for an object, kept from one file to the next. */
export type Fragments = WeakMap<object, Fragment>

/** A TypeScript file in the making: owns imports, names and indentation. */
export class CodeFile {
  private readonly importPath: ImportPath
  private readonly fragments: Fragments | undefined
  private checks: Check[] | undefined
  private readonly imports = new Map<string, Map<string, Imported>>()
  private readonly taken = new Set<string>()
  private readonly body: string[] = []
  private depth = 0

  /** `fragments`: those of the last file, when there is one; they become those of this. */
  constructor(importPath: ImportPath, reserved: readonly string[], fragments?: Fragments) {
    this.importPath = importPath
    this.fragments = fragments
    for (const name of reserved) this.taken.add(name)
  }

  /** Whether nothing in the file has that name. */
  isFree(name: string): boolean {
    const isFree = !this.taken.has(name)
    this.checks?.push(file => file.isFree(name) === isFree)
    return isFree
  }

  /** A name nothing else in the file has. */
  unique(wanted: string): string {
    // Taken again, it would be another.
    if (this.checks !== undefined) throw new Error(`a fragment cannot take the name ${wanted}`)
    return this.take(wanted)
  }

  private take(wanted: string): string {
    let name = wanted
    for (let n = 2; this.taken.has(name); n++) name = `${wanted}${n}`
    this.taken.add(name)
    return name
  }

  /** The local name of something imported from a package. */
  from(specifier: string, exportName: string, isValue: boolean, wanted: string = exportName): string {
    const local = this.import(specifier, exportName, isValue, wanted)
    this.checks?.push(file => file.import(specifier, exportName, isValue, wanted) === local)
    return local
  }

  private import(specifier: string, exportName: string, isValue: boolean, wanted: string): string {
    let names = this.imports.get(specifier)
    if (names === undefined) {
      names = new Map()
      this.imports.set(specifier, names)
    }
    const known = names.get(exportName)
    if (known !== undefined) {
      known.isValue ||= isValue
      return known.local
    }
    const local = this.take(wanted)
    names.set(exportName, { exportName, local, isValue })
    return local
  }

  value(ref: Ref): string {
    return this.ref(ref, true)
  }

  type(ref: Ref): string {
    return this.ref(ref, false)
  }

  private ref(ref: Ref, isValue: boolean): string {
    const local = this.importRef(ref, isValue)
    this.checks?.push(file => file.importRef(ref, isValue) === local)
    return local
  }

  private importRef({ name, exportName, module }: Ref, isValue: boolean): string {
    const specifier = 'specifier' in module ? module.specifier : this.importPath(module.file)
    return this.import(specifier, exportName ?? name, isValue, name)
  }

  /** What is being written depends on this as well. */
  told(check: Check): void {
    this.checks?.push(check)
  }

  /**
   * What `write` writes about an object: taken over from the last file while nothing that it asks is answered otherwise.
   * `inputs`: what else it looks at.
   */
  fragment(about: object, inputs: readonly unknown[], write: () => void): void {
    if (this.fragments === undefined || this.checks !== undefined) {
      write()
      return
    }
    const old = this.fragments.get(about)
    if (
      old !== undefined &&
      old.depth === this.depth &&
      isSame(old.inputs, inputs) &&
      old.checks.every(each => each(this))
    ) {
      this.body.push(old.text)
      return
    }
    const checks: Check[] = []
    this.checks = checks
    const text = this.capture(write).join('\n')
    this.checks = undefined
    this.fragments.set(about, { inputs, depth: this.depth, checks, text })
    this.body.push(text)
  }

  line(text = ''): void {
    this.body.push(text === '' ? '' : (indents[this.depth] ?? '  '.repeat(this.depth)) + text)
  }

  /** `open`, the lines of `inner` indented, `close`. */
  block(open: string, close: string, inner: () => void): void {
    this.line(open)
    this.depth += 1
    inner()
    this.depth -= 1
    this.line(close)
  }

  /** The lines of `inner`, one level deeper. */
  indented(inner: () => void): void {
    this.depth += 1
    inner()
    this.depth -= 1
  }

  /** Whether a line is short enough at this depth. */
  fits(line: string): boolean {
    return this.depth * 2 + line.length <= width
  }

  /** The lines that `inner` writes, to be put where they belong with `append`. */
  capture(inner: () => void): readonly string[] {
    const start = this.body.length
    inner()
    return this.body.splice(start)
  }

  append(lines: readonly string[]): void {
    for (const each of lines) this.body.push(each)
  }

  /** `if (…) { … } else if (…) { … } else { … }`: heads without their braces. */
  branches(parts: readonly (readonly [head: string, inner: () => void])[]): void {
    parts.forEach(([head, inner], index) => {
      this.line(`${index === 0 ? '' : '} '}${head} {`)
      this.depth += 1
      inner()
      this.depth -= 1
    })
    this.line('}')
  }

  /** `open` and `close` around a list, on one line where it fits. */
  list(open: string, items: readonly string[], close: string): void {
    const single = `${open}${items.join(', ')}${close}`
    if (this.fits(single)) this.line(single)
    else
      this.block(open.trimEnd(), close.trimStart(), () => {
        for (const item of items) this.line(`${item},`)
      })
  }

  /** `open` and `close` around operands, on one line where it fits. */
  chain(open: string, operands: readonly string[], operator: string, close: string): void {
    const single = `${open}${operands.join(operator)}${close}`
    if (this.fits(single)) this.line(single)
    else
      this.block(open, close.trimStart(), () => {
        operands.forEach((each, index) => {
          this.line(index === 0 ? each : `${operator.trimStart()}${each}`)
        })
      })
  }

  toString(header: readonly string[]): string {
    const packages = [...this.imports.keys()].filter(each => !each.startsWith('.')).sort(compare)
    const files = [...this.imports.keys()].filter(each => each.startsWith('.')).sort(compare)
    const imports = [...packages, ...files].flatMap(specifier => this.importLines(specifier))
    return [...header, '', ...imports, '', ...this.body, ''].join('\n')
  }

  private importLines(specifier: string): readonly string[] {
    const all = [...(this.imports.get(specifier)?.values() ?? [])].sort((a, b) =>
      compare(a.exportName, b.exportName),
    )
    const byDefault = all.filter(each => each.exportName === 'default')
    const byName = all.filter(each => each.exportName !== 'default')
    const from = ` from ${text(specifier)}`
    const isTypeOnly = byName.every(each => !each.isValue)
    const items = byName.map(({ exportName, local, isValue }) => {
      const renamed = exportName === local ? local : `${exportName} as ${local}`
      return isValue || isTypeOnly ? renamed : `type ${renamed}`
    })
    const lines = byDefault.map(({ local, isValue }) => `import ${isValue ? '' : 'type '}${local}${from}`)
    if (items.length === 0) return lines
    const open = `import ${isTypeOnly ? 'type ' : ''}{`
    const single = `${open} ${items.join(', ')} }${from}`
    if (single.length <= width) return [...lines, single]
    return [...lines, open, ...items.map(item => `  ${item},`), `}${from}`]
  }
}

/** A string literal: everything from the user's program goes through here. */
export function text(value: string): string {
  if (/^[\w $./:@-]*$/.test(value)) return `'${value}'`
  const json = JSON.stringify(value).slice(1, -1).replace(/\\"/g, '"').replace(/'/g, "\\'")
  // Line separators end a line for some tools though not for JSON.
  return `'${json.replace(/\u2028/g, '\\u2028').replace(/\u2029/g, '\\u2029')}'`
}

/** The key of a property, quoted where it has to be. */
export function propertyKey(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : text(name)
}
