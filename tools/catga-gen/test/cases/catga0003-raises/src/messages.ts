import { Command, IntegrationEvent } from '@catga/core'
// catga-ignore CATGA1009 -- it has a name by now
export class Shipped extends IntegrationEvent<'shipped'> {}
// catga-ignore CATGA1001, CATGA1009 -- only the first is there
export class Pay extends Command {}
