import { DomainEvent } from '@catga/core'
export interface Line { readonly sku: string; readonly price: { readonly amount: number; readonly currency: 'EUR' | 'USD' } }
export class Added extends DomainEvent<'line.added'> { constructor(readonly line: Line, readonly by: { readonly id: string } | string) { super() } }
