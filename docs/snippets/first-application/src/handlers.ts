import {
  type CommandHandler,
  type EventHandler,
  fail,
  type MessageClient,
  ok,
  type QueryHandler,
} from '@catga/core'
import type { GuestBook } from './guest-book.ts'
import { type GetEntries, GuestBookSigned, type SignGuestBook } from './messages.ts'

export class SignGuestBookHandler implements CommandHandler<SignGuestBook> {
  constructor(
    private readonly book: GuestBook,
    private readonly catga: MessageClient,
  ) {}

  async handle({ name, text }: SignGuestBook) {
    if (text.trim() === '') return fail('TEXT_MISSING', `${name} wrote nothing`)
    const count = this.book.add({ name, text })
    const published = await this.catga.publish(new GuestBookSigned(name))
    return published.ok ? ok(count) : published
  }
}

export class GetEntriesHandler implements QueryHandler<GetEntries> {
  constructor(private readonly book: GuestBook) {}

  handle() {
    return ok(this.book.all)
  }
}

export class Thanks implements EventHandler<GuestBookSigned> {
  handle({ name }: GuestBookSigned) {
    console.log(`Thank you, ${name}`)
  }
}
