import type {
  BehaviorFact,
  ClassFact,
  ContractFact,
  HandlerFact,
  MessageFact,
  PackageFact,
  PublishedFact,
} from '../model/facts.ts'
import type { Ref, Span } from '../model/places.ts'
import type { NamedShape } from '../model/shape.ts'
import { publishedBy, unreachableMessages } from './compose.ts'
import { Constructed, compositionOf } from './constructed.ts'
import { scanContract } from './contracts.ts'
import type { ForeignMessage } from './foreign-messages.ts'
import { packageFacts, unshippedAt } from './package-facts.ts'
import type { FileFacts } from './scan.ts'
import { shapeHost } from './shapes/shape-host.ts'
import { ShapeReader } from './shapes/shape-reader.ts'
import type { Surroundings } from './surroundings.ts'

/** What no file of the project says: what packages bring to it, and what it is to others. */
export interface PackagesFacts {
  readonly messages: readonly MessageFact[]
  readonly contracts: readonly ContractFact[]
  readonly shapes: readonly NamedShape[]
  readonly handlers: readonly HandlerFact[]
  readonly behaviors: readonly BehaviorFact[]
  readonly classes: readonly ClassFact[]
  readonly sent: readonly string[]
  readonly packages: readonly PackageFact[]
  readonly published: readonly PublishedFact[] | undefined
  readonly unshipped: Span | undefined
}

export function scanPackages(files: readonly FileFacts[], surroundings: Surroundings): PackagesFacts {
  const { root, sources, installed, entries } = surroundings
  const composition = compositionOf(surroundings)
  const { handlers, behaviors, sent } = composition
  const constructed = new Constructed(surroundings)
  for (const each of [...handlers, ...behaviors]) {
    const at = composition.classes.get(each.class)?.at
    if (at !== undefined) constructed.add(at)
  }
  const foreign = foreignMessages(files, composition.messages, handlers, sent)
  const told = foreign.map(each => contractOf(each, surroundings))
  const messages = foreign.map(each => each.fact)
  const all = [...files.flatMap(each => each.messages), ...messages]
  const known = new Set(handlers.length === 0 ? [] : all.map(each => each.key))
  const problems = [
    ...composition.problems,
    ...unreachableMessages(composition, known, installed.packages, sources),
  ]
  const used = new Set(all.flatMap(({ ref: { module } }) => packageOf(module)))
  return {
    messages,
    contracts: told.map(each => each.contract),
    shapes: told.flatMap(each => each.shapes),
    handlers,
    behaviors,
    classes: constructed.facts,
    sent,
    packages: packageFacts(installed, used, problems, root),
    published: entries && publishedBy(entries, sources),
    unshipped: entries && unshippedAt(installed, root),
  }
}

/** Messages of packages that somebody here handles or sends: what is only imported is some other application's. */
function foreignMessages(
  files: readonly FileFacts[],
  told: ReadonlyMap<string, ForeignMessage>,
  composed: readonly HandlerFact[],
  sentByPackages: readonly string[],
): readonly ForeignMessage[] {
  const found = new Map(told)
  for (const { foreign } of files)
    for (const each of foreign) if (!found.has(each.fact.key)) found.set(each.fact.key, each)
  if (found.size === 0) return []
  const handlers = [...files.flatMap(each => each.handlers), ...composed]
  const handled = new Set(handlers.flatMap(each => each.messages).map(each => each.key))
  const sent = new Set([...files.flatMap(each => each.sent), ...sentByPackages])
  return [...found.values()]
    .filter(({ fact: { key, bases } }) => [key, ...bases].some(each => handled.has(each)) || sent.has(key))
    .sort((a, b) => (a.fact.key < b.fact.key ? -1 : 1))
}

interface ForeignContract {
  readonly contract: ContractFact
  readonly shapes: readonly NamedShape[]
}

function contractOf({ at, fact }: ForeignMessage, { root, sources, expand }: Surroundings): ForeignContract {
  // How it is imported is a part of its shape.
  return sources.recall('foreign contract', JSON.stringify([fact.key, fact.ref]), () => {
    sources.read(at.file)
    const reader = new ShapeReader(shapeHost(root, sources, expand))
    return { contract: scanContract(fact, at, reader, sources), shapes: [...reader.named.values()] }
  })
}

const packageOf = (module: Ref['module']): readonly string[] =>
  'specifier' in module ? (/^(@[^/]+\/)?[^/]+/.exec(module.specifier)?.slice(0, 1) ?? []) : []
