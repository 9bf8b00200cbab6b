import type { Clock } from '../foundation/clock.ts'
import { CatgaError } from '../foundation/errors.ts'
import type { Catga } from '../mediator/catga.ts'
import { disposeAll, isDisposable, type Scope } from '../mediator/scope.ts'
import type { IdGenerator } from '../ports/id-generator.ts'
import type { Logger } from '../ports/logger.ts'
import { isProvider, type Provided } from './providers.ts'

/** What wiring code gets: the services of the application, and where it registers what it builds. */
export interface Host<S extends object = object> {
  readonly catga: Catga
  readonly logger: Logger
  readonly clock: Clock
  readonly ids: IdGenerator
  /** A service for a singleton. @throws `NOT_CONFIGURED` when it is missing, or provided per call. */
  service<K extends keyof S & string>(name: K): S[K]
  /** A service for a scoped class: how to get it within one handler call. */
  scopedService<K extends keyof S & string>(name: K): (scope: Scope) => S[K]
  /** What a test passed in place of what the application would construct; undefined: construct it. */
  overridden<T extends object>(name: string): T | undefined
  /** Disposes of `instance` when the application stops, if it knows how; in reverse order. */
  own<T>(instance: T): T
  /** How to build an instance for each handler call. */
  scoped<F extends (...args: never[]) => object>(name: string, make: F): F
  /** How to build an instance for each class that asks for one. */
  transient<F extends (...args: never[]) => object>(name: string, make: F): F
}

export interface HostParts {
  readonly catga: Catga
  readonly logger: Logger
  readonly clock: Clock
  readonly ids: IdGenerator
  readonly services: Readonly<Record<string, Provided<unknown>>>
  readonly overrides: Readonly<Record<string, unknown>>
}

/** A host, and the end of all that was built through it. */
export function createHost(parts: HostParts): {
  readonly host: Host
  checkOverrides(): void
  dispose(): Promise<void>
} {
  const { services, overrides, ...provided } = parts
  const built: unknown[] = []
  const values = new Map<string, unknown>()
  const known = new Set<string>()

  // Who of them is disposable is asked at the end: at the start there are many.
  const own = <T>(instance: T): T => {
    built.push(instance)
    return instance
  }
  const isOverridden = Object.keys(overrides).length > 0
  const override = (name: string): object | undefined => {
    if (!isOverridden) return undefined
    known.add(name)
    return Object.hasOwn(overrides, name) ? (overrides[name] as object | undefined) : undefined
  }
  const providedAs = (name: string): Provided<unknown> => {
    const value = Object.hasOwn(services, name) ? services[name] : undefined
    if (value === undefined)
      throw new CatgaError(
        'NOT_CONFIGURED',
        `the service '${name}' is missing: pass it in createCatga({ services })`,
      )
    return value
  }
  const maker = <F extends (...args: never[]) => object>(name: string, make: F): F => {
    const replacement = override(name)
    return replacement === undefined ? make : ((() => replacement) as unknown as F)
  }

  const host: Host<Record<string, unknown>> = {
    ...provided,
    service(name) {
      const value = providedAs(name)
      if (!isProvider(value)) return value
      if (value.lifetime === 'scoped')
        throw new CatgaError(
          'NOT_CONFIGURED',
          `the service '${name}' is made per call, but a singleton needs it: give its class \`static readonly lifetime = 'scoped'\``,
        )
      if (!values.has(name)) values.set(name, own(value.make(undefined)))
      return values.get(name)
    },
    scopedService(name) {
      const value = providedAs(name)
      if (isProvider(value) && value.lifetime === 'scoped')
        return scope => scope.own(value.make(scope.context))
      const shared = host.service(name)
      return () => shared
    },
    overridden<T extends object>(name: string) {
      return override(name) as T | undefined
    },
    own,
    scoped: maker,
    transient: maker,
  }
  return {
    host: host as unknown as Host,
    checkOverrides() {
      const unknown = Object.keys(overrides).filter(name => !known.has(name))
      if (unknown.length > 0)
        throw new CatgaError(
          'INVALID_ARGUMENT',
          `overrides names ${unknown.join(', ')}, but the application constructs: ${[...known].sort().join(', ')}`,
        )
    },
    async dispose() {
      await disposeAll(built.splice(0).filter(isDisposable))
    },
  }
}
