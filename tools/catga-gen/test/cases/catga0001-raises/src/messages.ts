import { Command, Query } from '@catga/core'
export class Pay extends Command { constructor(readonly id: string) { super() } }
export class Find extends Query<string> {
  constructor(readonly id: string { super() }
}
