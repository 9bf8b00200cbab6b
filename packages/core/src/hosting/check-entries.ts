import { CatgaError } from '../foundation/errors.ts'
import type { Entry, HandlerFacts } from '../mediator/entries.ts'
import { kindOf, type MessageClass, wireTypeOf } from '../messages/message.ts'

/**
 * Compares what the generated file says with what the running program shows.
 *
 * @throws `STALE_GENERATED_FILE` that names every difference.
 */
export function checkEntries(entries: readonly Entry[]): void {
  const changes = entries.flatMap(({ facts }) => {
    const handlers = 'handlers' in facts ? facts.handlers : facts.handler === undefined ? [] : [facts.handler]
    return [...messageChanges(facts.class, facts.type, facts.version), ...handlers.flatMap(handlerChanges)]
  })
  if (changes.length === 0) return
  const unique = [...new Set(changes)]
  throw new CatgaError(
    'STALE_GENERATED_FILE',
    `the generated file does not fit the program: ${unique.join('; ')}. Run catga-gen and build again`,
    { details: { changes: unique } },
  )
}

function messageChanges(type: MessageClass, wireType: string, version: number): string[] {
  const changes: string[] = []
  const name = wireType
  if (Object.hasOwn(type, 'type') && wireTypeOf(type) !== wireType)
    changes.push(`${name}: its wire type is now '${wireTypeOf(type)}'`)
  const current = Object.hasOwn(type, 'version') ? type.version : 1
  if (current !== version) changes.push(`${name}: its version is now ${String(current)}, was ${version}`)
  if (kindOf(type.prototype) === undefined) changes.push(`${name}: its class is no message any more`)
  return changes
}

function handlerChanges({ name, class: type, dependencies, policy = [] }: HandlerFacts): string[] {
  const changes: string[] = []
  if (dependencies !== undefined && type.length !== dependencies)
    changes.push(`${name}: its constructor takes ${type.length} arguments now, was ${dependencies}`)
  const own = Object.hasOwn(type, 'policy') ? (type as { readonly policy?: object }).policy : undefined
  const keys = Object.keys(own ?? {}).sort()
  if (dependencies !== undefined && keys.join() !== [...policy].sort().join())
    changes.push(`${name}: its policy sets [${keys.join(', ')}] now, was [${[...policy].sort().join(', ')}]`)
  return changes
}
