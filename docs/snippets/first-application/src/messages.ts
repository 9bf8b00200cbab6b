import { Command, DomainEvent, Query } from '@catga/core'
import type { Entry } from './guest-book.ts'

export class SignGuestBook extends Command<number> {
  constructor(
    readonly name: string,
    readonly text: string,
  ) {
    super()
  }
}

export class GetEntries extends Query<readonly Entry[]> {}

export class GuestBookSigned extends DomainEvent<'guest-book.signed'> {
  constructor(readonly name: string) {
    super()
  }
}
