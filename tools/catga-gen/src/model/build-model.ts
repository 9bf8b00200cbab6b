import type {
  AppModel,
  BehaviorModel,
  ClassModel,
  Dependency,
  HandlerModel,
  HttpModel,
  MessageModel,
  ServiceModel,
} from './app-model.ts'
import type { ClassFact, ContractFact, DependencyFact, HandlerFact, HttpFact, MessageFact } from './facts.ts'
import { createKept } from './kept.ts'
import { compare, type Program } from './program.ts'
import { type NamedShape, reachable } from './shape.ts'

/** The application of a program without errors. */
export function buildModel(program: Program): AppModel {
  const classes = neededClasses(program)
  const messages = program.facts.messages
    .filter(each => !each.isAbstract && !each.isGeneric && isReachable(each, program))
    .map(each => messageModel(each, program))
    .sort((a, b) => compare(a.type, b.type))
  return {
    messages,
    shapes: neededShapes(messages, program.facts.shapes),
    classes: inDependencyOrder(classes).map(each => classModel(each, program)),
    services: servicesOf(classes, program),
    behaviors: program.facts.behaviors
      .filter(each => isConcrete(program.classes.get(each.class)))
      .map((each): BehaviorModel => {
        const uses = each.messages
          ?.map(use => program.messages.get(use.key ?? '')?.ref)
          .filter(ref => ref !== undefined)
        return {
          class: nameOf(each.class, program),
          className: refOf(each.class, program).name,
          messages: uses,
        }
      })
      .sort((a, b) => compare(a.className, b.className)),
  }
}

export function wireTypeOf(message: MessageFact): string {
  return message.wireType?.value ?? message.ref.name
}

// A message nobody exports and nobody handles is a matter of its own file.
const isReachable = (message: MessageFact, program: Program): boolean =>
  message.ref.exportName !== undefined || (program.handlers.get(message.key)?.length ?? 0) > 0

const isConcrete = (fact: ClassFact | undefined): fact is ClassFact =>
  fact !== undefined && !fact.isAbstract && !fact.isGeneric

const keptMessages = createKept<MessageModel>()

function messageModel(message: MessageFact, program: Program): MessageModel {
  const contract = program.contracts.get(message.key)
  const handlers = (program.handlers.get(message.key) ?? []).map(each => handlerModel(each, program))
  return keptMessages(message, [contract, ...handlers], () => ({
    type: wireTypeOf(message),
    version: message.version?.value ?? 1,
    kind: message.kind,
    ref: message.ref,
    handlers,
    shape: contract?.shape,
    result: contract?.result,
    http: contract?.http && httpModel(contract.http, message, contract),
  }))
}

function httpModel(
  { method, path, status, location, bind }: HttpFact,
  message: MessageFact,
  contract: ContractFact,
): HttpModel {
  const isVoid = contract.result === undefined && message.kind !== 'stream'
  return { method, path, status: status ?? (isVoid ? 204 : 200), location, bind }
}

/** The named shapes that messages and their results lead to. */
function neededShapes(messages: readonly MessageModel[], all: readonly NamedShape[]): readonly NamedShape[] {
  const byKey = new Map(all.map(each => [each.key, each]))
  const keys = new Set<string>()
  for (const { shape, result } of messages)
    for (const each of [shape, result?.shape])
      if (each !== undefined) for (const key of reachable(each, byKey)) keys.add(key)
  const needed = all.filter(each => keys.has(each.key))
  return [...needed].sort((a, b) => compare(a.name, b.name) || compare(a.key, b.key))
}

const keptHandlers = createKept<HandlerModel>()

function handlerModel(handler: HandlerFact, program: Program): HandlerModel {
  const { class: key, role, returns, takes, policy } = handler
  const name = nameOf(key, program)
  const className = refOf(key, program).name
  return keptHandlers(handler, [name, className], () => ({
    class: name,
    className,
    role,
    returns,
    takes,
    policy: policy?.keys ?? [],
  }))
}

/** The handlers and behaviors that can be constructed, and all they need. */
export function neededClasses(program: Program): readonly ClassFact[] {
  const roots = [...program.facts.handlers, ...program.facts.behaviors].map(each =>
    program.classes.get(each.class),
  )
  const needed = new Map<string, ClassFact>()
  const visit = (fact: ClassFact | undefined) => {
    if (!isConcrete(fact) || needed.has(fact.key)) return
    needed.set(fact.key, fact)
    for (const each of fact.dependencies) if (each.kind === 'class') visit(program.classes.get(each.key))
  }
  roots.forEach(visit)
  return [...needed.values()].sort((a, b) => compare(a.key, b.key))
}

function inDependencyOrder(classes: readonly ClassFact[]): readonly ClassFact[] {
  const byKey = new Map(classes.map(each => [each.key, each]))
  const ordered = new Set<ClassFact>()
  const visit = (fact: ClassFact) => {
    if (ordered.has(fact)) return
    for (const each of fact.dependencies) {
      const needed = each.kind === 'class' ? byKey.get(each.key) : undefined
      if (needed !== undefined) visit(needed)
    }
    ordered.add(fact)
  }
  ;[...classes].sort((a, b) => compare(a.ref.name, b.ref.name) || compare(a.key, b.key)).forEach(visit)
  return [...ordered]
}

const keptClasses = createKept<ClassModel>()

function classModel(fact: ClassFact, program: Program): ClassModel {
  const name = nameOf(fact.key, program)
  const lifetime = program.lifetimes.get(fact.key) ?? 'singleton'
  const names = fact.dependencies.map(each => ('key' in each ? nameOf(each.key, program) : undefined))
  return keptClasses(fact, [name, lifetime, ...names], () => ({
    name,
    ref: fact.ref,
    lifetime,
    isLifetimeDeclared: fact.lifetime !== undefined,
    dependencies: fact.dependencies.flatMap(each => dependencyModel(each, program)),
    arity: fact.arity,
    isDisposable: fact.isDisposable,
  }))
}

function dependencyModel(dependency: DependencyFact, program: Program): readonly Dependency[] {
  switch (dependency.kind) {
    case 'catga':
      return [{ kind: 'catga', type: dependency.type }]
    case 'class':
      return [{ kind: 'class', name: nameOf(dependency.key, program) }]
    case 'service':
      return [{ kind: 'service', name: nameOf(dependency.key, program) }]
    case 'unwirable':
      return []
  }
}

function servicesOf(classes: readonly ClassFact[], program: Program): readonly ServiceModel[] {
  const found = new Map<string, ServiceModel>()
  for (const each of classes.flatMap(fact => fact.dependencies)) {
    if (each.kind !== 'service') continue
    const name = nameOf(each.key, program)
    found.set(name, { name, ref: each.ref })
  }
  return [...found.values()].sort((a, b) => compare(a.name, b.name))
}

const nameOf = (key: string, program: Program): string => program.names.get(key) ?? key
const refOf = (key: string, program: Program) => {
  const fact = program.classes.get(key)
  if (fact === undefined) throw new Error(`no class ${key} was scanned`)
  return fact.ref
}
