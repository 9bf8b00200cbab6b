import type {
  ClassFact,
  ContractFact,
  DependencyFact,
  Facts,
  HandlerFact,
  Lifetime,
  MessageFact,
} from './facts.ts'
import type { Ref } from './places.ts'

/** Facts with their links followed: what the rules look at and the model is built from. */
export interface Program {
  readonly facts: Facts
  readonly messages: ReadonlyMap<string, MessageFact>
  /** By the key of the message. */
  readonly contracts: ReadonlyMap<string, ContractFact>
  readonly classes: ReadonlyMap<string, ClassFact>
  /** Handlers of each concrete message, sorted by class name. */
  readonly handlers: ReadonlyMap<string, readonly HandlerFact[]>
  readonly lifetimes: ReadonlyMap<string, Lifetime>
  /** Classes that belong to one call: scoped ones, and transient ones that need something of the call. */
  readonly perCall: ReadonlySet<string>
  /** Names of classes and services as properties of `CatgaServices` and `CatgaOverrides`. */
  readonly names: ReadonlyMap<string, string>
}

/** Names given in the configuration: `Type` or `file#Type` → name. */
export type Aliases = Readonly<Record<string, string>>

export function link(facts: Facts, aliases: Aliases): Program {
  const messages = new Map(facts.messages.map(each => [each.key, each]))
  const classes = new Map(facts.classes.map(each => [each.key, each]))
  return {
    facts,
    messages,
    contracts: new Map(facts.contracts.map(each => [each.message, each])),
    classes,
    handlers: handlersByMessage(facts, messages, classes),
    ...lifetimesOf(classes),
    names: namesOf(facts, aliases),
  }
}

function handlersByMessage(
  facts: Facts,
  messages: ReadonlyMap<string, MessageFact>,
  classes: ReadonlyMap<string, ClassFact>,
): ReadonlyMap<string, readonly HandlerFact[]> {
  const concrete = facts.messages.filter(each => !each.isAbstract)
  const found = new Map<string, HandlerFact[]>(concrete.map(each => [each.key, []]))
  for (const handler of facts.handlers) {
    const owner = classes.get(handler.class)
    if (owner === undefined || owner.isAbstract || owner.isGeneric) continue
    const keys = new Set<string>()
    for (const { key } of handler.messages) {
      const message = key === undefined ? undefined : messages.get(key)
      if (message === undefined) continue
      // A handler of an abstract event is one of every event below it.
      if (message.isAbstract && message.kind === 'event')
        for (const leaf of concrete.filter(each => each.bases.includes(message.key))) keys.add(leaf.key)
      else keys.add(message.key)
    }
    for (const key of keys) found.get(key)?.push(handler)
  }
  for (const list of found.values())
    list.sort(
      (a, b) =>
        compare(a.class.split('#')[1] ?? '', b.class.split('#')[1] ?? '') || compare(a.class, b.class),
    )
  return found
}

/** What a class is bound to one message by: asking for what the unit of work owns. */
const unitBound: ReadonlySet<string> = new Set(['MessageClient'])

function lifetimesOf(classes: ReadonlyMap<string, ClassFact>): Pick<Program, 'lifetimes' | 'perCall'> {
  const lifetimes = new Map<string, Lifetime>()
  const perCall = new Set<string>()
  const visiting = new Set<string>()
  const visit = (fact: ClassFact) => {
    if (lifetimes.has(fact.key) || visiting.has(fact.key)) return
    visiting.add(fact.key)
    for (const each of fact.dependencies) {
      const needed = each.kind === 'class' ? classes.get(each.key) : undefined
      if (needed !== undefined) visit(needed)
    }
    const isBound = fact.dependencies.some(each => isPerCall(each, perCall))
    const lifetime = fact.lifetime?.value ?? (isBound ? 'scoped' : 'singleton')
    lifetimes.set(fact.key, lifetime)
    if (lifetime === 'scoped' || (lifetime === 'transient' && isBound)) perCall.add(fact.key)
  }
  for (const fact of classes.values()) visit(fact)
  return { lifetimes, perCall }
}

export function isPerCall(dependency: DependencyFact, perCall: ReadonlySet<string>): boolean {
  if (dependency.kind === 'catga') return unitBound.has(dependency.type)
  return dependency.kind === 'class' && perCall.has(dependency.key)
}

function namesOf(facts: Facts, aliases: Aliases): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const name = (key: string, ref: Ref) => {
    const alias = aliases[key] ?? aliases[ref.name]
    names.set(key, alias ?? lowerCamel(ref.name))
  }
  for (const fact of facts.classes) {
    name(fact.key, fact.ref)
    for (const each of fact.dependencies) if (each.kind === 'service') name(each.key, each.ref)
  }
  return names
}

/** `PaymentGateway` → `paymentGateway`, `HTTPClient` → `httpClient`. */
export function lowerCamel(name: string): string {
  return name.replace(/^[A-Z]+(?![a-z])|^[A-Z]/, head => head.toLowerCase())
}

/** By code unit, so that the order is the same everywhere. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
