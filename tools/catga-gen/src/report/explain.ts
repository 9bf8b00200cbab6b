import type { AppModel, ClassModel, HandlerModel, MessageModel } from '../model/app-model.ts'
import type { Ref } from '../model/places.ts'

/** What the compiler decided about one message. */
export interface Explanation {
  readonly type: string
  readonly version: number
  readonly kind: string
  readonly class: string
  readonly declaredIn: string
  readonly route: string | undefined
  readonly isEncodable: boolean
  readonly handlers: readonly HandlerExplanation[]
  /** Discovered behavior classes that fit; they run where the application lists them. */
  readonly behaviors: readonly BehaviorExplanation[]
}

export interface HandlerExplanation {
  readonly class: string
  readonly declaredIn: string
  readonly lifetime: string
  readonly because: string
  readonly returns: string
  readonly policy: readonly string[]
  readonly needs: readonly string[]
}

export interface BehaviorExplanation {
  readonly class: string
  readonly because: string
}

/** By class name or wire type; undefined when there is no such message. */
export function explain(model: AppModel, name: string): Explanation | undefined {
  const message = model.messages.find(each => each.ref.name === name || each.type === name)
  if (message === undefined) return undefined
  const { type, version, kind, ref, http, shape, handlers } = message
  return {
    type,
    version,
    kind,
    class: ref.name,
    declaredIn: placeOf(ref),
    route: http && `${http.method} ${http.path} → ${http.status}`,
    isEncodable: shape !== undefined,
    handlers: handlers.map(each => explainHandler(each, model)),
    behaviors: behaviorsOf(message, model),
  }
}

const returns = {
  result: 'a Result, synchronously: passed on as it is',
  promise: 'a promise: one `then` turns a rejection into a failure',
  unknown: 'what only a look at run time tells',
} as const

function explainHandler(
  { class: key, className, returns: returned, policy }: HandlerModel,
  model: AppModel,
): HandlerExplanation {
  const target = classOf(key, model)
  return {
    class: className,
    declaredIn: target === undefined ? '' : placeOf(target.ref),
    lifetime: target?.lifetime ?? 'singleton',
    because: target === undefined ? '' : reasonOf(target, model),
    returns: returns[returned],
    policy,
    needs: target?.dependencies.map(each => (each.kind === 'catga' ? each.type : each.name)) ?? [],
  }
}

/** Why a class lives as long as it does. */
function reasonOf(target: ClassModel, model: AppModel): string {
  if (target.isLifetimeDeclared) return 'its static lifetime says so'
  const path = pathToUnit(target, model, new Set())
  return path === undefined
    ? 'nothing it needs belongs to one message'
    : `it needs ${path.join(' → ')}, which belongs to one message`
}

function pathToUnit(target: ClassModel, model: AppModel, seen: Set<string>): readonly string[] | undefined {
  if (seen.has(target.name)) return undefined
  seen.add(target.name)
  for (const each of target.dependencies) {
    if (each.kind === 'catga' && each.type === 'MessageClient') return [each.type]
    const next = each.kind === 'class' ? classOf(each.name, model) : undefined
    if (next === undefined || next.lifetime === 'singleton') continue
    const rest = next.isLifetimeDeclared ? [] : pathToUnit(next, model, seen)
    if (rest !== undefined) return [next.ref.name, ...rest]
  }
  return undefined
}

function behaviorsOf(message: MessageModel, { behaviors }: AppModel): readonly BehaviorExplanation[] {
  return behaviors.flatMap(({ className, messages }) => {
    if (messages === undefined) return [{ class: className, because: 'it takes every message' }]
    const own = messages.some(each => each.name === message.ref.name)
    return own ? [{ class: className, because: `it names ${message.ref.name}` }] : []
  })
}

const classOf = (name: string, { classes }: AppModel) => classes.find(each => each.name === name)
const placeOf = ({ module }: Ref): string => ('file' in module ? module.file : module.specifier)

/** The explanation as text. */
export function formatExplanation(explanation: Explanation): string {
  const {
    type,
    version,
    kind,
    class: name,
    declaredIn,
    route,
    isEncodable,
    handlers,
    behaviors,
  } = explanation
  const lines = [
    `${name}: ${kind} '${type}', version ${version} (${declaredIn})`,
    ...(route === undefined ? [] : [`  route    ${route}`]),
    ...(isEncodable ? [] : ['  codec    none: a field cannot be encoded']),
  ]
  if (handlers.length === 0) lines.push('  handler  none')
  for (const each of handlers)
    lines.push(
      `  handler  ${each.class} (${each.declaredIn})`,
      `           ${each.lifetime}: ${each.because}`,
      `           returns ${each.returns}`,
      ...(each.policy.length === 0 ? [] : [`           policy: ${each.policy.join(', ')}`]),
      ...(each.needs.length === 0 ? [] : [`           needs ${each.needs.join(', ')}`]),
    )
  for (const each of behaviors)
    lines.push(`  behavior ${each.class}: ${each.because}, where the application lists it`)
  return lines.join('\n')
}
