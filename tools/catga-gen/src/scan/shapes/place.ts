import type { Span } from '../../model/places.ts'
import type { Placed } from './scope.ts'

/** Where a type stands. */
export interface Place {
  /** From the message on, for the text of a problem. */
  readonly path: string
  readonly span: Span
  /** From the nearest type with a name on: what a type without one is called after. */
  readonly name: string
}

/** One step further into a value. */
export const deeper = ({ path, span, name }: Place, step: string): Place => ({
  path: `${path}${step}`,
  span,
  name: `${name}${step}`,
})

export const isKeyword = ({ type }: Placed, name: string): boolean =>
  type.kind === 'keyword' && type.name === name
