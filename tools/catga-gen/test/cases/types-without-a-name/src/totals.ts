import { DomainEvent } from '@catga/core'
import type { Line } from './lines.ts'
type Box<T> = { readonly value: T }
// Of the same name as another event, with other types of its fields.
export class Added extends DomainEvent<'total.added'> { constructor(readonly line: Line, readonly total: { readonly amount: number; readonly currency: 'EUR' | 'USD' }, readonly by: { readonly name: string } | number, readonly box: Box<Box<string>>) { super() } }
