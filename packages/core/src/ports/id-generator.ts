/** Makes ids. */
export interface IdGenerator {
  /** A UUIDv7: 36 characters, sorts by time. */
  uuid(): string
  /**
   * A 63-bit id, strictly increasing in this process and unique among workers of different worker ids.
   *
   * @throws `NOT_CONFIGURED` without a worker id; `FENCED` after the lease of the worker id was lost.
   */
  snowflake(): bigint
}
