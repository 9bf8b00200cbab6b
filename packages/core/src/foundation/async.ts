/** Whether a returned value is a promise, of this realm or any other. */
export function isPromise<T>(value: T | PromiseLike<T> | Promise<T>): value is Promise<T> {
  return (
    value instanceof Promise ||
    (typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function')
  )
}
