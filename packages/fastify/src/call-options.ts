import type { SendOptions } from '@catga/core'
import type { LateSignalOptions } from '@catga/core/adapter'
import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * What a message is sent with: correlation, the headers that may pass, and a signal that aborts when the caller is gone,
 * made for those who look at it.
 */
export class CallOptions implements LateSignalOptions {
  readonly correlationId: string
  readonly headers: SendOptions['headers']
  private readonly raw: FastifyReply['raw']
  private made: AbortSignal | undefined

  constructor(request: FastifyRequest, reply: FastifyReply, forwarded: readonly string[]) {
    this.correlationId = request.id
    this.headers = headersOf(request, forwarded)
    this.raw = reply.raw
    this.made = undefined
  }

  get isAborted(): boolean {
    return this.raw.destroyed && !this.raw.writableEnded
  }

  get signal(): AbortSignal {
    this.made ??= this.make()
    return this.made
  }

  private make(): AbortSignal {
    const abort = new AbortController()
    // Gone already, while the principal was looked up for one.
    if (this.isAborted) abort.abort()
    else
      this.raw.once('close', () => {
        if (!this.raw.writableEnded) abort.abort()
      })
    return abort.signal
  }
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
