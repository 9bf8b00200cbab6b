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
import type { FileModel, ProjectSources, TypeModel } from '../source/source-model.ts'
import { asClass, baseOf, type ClassAt, keyOf } from './class-at.ts'
import { scanClass } from './classes.ts'
import { scanContract } from './contracts.ts'
import { foreignMessages } from './foreign-messages.ts'
import { scanBehavior, scanHandlers } from './handlers.ts'
import { implementationsOf } from './implementations.ts'
import { scanImpostors } from './impostors.ts'
import { scanMessage } from './messages.ts'
import { scanMisuses } from './misuses.ts'
import { shapeHost } from './shapes/shape-host.ts'
import { ShapeReader } from './shapes/shape-reader.ts'

export interface Scanned {
  readonly root: string
  readonly files: readonly { readonly name: string; readonly model: FileModel }[]
  readonly sources: ProjectSources
  /** What the type checker makes of a type that could stand in a file; undefined: it does not know. */
  readonly expand: (file: string, text: string) => TypeModel | undefined
}

/** Everything the compiler needs to know of a project. */
export function scan({ root, files, sources, expand }: Scanned): Facts {
  const messages: MessageFact[] = []
  const handlers: HandlerFact[] = []
  const behaviors: BehaviorFact[] = []
  const impostors: ImpostorFact[] = []
  const contracts: ContractFact[] = []
  const misuses: MisuseFact[] = []
  const reader = new ShapeReader(shapeHost(root, sources, expand))
  const extended = new Set<string>()
  const constructed = new Map<string, ClassFact | undefined>()

  const construct = (at: ClassAt) => {
    const key = keyOf(at)
    if (constructed.has(key)) return
    const pending: ClassAt[] = []
    // Its place in the order is taken before what it needs takes one.
    constructed.set(key, undefined)
    constructed.set(
      key,
      scanClass(at, root, sources, each => pending.push(each)),
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
  const sent = sentOf(files, sources)
  const handled = new Set(handlers.flatMap(each => each.messages).map(each => each.key))
  for (const { at, fact } of foreignMessages(files, root, sources)) {
    // What is only imported is some other application's.
    if (!handled.has(fact.key) && !sent.includes(fact.key)) continue
    messages.push(fact)
    contracts.push(scanContract(fact, at, reader, sources))
  }
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

/** Keys of the classes constructed in the arguments of a call that sends. */
function sentOf(files: Scanned['files'], sources: ProjectSources): readonly string[] {
  const found = new Set<string>()
  for (const { name, model } of files)
    for (const each of model.calls.flatMap(call => call.constructs)) {
      const sent = asClass(sources.resolve(name, each))
      if (sent !== undefined) found.add(keyOf(sent))
    }
  return [...found].sort()
}
