import { Command, DomainEvent, Query, StreamQuery } from '@catga/core'
export class Pay extends Command<number> { constructor(readonly id: string) { super() } }
export class Find extends Query<string | undefined> { constructor(readonly id: string) { super() } }
export class All extends StreamQuery<string> {}
export class Paid extends DomainEvent<'pay.paid'> { constructor(readonly id: string) { super() } }
export type Money = { readonly amount: bigint; readonly currency: 'EUR' | 'USD' }
export type Method = { readonly kind: 'card'; readonly number: string } | { readonly kind: 'invoice'; readonly due: Date }
export interface Page<T> { readonly items: readonly T[]; readonly next?: string }
export interface Tree { readonly name: string; readonly children: readonly Tree[] }
export class Line { constructor(readonly productId: string, readonly quantity: number, readonly note?: string) {} }
export const states = ['open', 'closed'] as const
export type State = (typeof states)[number]
export class Order extends DomainEvent<'order'> {
  readonly placedAt: Date
  remark?: string
  constructor(
    readonly lines: readonly Line[],
    readonly total: Money,
    readonly method: Method,
    readonly page: Page<Line>,
    readonly tree: Tree,
    readonly state: State,
    readonly tags: ReadonlySet<string>,
    readonly prices: ReadonlyMap<string, Money>,
    readonly labels: Readonly<Record<string, number>>,
    readonly size: readonly [width: number, height: number, depth?: number],
    readonly raw: Uint8Array,
    readonly maybe: string | null,
    readonly mixed: number | string | readonly string[],
    readonly part: Pick<Line, 'productId' | 'note'>,
    readonly rest: Omit<Line, 'note'> & { readonly extra: boolean },
    readonly partial: Partial<Line>,
    readonly either: string | undefined,
  ) {
    super()
    this.placedAt = new Date(0)
  }
}
export class Search extends Query<Page<Line> | undefined> { constructor(readonly text: string) { super() } }
export class Inside extends Query<() => void> {}
