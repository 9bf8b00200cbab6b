import type { MessageKind } from '../messages/message.ts'
import { behaviorsFor, type NamedBehavior } from '../pipeline/compose.ts'
import type { Entry, HandlerFacts } from './entries.ts'

/** A handler as plain data: its class, its lifetime, and the keys of its policy. */
export interface HandlerModel {
  readonly name: string
  readonly lifetime: string
  readonly policy: readonly string[]
}

/** A message as plain data: its wire type and version, its class, who handles it and what wraps it. */
export interface MessageModel {
  readonly type: string
  readonly version: number
  readonly kind: MessageKind
  readonly class: string
  readonly handlers: readonly HandlerModel[]
  /** Outermost first. */
  readonly behaviors: readonly string[]
}

/** A compiled application as plain data, sorted by wire type. */
export interface ApplicationModel {
  readonly name: string
  /** Of the generated file; `'registry'` for an application registered by hand. */
  readonly fingerprint: string
  readonly messages: readonly MessageModel[]
}

export function describe(
  name: string,
  fingerprint: string,
  entries: readonly Entry[],
  behaviors: readonly NamedBehavior[],
): ApplicationModel {
  const messages = entries.map(({ kind, facts }): MessageModel => {
    const handlers = 'handlers' in facts ? facts.handlers : facts.handler === undefined ? [] : [facts.handler]
    return {
      type: facts.type,
      version: facts.version,
      kind,
      class: facts.class.name,
      handlers: handlers.map(handlerModel),
      behaviors: behaviorsFor(facts.class, behaviors).map(behavior => behavior.name),
    }
  })
  return {
    name,
    fingerprint,
    messages: messages.sort((a, b) => (a.type < b.type ? -1 : a.type > b.type ? 1 : 0)),
  }
}

function handlerModel({ name, lifetime, policy = [] }: HandlerFacts): HandlerModel {
  return { name, lifetime, policy }
}
