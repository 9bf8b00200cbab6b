import { type Fail, fail } from '../foundation/result.ts'
import { kindOf, type MessageKind } from '../messages/message.ts'

/** Why nothing in this application takes the message. */
export function unknownMessage(message: unknown, kinds: readonly MessageKind[], verb: string): Fail {
  const kind = kindOf(message)
  if (kind !== undefined && kinds.includes(kind)) {
    const { name } = (message as object).constructor
    return fail(
      'HANDLER_NOT_FOUND',
      `no handler for ${name}: write one and run catga-gen, or register it by hand`,
    )
  }
  const what = kind === undefined ? describe(message) : `a message of kind ${kind}`
  return fail(
    'NOT_A_MESSAGE',
    `${verb} was given ${what}: it takes an instance of a ${kinds.join(' or ')} class`,
  )
}

function describe(value: unknown): string {
  if (value === null || typeof value !== 'object') return String(value)
  return 'an object that is no message (a plain object or a spread copy)'
}
