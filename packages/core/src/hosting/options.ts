import type { Clock } from '../foundation/clock.ts'
import type { AnyBehavior } from '../pipeline/behavior.ts'
import type { Logger } from '../ports/logger.ts'
import type { IdOptions } from './ids/id-generator.ts'
import type { Provided } from './providers.ts'

/** A behavior, or a behavior class that the compiler found and can construct. */
export type BehaviorItem = AnyBehavior | BehaviorClass
/** A class whose instances are behaviors; the compiler finds those of the project and constructs them. */
export type BehaviorClass = abstract new (...args: never[]) => AnyBehavior

/** What every application takes, compiled or registered by hand. Nothing is required. */
export interface CatgaSettings {
  /** The service's name: in logs, traces and, with a transport, the consumer group. */
  readonly name?: string | undefined
  /** Wrapped around every handler call, outermost first. */
  readonly behaviors?: readonly BehaviorItem[] | undefined
  /** Default: JSON lines on the console. */
  readonly logger?: Logger | undefined
  /** Default: the system's. */
  readonly clock?: Clock | undefined
  readonly ids?: IdOptions | undefined
  /** Spans around every handler call. Default: when an OpenTelemetry SDK is registered at creation or at `start`. */
  readonly telemetry?: boolean | undefined
}

/** `services` is required exactly when the application needs some. */
export type ServicesOption<S extends object> = keyof S extends never
  ? { readonly services?: Readonly<Record<string, never>> | undefined }
  : { readonly services: { readonly [K in keyof S]: Provided<S[K]> } }

/** What a generated `createCatga` takes. `S` are the services it requires, `O` the classes it would construct. */
export type CatgaOptions<S extends object = object, O extends object = object> = CatgaSettings &
  ServicesOption<S> & {
    /** Takes the place of what the compiler would construct; for tests. Never disposed. */
    readonly overrides?: { readonly [K in keyof O]?: O[K] | undefined } | undefined
  }
