import { Command, IntegrationEvent } from '@catga/core'
// catga-ignore CATGA1009 -- it has no name yet, and is off by severity besides: it is still about something
export class Shipped extends IntegrationEvent {}
export class Pay extends Command {}
