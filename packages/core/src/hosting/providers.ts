import type { MessageContext } from '../messages/context.ts'

// Recognised by a registered symbol, so that the ESM and the CJS copy accept each other's providers.
const brand = Symbol.for('catga.provider')

/** A service that Catga makes: once for the application, or once per handler call. */
export interface Provider<out T> {
  readonly lifetime: 'singleton' | 'scoped'
  readonly make: (context: MessageContext | undefined) => T
}

/** A service, or how to make it. What is passed as a value is never disposed; what a provider makes is. */
export type Provided<T> = T | Provider<T>

/** Made once, when the application is created; disposed when it stops. */
export function singleton<T>(make: () => T): Provider<T> {
  return branded({ lifetime: 'singleton', make })
}

/** Made for each handler call that needs it; disposed when the call has settled. */
export function scoped<T>(make: (context: MessageContext) => T): Provider<T> {
  return branded({ lifetime: 'scoped', make: context => make(context as MessageContext) })
}

export function isProvider<T>(value: Provided<T>): value is Provider<T> {
  return typeof value === 'object' && value !== null && brand in value
}

function branded<T>(provider: Provider<T>): Provider<T> {
  return Object.freeze(Object.defineProperty({ ...provider }, brand, { value: true }))
}
