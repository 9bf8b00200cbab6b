import { CatgaError } from '../foundation/errors.ts'
import type { Entry, HandlerFacts } from '../mediator/entries.ts'
import { kindOf, type MessageClass, wireTypeOf } from '../messages/message.ts'

/**
 * Compares what the generated file says with what the running program shows.
 *
 * @throws `STALE_GENERATED_FILE` that names every difference.
 */
export function checkEntries(entries: readonly Entry[]): void {
  const changes = new Set<string>()
  // Not for…of, which makes an object for each step until it is optimised: this runs once, at the start.
  entries.forEach(({ facts }) => {
    checkMessage(facts.class, facts.type, facts.version, changes)
    if ('handlers' in facts) {
      facts.handlers.forEach(handler => {
        checkHandler(handler, changes)
      })
    } else if (facts.handler !== undefined) checkHandler(facts.handler, changes)
  })
  if (changes.size === 0) return
  const unique = [...changes]
  throw new CatgaError(
    'STALE_GENERATED_FILE',
    `the generated file does not fit the program: ${unique.join('; ')}. Run catga-gen and build again`,
    { details: { changes: unique } },
  )
}

function checkMessage(type: MessageClass, name: string, version: number, changes: Set<string>): void {
  if (Object.hasOwn(type, 'type') && wireTypeOf(type) !== name)
    changes.add(`${name}: its wire type is now '${wireTypeOf(type)}'`)
  const current = Object.hasOwn(type, 'version') ? type.version : 1
  if (current !== version) changes.add(`${name}: its version is now ${String(current)}, was ${version}`)
  if (kindOf(type.prototype) === undefined) changes.add(`${name}: its class is no message any more`)
}

function checkHandler({ name, class: type, dependencies, policy }: HandlerFacts, changes: Set<string>): void {
  if (dependencies === undefined) return
  if (type.length !== dependencies)
    changes.add(`${name}: its constructor takes ${type.length} arguments now, was ${dependencies}`)
  const own = Object.hasOwn(type, 'policy') ? (type as { readonly policy?: object }).policy : undefined
  if (own === undefined && policy === undefined) return
  const [now, was] = [Object.keys(own ?? {}), [...(policy ?? [])]].map(keys => keys.sort().join(', '))
  if (now !== was) changes.add(`${name}: its policy sets [${now}] now, was [${was}]`)
}
