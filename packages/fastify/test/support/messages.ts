import { Command, Query, StreamQuery } from '@catga/core'

export interface Item {
  readonly id: string
  readonly name: string
  readonly quantity: number
  readonly madeAt: Date
  readonly tags?: readonly string[]
}

export class CreateItem extends Command<Item> {
  constructor(
    readonly name: string,
    readonly quantity: number,
    readonly tags?: readonly string[],
    readonly due?: Date,
  ) {
    super()
  }
}
export class GetItem extends Query<Item | undefined> {
  constructor(readonly id: string) {
    super()
  }
}
/** Tells what it was asked for. */
export class FindItems extends Query<Readonly<Record<string, unknown>>> {
  readonly limit?: number
  readonly archived?: boolean
  readonly tags?: readonly string[]
  readonly sizes?: readonly number[]
  readonly after?: bigint
  readonly order?: 'name' | 'age'
}
export class RenameItem extends Command {
  constructor(
    readonly id: string,
    readonly name: string,
  ) {
    super()
  }
}
export class RemoveItem extends Command {
  constructor(
    readonly shelf: number,
    readonly force: boolean,
  ) {
    super()
  }
}
/** Tells who claimed it. */
export class ClaimItem extends Command<string> {
  constructor(
    readonly id: string,
    readonly owner: string,
    readonly note?: string,
  ) {
    super()
  }
}
/** Fails as it is told to. */
export class Break extends Command<string> {
  constructor(readonly how: string) {
    super()
  }
}
/** Answers when it is aborted. */
export class Wait extends Command {}
/** Tells what the handler's context holds. */
export class ReflectContext extends Query<Readonly<Record<string, unknown>>> {}
export class ExportItems extends StreamQuery<{ readonly n: number; readonly text: string }> {
  constructor(
    readonly count: number,
    readonly failAt?: number,
    readonly size?: number,
  ) {
    super()
  }
}
