import type { HandlerRole, Lifetime, MessageKind, ResultShape, Returns } from './facts.ts'
import type { Ref } from './places.ts'
import type { NamedShape, Shape } from './shape.ts'

// The application as the emitter sees it: sorted, serialisable, complete.

export type Dependency =
  | { readonly kind: 'catga'; readonly type: string }
  | { readonly kind: 'class'; readonly name: string }
  | { readonly kind: 'service'; readonly name: string }

/** A class the wiring constructs. `name` is its name as a service. */
export interface ClassModel {
  readonly name: string
  readonly ref: Ref
  readonly lifetime: Lifetime
  readonly isLifetimeDeclared: boolean
  readonly dependencies: readonly Dependency[]
  readonly arity: number
  readonly isDisposable: boolean
}

export interface ServiceModel {
  readonly name: string
  readonly ref: Ref
}

export interface HandlerModel {
  readonly class: string
  readonly className: string
  readonly role: HandlerRole
  readonly returns: Returns
  /** How many arguments `handle` looks at. */
  readonly takes: 0 | 1 | 2
  readonly policy: readonly string[]
}

export interface MessageModel {
  readonly type: string
  readonly version: number
  readonly kind: MessageKind
  readonly ref: Ref
  readonly handlers: readonly HandlerModel[]
  /** Absent: there is no codec (a type of it cannot be encoded, and nothing asks for it). */
  readonly shape: Shape | undefined
  readonly result: ResultShape | undefined
  readonly http: HttpModel | undefined
}

export interface HttpModel {
  readonly method: string
  readonly path: string
  readonly status: number
  readonly location: string | undefined
  /** Field → property of the principal. */
  readonly bind: Readonly<Record<string, string>>
}

export interface BehaviorModel {
  readonly class: string
  readonly className: string
  readonly messages: readonly Ref[] | undefined
}

export interface AppModel {
  readonly messages: readonly MessageModel[]
  /** In dependency order, by name where the order is free. */
  readonly classes: readonly ClassModel[]
  readonly services: readonly ServiceModel[]
  readonly behaviors: readonly BehaviorModel[]
  /** Objects and unions that messages and results are made of, sorted by key. */
  readonly shapes: readonly NamedShape[]
}
