import type { NamedShape } from '../../model/shape.ts'
import { follow, type Placed, type ShapeHost } from './scope.ts'

/** What a shape is called that an alias names. */
export interface AliasName {
  readonly key: string
  readonly name: string
  /** Undefined where the alias is not exported: generated code spells the type out then. */
  readonly type: NamedShape['type']
}

/** The innermost alias without parameters that leads to a type. */
export function aliasOf(placed: Placed, host: ShapeHost): AliasName | undefined {
  let found: AliasName | undefined
  follow(placed, host, resolved => {
    const { declaration, file } = resolved
    if (declaration.kind !== 'alias' || declaration.typeParameters.length > 0) return
    const ref = host.ref(resolved)
    const type = ref?.exportName === undefined ? undefined : { ref, args: [] }
    found = { key: `${file}#${declaration.name}`, name: declaration.name, type }
  })
  return found
}
