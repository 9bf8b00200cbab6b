/** Counts asynchronous handler calls under way, so that a stop can wait for them. */
export class Activity {
  private underWay = 0
  private waiting: (() => void)[] = []

  get count(): number {
    return this.underWay
  }

  begin(): void {
    this.underWay += 1
  }

  end(): void {
    this.underWay -= 1
    if (this.underWay === 0 && this.waiting.length > 0) {
      for (const resolve of this.waiting) resolve()
      this.waiting = []
    }
  }

  /** Resolves when nothing is under way. */
  idle(): Promise<void> {
    if (this.underWay === 0) return Promise.resolve()
    return new Promise(resolve => this.waiting.push(resolve))
  }
}
