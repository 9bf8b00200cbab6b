import { Command, DomainEvent, Query, StreamQuery } from '@catga/core'
export class Pay extends Command<number> { constructor(readonly id: string) { super() } }
export class Find extends Query<string | undefined> { constructor(readonly id: string) { super() } }
export class All extends StreamQuery<string> {}
export class Paid extends DomainEvent<'pay.paid'> { constructor(readonly id: string) { super() } }
export interface Line { readonly price: unknown; readonly done: () => void }
class Hidden { constructor(readonly a: string) {} }
export class Secret { #key = 'k'; constructor(readonly a: string, protected readonly b: string) {} get key() { return this.#key + this.b } }
export class Order extends DomainEvent<'order'> {
  readonly tag = Symbol('tag')
  constructor(
    readonly lines: readonly Line[],
    readonly hidden: Hidden,
    readonly secret: Secret,
    readonly choice: { readonly a: string } | { readonly b: string },
    readonly both: string | Date,
    readonly nothing: undefined,
    readonly holes: (string | undefined)[],
  ) {
    super()
  }
}
export interface Handle { readonly name: string; readonly close: () => void }
export class Open extends Query<Handle> {}
export class Pass extends Command { constructor(readonly handle: Handle) { super() } }
type Tree<T> = { readonly value: T; readonly children: readonly Tree<T>[] }
export class Grow extends Command { constructor(readonly tree: Tree<string>) { super() } }
