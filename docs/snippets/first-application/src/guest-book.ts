export interface Entry {
  readonly name: string
  readonly text: string
}

export class GuestBook {
  private readonly entries: Entry[] = []

  add(entry: Entry): number {
    return this.entries.push(entry)
  }

  get all(): readonly Entry[] {
    return this.entries
  }
}
