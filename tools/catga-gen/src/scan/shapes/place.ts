import type { Span } from '../../model/places.ts'
import type { Placed } from './scope.ts'

/** Where a type stands: for the text and the place of a problem. */
export interface Place {
  readonly path: string
  readonly span: Span
}

/** One step further into a value. */
export const deeper = ({ path, span }: Place, step: string): Place => ({ path: `${path}${step}`, span })

export const isKeyword = ({ type }: Placed, name: string): boolean =>
  type.kind === 'keyword' && type.name === name
