import type { BehaviorFact, HandlerFact, MessageFact, PackageProblem } from '../model/facts.ts'
import type { ManifestClass } from '../model/manifest.ts'
import type { ManifestRef, Ref } from '../model/places.ts'
import type { InstalledPackage } from '../source/installed-packages.ts'
import type { ProjectSources, Resolved } from '../source/source-model.ts'
import { asClass, type ClassAt, keyOf } from './class-at.ts'
import type { ForeignMessage } from './foreign-messages.ts'
import { scanBehavior, scanHandlers } from './handlers.ts'
import { implementationsOf } from './implementations.ts'
import { isDeclaration } from './is-declaration.ts'
import { scanMessage } from './messages.ts'

/** A class of a package that the wiring constructs: the declaration gives its types, the manifest all else. */
export interface ComposedClass {
  readonly at: ClassAt
  readonly ref: Ref
  readonly entry: ManifestClass
}

/** What the manifests of packages add to a project. */
export interface Composition {
  /** Everything is by key. */
  readonly classes: ReadonlyMap<string, ComposedClass>
  readonly handlers: readonly HandlerFact[]
  readonly behaviors: readonly BehaviorFact[]
  readonly messages: ReadonlyMap<string, ForeignMessage>
  readonly sent: readonly string[]
  /** How generated code imports what manifests name. */
  readonly refs: ReadonlyMap<string, Ref>
  readonly problems: readonly Told[]
}

/** A problem and the package that has it. */
export type Told = readonly [name: string, problem: PackageProblem]

/**
 * `composed`: names of the packages whose classes take part; undefined: all that the project names itself. `isScanned`:
 * whether a file is scanned with the project, and speaks for itself.
 */
export function compose(
  packages: readonly InstalledPackage[],
  composed: readonly string[] | undefined,
  isScanned: (file: string) => boolean,
  root: string,
  sources: ProjectSources,
): Composition {
  const classes = new Map<string, ComposedClass>()
  const handlers: HandlerFact[] = []
  const behaviors: BehaviorFact[] = []
  const messages = new Map<string, ForeignMessage>()
  const sent: string[] = []
  const refs = new Map<string, Ref>()
  const problems: Told[] = []

  for (const { name, manifest, through } of packages) {
    // What a package uses for itself is no part of the application.
    if (manifest === undefined || through.length > 0) continue
    const tell = (problem: PackageProblem) => problems.push([name, problem])
    const find = (ref: ManifestRef): Resolved | undefined => {
      const found = sources.resolveImport(`${root}/package.json`, ref.from, ref.export)
      if (found === undefined)
        tell(
          ref.from === name || ref.from.startsWith(`${name}/`)
            ? stale(name, `it names ${ref.export}, which ${ref.from} does not export`)
            : missing(`${name} needs ${ref.export} of ${ref.from}`, ref.from),
        )
      return found === undefined || isScanned(found.file) ? undefined : found
    }
    const keep = (ref: ManifestRef): Resolved | undefined => {
      const found = find(ref)
      if (found !== undefined) refs.set(keyOf(found), refTo(ref, found))
      return found
    }

    for (const [key, entry] of Object.entries(manifest.messages)) {
      const at = asClass(keep(entry))
      const fact = at && scanMessage(at, root, sources)
      if (at !== undefined && fact !== undefined)
        messages.set(keyOf(at), { at, fact: { ...asTold(fact, key), ref: refTo(entry, at) } })
    }
    if (composed !== undefined && !composed.includes(name)) continue
    for (const each of manifest.services) keep(each)
    for (const each of manifest.sends) {
      const found = find(each)
      if (found !== undefined) sent.push(keyOf(found))
    }
    for (const entry of manifest.classes) {
      const at = asClass(keep(entry))
      if (at === undefined) continue
      classes.set(keyOf(at), { at, entry, ref: refTo(entry, at) })
      const implementations = implementationsOf(at, sources)
      const found = scanHandlers(at, implementations, sources)
      const told = found.map(each => withManifest(each, entry, at))
      if (told.includes(undefined) || told.length !== (entry.handles?.length ?? 0))
        tell(stale(name, `it does not say of ${entry.export} ${textOf(found)}, as its declaration does`))
      else handlers.push(...told.filter(each => each !== undefined))
      const behavior = scanBehavior(at, implementations, sources)
      if (behavior !== undefined) behaviors.push(behavior)
    }
  }
  return { classes, handlers, behaviors, messages, sent, refs, problems }
}

