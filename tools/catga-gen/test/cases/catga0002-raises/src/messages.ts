import { Command, IntegrationEvent } from '@catga/core'
// catga-ignore CATGA1009
export class Shipped extends IntegrationEvent {}
// catga-ignore
export class Packed extends IntegrationEvent {}
// catga-ignore CATGA1009 --
export class Sent extends IntegrationEvent {}
// catga-ignore CATGA9999 -- there is no such code
export class Pay extends Command {}
// catga-ignore CATGA1005, CATGA1009 -- one of them stays an error
export class Kept extends IntegrationEvent {}
/* catga-ignore CATGA0003 -- this may stay unused */
export const nothing = 1
