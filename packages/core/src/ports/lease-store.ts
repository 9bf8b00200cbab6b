/** An exclusive claim on a name, for a time. */
export interface Lease {
  readonly name: string
  readonly owner: string
  /** Larger than that of every earlier lease of the same name: a stale owner is told from a current one by it. */
  readonly token: bigint
}

/** Grants leases. The store's time decides when one has expired. */
export interface LeaseStore {
  /** Undefined when somebody else holds the name. Atomic: of several that ask at once, one gets it. */
  acquire(name: string, owner: string, ttlMs: number): Promise<Lease | undefined>
  /** False when the lease has expired or was granted to another since. */
  renew(lease: Lease, ttlMs: number): Promise<boolean>
  /** Frees the name if this lease still holds it; otherwise nothing happens. */
  release(lease: Lease): Promise<void>
}