/** Messages of composed handlers that the project has no way to name; of packages that come twice another rule tells. */
export function unreachableMessages(
  { handlers, classes }: Composition,
  known: ReadonlySet<string>,
  installed: readonly InstalledPackage[],
  sources: ProjectSources,
): readonly Told[] {
  return handlers.flatMap(({ class: handler, messages }) => {
    const composed = classes.get(handler)
    if (composed === undefined) return []
    const { at, entry } = composed
    const owner = at.package ?? entry.from
    return messages.flatMap(({ key, text }): readonly Told[] => {
      if (key !== undefined && known.has(key)) return []
      const [file = '', name = ''] = key?.split('#') ?? []
      const home = sources.resolve(file, name)?.package ?? 'its package'
      if (installed.filter(each => each.name === home).length > 1) return []
      return [[owner, missing(`${entry.export} of ${owner} handles ${plain(text)} of ${home}`, home)]]
    })
  })
}

/** What a package says of itself is not so. */
export const stale = (name: string, what: string): PackageProblem => ({
  what: `the catga.manifest.json of ${name} does not fit: ${what}`,
  help: `run catga-gen in ${name} and build it, before it is used or published`,
})

const missing = (what: string, name: string): PackageProblem => ({
  what: `${what}, which this project cannot import`,
  help: `add ${name} to the dependencies of the project, or leave the handlers out: list what takes part as "compose" in catga.config.json`,
})

const refTo = (ref: ManifestRef, { declaration: { name } }: Resolved): Ref => ({
  name: name === 'default' ? ref.export : plain(name),
  exportName: ref.export,
  module: { specifier: ref.from },
})

/** Rolled-up declarations may carry a suffix that kept two names apart. */
const plain = (name: string): string => name.replace(/\$\d+$/, '')

/** A declaration shows the type of a static, and not always its value. */
function asTold(fact: MessageFact, key: string): MessageFact {
  const at = key.lastIndexOf('@')
  const { span } = fact
  return {
    ...fact,
    wireType: { value: key.slice(0, at), span },
    version: { value: Number(key.slice(at + 1)), span },
  }
}

function withManifest(
  handler: HandlerFact,
  { handles }: ManifestClass,
  { file }: ClassAt,
): HandlerFact | undefined {
  const names = namesOf(handler)
  const told = handles?.find(
    ({ role, messages }) => role === handler.role && messages.join() === names.join(),
  )
  if (told === undefined) return undefined
  if (!isDeclaration(file)) return handler
  const { returns, takes, policy } = told
  return { ...handler, returns, takes, policy: policy && { keys: policy, span: handler.span } }
}

/** The messages a handler is declared for, as a manifest names them. */
export const namesOf = ({ messages }: HandlerFact): readonly string[] =>
  messages.map(each => plain(each.text)).sort()

const textOf = (handlers: readonly HandlerFact[]): string =>
  handlers.length === 0
    ? 'that it handles nothing'
    : `that it handles ${handlers.flatMap(namesOf).join(' and ')}`

/** What a package exports, where the project is one. */
export function publishedBy(
  entries: readonly (readonly [specifier: string, file: string])[],
  sources: ProjectSources,
): readonly { readonly key: string; readonly ref: ManifestRef }[] {
  const found = new Map<string, ManifestRef>()
  for (const [from, file] of entries)
    for (const { exported, resolved } of sources.exportsOf(file)) {
      const key = keyOf(resolved)
      if (!found.has(key)) found.set(key, { from, export: exported })
    }
  return [...found].map(([key, ref]) => ({ key, ref }))
}
