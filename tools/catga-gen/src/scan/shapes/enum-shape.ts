import type { Ref } from '../../model/places.ts'
import type { Shape } from '../../model/shape.ts'
import type { EnumModel } from '../../source/source-model.ts'

/** The shape of an enum; undefined where a member is computed, or generated code cannot name it. */
export function enumShape({ members, values }: EnumModel, ref: Ref | undefined): Shape | undefined {
  const known = members.flatMap((name, index) => {
    const value = values[index]
    return value === undefined ? [] : [{ name, value }]
  })
  if (known.length < members.length || ref?.exportName === undefined) return undefined
  return { kind: 'enum', ref, members: known }
}
