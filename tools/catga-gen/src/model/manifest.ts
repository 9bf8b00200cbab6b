import type { HandlerRole, Lifetime, MessageKind, Returns } from './facts.ts'
import type { ManifestRef } from './places.ts'

/** Of the form of the file; a reader refuses every other. */
export const manifestVersion = 1

/** What a package says about itself to the applications that use it: what its declarations do not show. */
export interface Manifest {
  readonly package: string
  readonly version: string
  /** By `type@version`. */
  readonly messages: Readonly<Record<string, ManifestMessage>>
  /** What the wiring of an application constructs: handlers, behaviors, and what these need. */
  readonly classes: readonly ManifestClass[]
  /** Interfaces and types that its constructors ask for, and an application has to pass. */
  readonly services: readonly ManifestRef[]
  /** Requests that its code sends. */
  readonly sends: readonly ManifestRef[]
}

export interface ManifestMessage extends ManifestRef {
  readonly kind: MessageKind
  /** Of what the wire shows of it: the same for the same fields and result. */
  readonly fingerprint: string
}

export interface ManifestClass extends ManifestRef {
  /** What `Class.length` is at run time. */
  readonly arity: number
  /** Where the class declares one. */
  readonly lifetime?: Lifetime
  readonly handles?: readonly ManifestHandler[]
}

export interface ManifestHandler {
  readonly role: HandlerRole
  /** The names of the classes it is declared for. */
  readonly messages: readonly string[]
  readonly returns: Returns
  readonly takes: 0 | 1 | 2
  /** The keys of its policy. */
  readonly policy?: readonly string[]
}
