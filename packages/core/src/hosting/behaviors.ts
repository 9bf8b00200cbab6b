import { CatgaError } from '../foundation/errors.ts'
import type { AnyBehavior } from '../pipeline/behavior.ts'
import type { NamedBehavior } from '../pipeline/compose.ts'
import type { BehaviorItem } from './options.ts'
import type { WiredBehavior } from './wiring.ts'

/** The run-time list of behaviors: instances as they are, classes as the wiring constructed them. */
export function resolveBehaviors(
  items: readonly BehaviorItem[],
  wired: readonly WiredBehavior[],
): readonly NamedBehavior[] {
  return items.map((item, index) => {
    if (typeof item !== 'function') return fromInstance(item, index)
    const found = wired.find(each => each.class === item)
    if (found === undefined)
      throw new CatgaError(
        'NOT_CONFIGURED',
        `behaviors names the class ${item.name}, which nothing constructs: run catga-gen, or pass an instance`,
      )
    return found
  })
}

function fromInstance(behavior: AnyBehavior, index: number): NamedBehavior {
  if (typeof (behavior as { readonly handle?: unknown } | null)?.handle !== 'function')
    throw new CatgaError(
      'INVALID_ARGUMENT',
      `behaviors[${index}] has no handle method: pass a Behavior or its class`,
    )
  const { name } = behavior.constructor
  return { name: name === 'Object' ? `behavior ${index + 1}` : name, behavior }
}
