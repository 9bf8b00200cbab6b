import { Command, IntegrationEvent } from '@catga/core'
// catga-ignore CATGA1009 -- its name is part of the contract with the carrier
export class Shipped extends IntegrationEvent {}
export class Packed extends IntegrationEvent {} // catga-ignore CATGA1009 -- so is this one's
/* catga-ignore CATGA1009 -- and this one's: see -- for example -- the carrier's pages */
/** A comment may stand between. */
export class Sent extends IntegrationEvent {}
// catga-ignore CATGA1001, CATGA1009 -- the one is of the class, the other of the next
export class Pay extends Command {} export class Paid extends IntegrationEvent {}
// The words `catga-ignore` in prose, or in a string, suppress nothing.
export const text = ['// catga-ignore', `// catga-ignore ${1} // catga-ignore`, /\/\/ catga-ignore/.source]
export function later(): void {
  // No code behind it but a brace: catga-ignore is only prose here.
}
