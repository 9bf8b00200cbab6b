import type { SendOptions } from '@catga/core'
import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * What a message is sent with: correlation, the headers that may pass, and a signal that aborts when the caller is gone.
 */
export function callOptions(
  request: FastifyRequest,
  reply: FastifyReply,
  forwarded: readonly string[],
): SendOptions {
  const abort = new AbortController()
  const { raw } = reply
  // Gone already, while the principal was looked up.
  if (raw.destroyed) abort.abort()
  else
    raw.once('close', () => {
      if (!raw.writableEnded) abort.abort()
    })
  return { correlationId: request.id, headers: headersOf(request, forwarded), signal: abort.signal }
}

function headersOf({ headers }: FastifyRequest, names: readonly string[]): SendOptions['headers'] {
  let found: Record<string, string> | undefined
  for (const name of names) {
    const value = headers[name]
    if (typeof value !== 'string') continue
    found ??= {}
    found[name] = value
  }
  return found
}
