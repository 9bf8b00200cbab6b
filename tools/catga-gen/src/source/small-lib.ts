/** What types of messages use of the standard library; the whole of it takes longer to bind than a project. */
export const smallLib = `
interface Array<T> { readonly length: number; [index: number]: T }
interface ReadonlyArray<T> { readonly length: number; readonly [index: number]: T }
interface Boolean {}
interface CallableFunction {}
interface NewableFunction {}
interface Function {}
interface IArguments {}
interface Number {}
interface Object {}
interface RegExp {}
interface String { readonly length: number }
interface Symbol {}
interface BigInt {}
interface Date { getTime(): number }
interface Uint8Array { readonly length: number; [index: number]: number }
interface Map<K, V> { get(key: K): V | undefined; set(key: K, value: V): this }
interface ReadonlyMap<K, V> { get(key: K): V | undefined }
interface Set<T> { has(value: T): boolean; add(value: T): this }
interface ReadonlySet<T> { has(value: T): boolean }
interface PromiseLike<T> { then<R>(done: (value: T) => R): PromiseLike<R> }
interface Promise<T> { then<R>(done: (value: T) => R): Promise<R> }
interface AsyncIterable<T> { next(): Promise<T> }
type PropertyKey = string | number | symbol
type Partial<T> = { [P in keyof T]?: T[P] }
type Required<T> = { [P in keyof T]-?: T[P] }
type Readonly<T> = { readonly [P in keyof T]: T[P] }
type Pick<T, K extends keyof T> = { [P in K]: T[P] }
type Record<K extends PropertyKey, T> = { [P in K]: T }
type Exclude<T, U> = T extends U ? never : T
type Extract<T, U> = T extends U ? T : never
type Omit<T, K extends PropertyKey> = Pick<T, Exclude<keyof T, K>>
type NonNullable<T> = T & {}
type Parameters<T extends (...args: never) => unknown> = T extends (...args: infer P) => unknown ? P : never
type ReturnType<T extends (...args: never) => unknown> = T extends (...args: never) => infer R ? R : never
type ConstructorParameters<T extends abstract new (...args: never) => unknown> = T extends abstract new (...args: infer P) => unknown ? P : never
type InstanceType<T extends abstract new (...args: never) => unknown> = T extends abstract new (...args: never) => infer R ? R : never
type Awaited<T> = T extends PromiseLike<infer V> ? Awaited<V> : T
type Uppercase<S extends string> = intrinsic
type Lowercase<S extends string> = intrinsic
type Capitalize<S extends string> = intrinsic
type Uncapitalize<S extends string> = intrinsic
`
