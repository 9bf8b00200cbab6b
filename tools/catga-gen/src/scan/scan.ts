import type {
  BehaviorFact,
  ClassFact,
  ContractFact,
  HandlerFact,
  IgnoreFact,
  ImpostorFact,
  MessageFact,
  MisuseFact,
} from '../model/facts.ts'
import type { NamedShape } from '../model/shape.ts'
import type { FileModel, ProjectSources } from '../source/source-model.ts'
import { asClass, baseOf, type ClassAt, keyOf } from './class-at.ts'
import { Constructed } from './constructed.ts'
import { scanContract } from './contracts.ts'
import { type ForeignMessage, foreignMessages } from './foreign-messages.ts'
import { scanBehavior, scanHandlers } from './handlers.ts'
import { implementationsOf } from './implementations.ts'
import { scanImpostors } from './impostors.ts'
import { scanMessage } from './messages.ts'
import { scanMisuses } from './misuses.ts'
import { shapeHost } from './shapes/shape-host.ts'
import { ShapeReader } from './shapes/shape-reader.ts'
import type { Surroundings } from './surroundings.ts'

/** What one file says, with the names in it followed: plain data. */
export interface FileFacts {
  readonly messages: readonly MessageFact[]
  readonly contracts: readonly ContractFact[]
  readonly handlers: readonly HandlerFact[]
  readonly behaviors: readonly BehaviorFact[]
  readonly impostors: readonly ImpostorFact[]
  readonly misuses: readonly MisuseFact[]
  readonly ignores: readonly IgnoreFact[]
  /** What the handlers and behaviors need is among them, wherever it is declared. */
  readonly classes: readonly ClassFact[]
  /** Keys of classes that a class of the file extends. */
  readonly extended: readonly string[]
  /** Keys of messages that a call in the file sends. */
  readonly sent: readonly string[]
  /** Messages of packages that it imports: they count where somebody handles or sends them. */
  readonly foreign: readonly ForeignMessage[]
  /** What the contracts are made of. */
  readonly shapes: readonly NamedShape[]
}

export function scanFile(file: string, model: FileModel, surroundings: Surroundings): FileFacts {
  const { root, sources, expand } = surroundings
  const messages: MessageFact[] = []
  const handlers: HandlerFact[] = []
  const behaviors: BehaviorFact[] = []
  const impostors: ImpostorFact[] = []
  const contracts: ContractFact[] = []
  const misuses: MisuseFact[] = []
  const reader = new ShapeReader(shapeHost(root, sources, expand))
  const extended = new Set<string>()
  const constructed = new Constructed(surroundings)

  for (const at of classesOf(file, model, sources)) {
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
    if (found.length > 0 || behavior !== undefined) constructed.add(at)
    const isKnown = message !== undefined || found.length > 0 || behavior !== undefined
    impostors.push(...scanImpostors(at, isKnown, sources))
  }
  return {
    messages,
    contracts,
    handlers,
    behaviors,
    impostors,
    misuses,
    ignores: model.ignores,
    classes: constructed.facts,
    extended: [...extended],
    sent: sentOf(file, model, sources),
    foreign: foreignMessages(file, model, root, sources),
    shapes: [...reader.named.values()],
  }
}

/** Whatever takes part has a heritage clause: all other classes are met only as dependencies. */
function classesOf(file: string, model: FileModel, sources: ProjectSources): readonly ClassAt[] {
  return model.declarations.flatMap(each => {
    if (each.kind !== 'class' || (each.extends === undefined && each.implements.length === 0)) return []
    const at = asClass(sources.resolve(file, each.name))
    return at === undefined ? [] : [at]
  })
}

/** Keys of the classes constructed in the arguments of a call that sends. */
function sentOf(file: string, model: FileModel, sources: ProjectSources): readonly string[] {
  const found = new Set<string>()
  for (const each of model.sends) {
    const sent = asClass(sources.resolve(file, each))
    if (sent !== undefined) found.add(keyOf(sent))
  }
  return [...found]
}
