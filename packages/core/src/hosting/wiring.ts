import type { MessageCodecs } from '../mediator/codec-of.ts'
import type { Entry } from '../mediator/entries.ts'
import type { MessageClass } from '../messages/message.ts'
import type { AnyBehavior } from '../pipeline/behavior.ts'
import type { Host } from './host.ts'
import type { BehaviorClass } from './options.ts'

/** A behavior class that was found in the application, constructed. It runs when `options.behaviors` names it. */
export interface WiredBehavior {
  readonly name: string
  readonly class: BehaviorClass
  /** Absent: it wraps all messages. */
  readonly messages?: readonly MessageClass[]
  readonly behavior: AnyBehavior
}

/** What the generated `wire` function returns: the behavior classes it constructed, and one entry per message. */
export interface Wiring {
  readonly behaviors: readonly WiredBehavior[]
  readonly entries: readonly Entry[]
}

/** What the generated file says about an application. */
export interface Application<S extends object = object> {
  /** The version of the door it was generated for. */
  readonly codegen: number
  readonly fingerprint: string
  readonly wire: (host: Host<S>) => Wiring
  /** Called once, when the first codec is asked for. */
  readonly codecs: () => readonly MessageCodecs[]
}
