import { DomainEvent } from '@catga/core'

export interface Item {
  readonly id: string
  readonly at?: Date | null
  readonly tags: readonly string[]
}
export class Money {
  constructor(readonly amount: bigint) {}
}
type First<T> = T extends readonly (infer E)[] ? E : never
type Nullable<T> = { readonly [K in keyof T]: T[K] | null }

export class Changed extends DomainEvent<'changed'> {
  constructor(
    readonly flags: { readonly [K in keyof Item]: boolean },
    readonly tag: First<Item['tags']>,
    readonly patch: Nullable<Pick<Item, 'id' | 'tags'>>,
    readonly money: First<readonly Money[]>,
    readonly code: `E${1 | 2}`,
  ) {
    super()
  }
}
