import type { BoundEndpoint } from '../messages/endpoint.ts'
import type { CodecTable } from './codec-of.ts'
import type { Entry } from './entries.ts'

/** The routes of an application. */
export function endpointsOf(entries: readonly Entry[], codecs: CodecTable): readonly BoundEndpoint[] {
  const found = entries.flatMap(({ kind, facts }): readonly BoundEndpoint[] => {
    if (kind === 'event' || !('http' in facts)) return []
    const { type, http } = facts
    const found = http && codecs(facts.class)
    if (found === undefined) return []
    const { codec, result } = found
    // The message that a codec makes is of its class: that was checked where both were written down.
    const message = (fields: unknown) => codec.fromPlain(fields, '')
    return [{ ...http, type, kind, message: message as BoundEndpoint['message'], result: result?.toPlain }]
  })
  const place = ({ path, method }: BoundEndpoint) => `${path} ${method}`
  return found.sort((a, b) => (place(a) < place(b) ? -1 : 1))
}
