import { DomainEvent } from '@catga/core'

// A message around each kind of value that a payload may hold many of.

export interface Item {
  readonly sku: string
  readonly quantity: number
  readonly note?: string
}
/** Lists of lists, to any depth. */
export interface Tree {
  readonly children: readonly Tree[]
}
export type Payment =
  | { readonly kind: 'card'; readonly last4: string }
  | { readonly kind: 'invoice'; readonly days: number }

export class Numbers extends DomainEvent<'Numbers'> {
  constructor(readonly value: readonly number[]) {
    super()
  }
}
export class Flags extends DomainEvent<'Flags'> {
  constructor(readonly value: readonly boolean[]) {
    super()
  }
}
export class Nulls extends DomainEvent<'Nulls'> {
  constructor(readonly value: readonly (string | null)[]) {
    super()
  }
}
export class Texts extends DomainEvent<'Texts'> {
  constructor(readonly value: readonly string[]) {
    super()
  }
}
export class Text extends DomainEvent<'Text'> {
  constructor(readonly value: string) {
    super()
  }
}
export class Dates extends DomainEvent<'Dates'> {
  constructor(readonly value: readonly Date[]) {
    super()
  }
}
export class Bigints extends DomainEvent<'Bigints'> {
  constructor(readonly value: readonly bigint[]) {
    super()
  }
}
export class Blobs extends DomainEvent<'Blobs'> {
  constructor(readonly value: readonly Uint8Array[]) {
    super()
  }
}
export class Counts extends DomainEvent<'Counts'> {
  constructor(readonly value: Readonly<Record<string, number>>) {
    super()
  }
}
export class Names extends DomainEvent<'Names'> {
  constructor(readonly value: ReadonlyMap<number, string>) {
    super()
  }
}
export class Tags extends DomainEvent<'Tags'> {
  constructor(readonly value: ReadonlySet<string>) {
    super()
  }
}
export class Pairs extends DomainEvent<'Pairs'> {
  constructor(readonly value: readonly (readonly [number, string])[]) {
    super()
  }
}
export class Items extends DomainEvent<'Items'> {
  constructor(readonly value: readonly Item[]) {
    super()
  }
}
export class Payments extends DomainEvent<'Payments'> {
  constructor(readonly value: readonly Payment[]) {
    super()
  }
}
export class Mixed extends DomainEvent<'Mixed'> {
  constructor(readonly value: readonly (string | number | boolean | null)[]) {
    super()
  }
}
export class Forest extends DomainEvent<'Forest'> {
  constructor(readonly value: Tree) {
    super()
  }
}
