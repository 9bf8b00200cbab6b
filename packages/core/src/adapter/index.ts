// The door for authors of adapters: ports, and what an implementation of one needs.
export { type Clock, systemClock } from '../foundation/clock.ts'
export { CatgaError, isCatgaError } from '../foundation/errors.ts'
export type { IdGenerator } from '../ports/id-generator.ts'
export type { Lease, LeaseStore } from '../ports/lease-store.ts'
export { consoleLogger, type Logger } from '../ports/logger.ts'
