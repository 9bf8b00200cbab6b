import { kindOf, type MessageClass } from './message.ts'

/** The property of a message class's prototype that holds its place in every dispatch table. */
export interface Registered {
  readonly '~catga.id'?: number
}

// One counter for the process: applications, registries and both copies of this package share the classes, so a class
// has one id everywhere. 0 belongs to no class.
const counterKey = Symbol.for('catga.ids')
const shared = globalThis as { [counterKey]?: { last: number } }
shared[counterKey] ??= { last: 0 }
const counter = shared[counterKey]

/** The id of a message class, given at the first call. Also writes the wire type of an event onto its prototype. */
export function registerMessage(type: MessageClass, wireType: string): number {
  const prototype = type.prototype as Registered
  const known = Object.hasOwn(prototype, '~catga.id') ? prototype['~catga.id'] : undefined
  if (kindOf(prototype) === 'event')
    Object.defineProperty(prototype, 'type', { value: wireType, configurable: true })
  if (known !== undefined) return known
  counter.last += 1
  Object.defineProperty(prototype, '~catga.id', { value: counter.last })
  return counter.last
}
