/** The name of a field, encoded once. */
export interface Key {
  readonly name: string
  /** UTF-8. */
  readonly bytes: Uint8Array
}

/** A key of that name. Make each once and keep it: encoding is the cost. */
export function key(name: string): Key {
  return { name, bytes: new TextEncoder().encode(name) }
}
