import type { MessageClient } from '@catga/core'
export interface Gateway { charge(id: string): Promise<number> }
export abstract class Mailer { abstract mail(to: string): void }
export type Rates = ReadonlyMap<string, number>
export class Store { readonly all = new Map<string, string>() }
export class Unit { constructor(readonly catga: MessageClient, readonly store: Store) {} [Symbol.dispose]() { this.store.all.clear() } }
export class Report { static readonly lifetime = 'transient'; constructor(readonly store: Store, readonly mailer: Mailer) {} }
