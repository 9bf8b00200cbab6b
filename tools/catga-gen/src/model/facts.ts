import type { ManifestRef, Ref, Span } from './places.ts'
import type { NamedShape, Shape } from './shape.ts'

// What the scanners may say about a program: plain data, no syntax tree.

export type MessageKind = 'command' | 'query' | 'stream' | 'event'
export type Lifetime = 'singleton' | 'scoped' | 'transient'
/** What a synchronous look at `handle` says about what it returns. */
export type Returns = 'result' | 'promise' | 'unknown'

export interface LiteralFact<T> {
  readonly value: T | undefined
  readonly span: Span
}

export interface MessageFact {
  readonly key: string
  readonly ref: Ref
  readonly kind: MessageKind
  readonly isAbstract: boolean
  readonly isGeneric: boolean
  /** An `IntegrationEvent`. */
  readonly isIntegration: boolean
  /** From the event's type argument, else the static `type`; absent: the class name is the wire type. */
  readonly wireType: LiteralFact<string> | undefined
  readonly version: LiteralFact<number> | undefined
  /** Keys of the message classes it extends, nearest first. */
  readonly bases: readonly string[]
  readonly span: Span
}

export interface ResultShape {
  readonly shape: Shape
  readonly isUndefinable: boolean
}

/** What of a message leaves the process: its fields, its result, its route. */
export interface ContractFact {
  /** Key of the message. */
  readonly message: string
  /** Undefined where its fields cannot be encoded: `problems` says why. */
  readonly shape: Shape | undefined
  /** Undefined where it is void or cannot be encoded. */
  readonly result: ResultShape | undefined
  readonly problems: readonly ShapeProblem[]
  readonly resultProblems: readonly ShapeProblem[]
  /** Its constructor does more than set its fields. */
  readonly hasActiveConstructor: boolean
  readonly http: HttpFact | undefined
}

/** A type that cannot be encoded: where, and why. */
export interface ShapeProblem {
  /** From the message to the value: `CreateOrder.items[].price`. */
  readonly path: string
  readonly why: string
  readonly help: string
  readonly span: Span
}

/** `static readonly http`. */
export interface HttpFact {
  readonly method: string
  readonly path: string
  readonly status: number | undefined
  readonly location: string | undefined
  readonly bind: Readonly<Record<string, string>>
  /** What cannot be read of it; the other members mean nothing then. */
  readonly problem: string | undefined
  readonly span: Span
}

export type DependencyFact =
  | { readonly kind: 'catga'; readonly type: string }
  | { readonly kind: 'class'; readonly key: string; readonly span: Span }
  | { readonly kind: 'service'; readonly key: string; readonly ref: Ref; readonly span: Span }
  | {
      readonly kind: 'unwirable'
      readonly parameter: string
      readonly type: string
      readonly why: string
      readonly span: Span
    }

/** A class that the wiring may construct. */
export interface ClassFact {
  readonly key: string
  readonly ref: Ref
  readonly isAbstract: boolean
  readonly isGeneric: boolean
  readonly lifetime: LiteralFact<Lifetime> | undefined
  readonly dependencies: readonly DependencyFact[]
  /** What `Class.length` is at run time. */
  readonly arity: number
  readonly isDisposable: boolean
  /** Its own instance fields that are not readonly. */
  readonly mutableFields: readonly { readonly name: string; readonly span: Span }[]
  readonly span: Span
}

export type HandlerRole = 'command' | 'query' | 'stream' | 'event'

export interface HandlerFact {
  readonly class: string
  readonly role: HandlerRole
  readonly messages: readonly MessageUse[]
  readonly returns: Returns
  /** How many arguments `handle` looks at. */
  readonly takes: 0 | 1 | 2
  /** Keys of the own `static policy`; `keys` is undefined when they cannot be read. */
  readonly policy: { readonly keys: readonly string[] | undefined; readonly span: Span } | undefined
  /** The class of `handle`'s parameter where it is another than the interface names. */
  readonly mismatch: { readonly parameter: string; readonly span: Span } | undefined
  readonly span: Span
}

export interface MessageUse {
  readonly key: string | undefined
  readonly text: string
}

export interface BehaviorFact {
  readonly class: string
  /** Undefined: all messages. */
  readonly messages: readonly MessageUse[] | undefined
}

/** A call in a handler that loses a promise or a result, or that blocks. */
export interface MisuseFact {
  readonly kind: 'floating' | 'unread' | 'blocking'
  readonly handler: string
  readonly name: string
  readonly span: Span
}

/** A heritage clause that says a name of Catga's but means another declaration. */
export interface ImpostorFact {
  readonly class: string
  readonly name: string
  readonly span: Span
}

/** What a package exports, where the project is one. */
export interface PublishedFact {
  readonly key: string
  readonly ref: ManifestRef
}

/** A package that takes part, or whose messages do. */
export interface PackageFact {
  readonly name: string
  /** More than one: their classes are not the same. Nearest first. */
  readonly copies: readonly PackageCopy[]
  readonly problems: readonly PackageProblem[]
  /** Where the project names it, or what needs it. */
  readonly span: Span
}

/** Why what its manifest says cannot be had. */
export interface PackageProblem {
  readonly what: string
  readonly help: string
}

export interface PackageCopy {
  readonly version: string
  /** Its folder, relative to the tsconfig's. */
  readonly folder: string
  /** The package that needs it; undefined: the project itself. */
  readonly neededBy: string | undefined
  /** Of its messages, by `type@version`; undefined: it ships no manifest. */
  readonly fingerprints: Readonly<Record<string, string>> | undefined
}

/** A comment that says that a diagnostic was looked at. */
export interface IgnoreFact {
  readonly codes: readonly string[]
  readonly reason: string
  /** Of the code it is about. */
  readonly line: number
  readonly span: Span
}

export interface Facts {
  readonly messages: readonly MessageFact[]
  readonly classes: readonly ClassFact[]
  readonly handlers: readonly HandlerFact[]
  readonly behaviors: readonly BehaviorFact[]
  readonly impostors: readonly ImpostorFact[]
  /** Keys of classes that another class extends. */
  readonly extended: readonly string[]
  /** Keys of messages that some code sends. */
  readonly sent: readonly string[]
  readonly contracts: readonly ContractFact[]
  readonly misuses: readonly MisuseFact[]
  readonly ignores: readonly IgnoreFact[]
  readonly packages: readonly PackageFact[]
  /** Undefined: the project is an application. */
  readonly published: readonly PublishedFact[] | undefined
  /** Where the package.json of a package lists what is published, and leaves the manifest out. */
  readonly unshipped: Span | undefined
  /** Objects and unions that messages and results are made of. */
  readonly shapes: readonly NamedShape[]
}
