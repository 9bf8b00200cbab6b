import type { ObjectShape } from '../../model/shape.ts'
import type { ClassModel } from '../../source/source-model.ts'
import type { Property } from './scope.ts'

/** How an instance of a class comes back: by its constructor where that does nothing but set all fields. */
export function makeOf(declaration: ClassModel, properties: readonly Property[]): ObjectShape['make'] {
  // A model that was kept as JSON has no own `constructor` where the class has none.
  const made = Object.hasOwn(declaration, 'constructor') ? declaration.constructor : undefined
  if (properties.length === 0) return made === undefined || made.isPlain ? 'constructor' : 'assign'
  const isPlain =
    made?.isPlain === true &&
    made.parameters.length === properties.length &&
    made.parameters.every((each, index) => each.name === properties[index]?.name)
  return isPlain ? 'constructor' : 'assign'
}
