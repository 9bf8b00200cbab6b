import type { BoundEndpoint } from '../messages/endpoint.ts'
import type { Entry } from './entries.ts'

/** The routes of an application. */
export function endpointsOf(entries: readonly Entry[]): readonly BoundEndpoint[] {
  const found = entries.flatMap(({ kind, facts }): readonly BoundEndpoint[] => {
    if (kind === 'event' || !('http' in facts)) return []
    const { type, http, codec, result } = facts
    if (http === undefined || codec === undefined) return []
    const message: BoundEndpoint['message'] = fields => codec.fromPlain(fields, '')
    // The result of a message is what its codec takes: the entry was checked where it was written down.
    return [{ ...http, type, kind, message, result: result?.toPlain as BoundEndpoint['result'] }]
  })
  const place = ({ path, method }: BoundEndpoint) => `${path} ${method}`
  return found.sort((a, b) => (place(a) < place(b) ? -1 : 1))
}
