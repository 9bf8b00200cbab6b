import type {
  BehaviorFact,
  ClassFact,
  ContractFact,
  Facts,
  HandlerFact,
  ImpostorFact,
  MessageFact,
  MisuseFact,
} from '../model/facts.ts'
import type { Ref } from '../model/places.ts'
import type { Installed } from '../source/installed-packages.ts'
import type { FileModel, ProjectSources, TypeModel } from '../source/source-model.ts'
import { asClass, baseOf, type ClassAt, keyOf } from './class-at.ts'
import { scanClass } from './classes.ts'
import { compose, publishedBy, unreachableMessages } from './compose.ts'
import { scanContract } from './contracts.ts'
import { foreignMessages } from './foreign-messages.ts'
import { scanBehavior, scanHandlers } from './handlers.ts'
import { implementationsOf } from './implementations.ts'
import { scanImpostors } from './impostors.ts'
import { scanMessage } from './messages.ts'
import { scanMisuses } from './misuses.ts'
import { packageFacts, unshippedAt } from './package-facts.ts'
import { shapeHost } from './shapes/shape-host.ts'
import { ShapeReader } from './shapes/shape-reader.ts'

export interface Scanned {
  readonly root: string
  readonly files: readonly { readonly name: string; readonly model: FileModel }[]
  readonly sources: ProjectSources
  readonly installed: Installed
  /** Names of the packages whose handlers take part; undefined: all. */
  readonly composed: readonly string[] | undefined
  /** Where the project is a package: its specifiers, and the sources behind them. */
  readonly entries: readonly (readonly [specifier: string, file: string])[] | undefined
  /** What the type checker makes of a type that could stand in a file; undefined: it does not know. */
  readonly expand: (file: string, text: string) => TypeModel | undefined
}

/** Everything the compiler needs to know of a project. */
export function scan({ root, files, sources, installed, composed, entries, expand }: Scanned): Facts {
  const messages: MessageFact[] = []
  const handlers: HandlerFact[] = []
  const behaviors: BehaviorFact[] = []
  const impostors: ImpostorFact[] = []
  const contracts: ContractFact[] = []
  const misuses: MisuseFact[] = []
  const reader = new ShapeReader(shapeHost(root, sources, expand))
  const extended = new Set<string>()
  const constructed = new Map<string, ClassFact | undefined>()
  // A package composes nothing: what its handlers need is up to the application.
  const scanned = new Set(files.map(each => each.name))
  const isScanned = (file: string) => scanned.has(file)
  const chosen = entries === undefined ? composed : []
  const composition = compose(installed.packages, chosen, isScanned, root, sources)

  const construct = (at: ClassAt) => {
    const key = keyOf(at)
    if (constructed.has(key)) return
    const pending: ClassAt[] = []
    // Its place in the order is taken before what it needs takes one.
    constructed.set(key, undefined)
    constructed.set(
      key,
      scanClass(at, root, sources, composition, each => pending.push(each)),
    )
    pending.forEach(construct)
  }

  for (const at of classesOf(files, sources)) {
    const base = baseOf(at, sources)
    if (base !== undefined) extended.add(keyOf(base))
    const message = scanMessage(at, root, sources)
    if (message !== undefined) {
      messages.push(message)
      contracts.push(scanContract(message, at, reader, sources))
    }
    const implementations = implementationsOf(at, sources)
    const found = scanHandlers(at, implementations, sources)
    handlers.push(...found)
    const behavior = scanBehavior(at, implementations, sources)
    if (behavior !== undefined) behaviors.push(behavior)
    if (found.length > 0) misuses.push(...scanMisuses(at, sources))
    if (found.length > 0 || behavior !== undefined) construct(at)
    const isKnown = message !== undefined || found.length > 0 || behavior !== undefined
    impostors.push(...scanImpostors(at, isKnown, sources))
  }
  handlers.push(...composition.handlers)
  behaviors.push(...composition.behaviors)
  for (const each of [...composition.handlers, ...composition.behaviors]) {
    const at = composition.classes.get(each.class)?.at
    if (at !== undefined) construct(at)
  }
  const sent = [...new Set([...sentOf(files, sources), ...composition.sent])].sort()
  const handled = new Set(handlers.flatMap(each => each.messages).map(each => each.key))
  for (const { at, fact } of foreignMessages(files, composition.messages, root, sources)) {
    // What is only imported is some other application's.
    if (![fact.key, ...fact.bases].some(each => handled.has(each)) && !sent.includes(fact.key)) continue
    messages.push(fact)
    contracts.push(scanContract(fact, at, reader, sources))
  }
  const known = new Set(messages.map(each => each.key))
  const problems = [
    ...composition.problems,
    ...unreachableMessages(composition, known, installed.packages, sources),
  ]
  const packages = new Set(messages.flatMap(({ ref: { module } }) => packageOf(module)))
  return {
    messages,
    classes: [...constructed.values()].filter(each => each !== undefined),
    handlers,
    behaviors,
    impostors,
    extended: [...extended].sort(),
    sent,
    contracts,
    misuses,
    ignores: files.flatMap(each => each.model.ignores),
    packages: packageFacts(installed, packages, problems, root),
    published: entries && publishedBy(entries, sources),
    unshipped: entries && unshippedAt(installed, root),
    shapes: [...reader.named.values()],
  }
}

/** Whatever takes part has a heritage clause: all other classes are met only as dependencies. */
function classesOf(files: Scanned['files'], sources: ProjectSources): readonly ClassAt[] {
  return files.flatMap(({ name, model }) =>
    model.declarations.flatMap(each => {
      if (each.kind !== 'class' || (each.extends === undefined && each.implements.length === 0)) return []
      const at = asClass(sources.resolve(name, each.name))
      return at === undefined ? [] : [at]
    }),
  )
}

const packageOf = (module: Ref['module']): readonly string[] =>
  'specifier' in module ? (/^(@[^/]+\/)?[^/]+/.exec(module.specifier)?.slice(0, 1) ?? []) : []

/** Keys of the classes constructed in the arguments of a call that sends. */
function sentOf(files: Scanned['files'], sources: ProjectSources): readonly string[] {
  const found = new Set<string>()
  for (const { name, model } of files)
    for (const each of model.sends) {
      const sent = asClass(sources.resolve(name, each))
      if (sent !== undefined) found.add(keyOf(sent))
    }
  return [...found].sort()
}
