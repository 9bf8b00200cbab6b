import { type Catga, CatgaError } from '@catga/core'
import type { FastifyRequest } from 'fastify'
import type { OpenApiOptions } from './openapi/document.ts'

/** What is known of an authenticated caller: fields of messages are bound to its properties. */
export type Principal = Readonly<Record<string, unknown>>

// Every optional member also admits `undefined`, for exactOptionalPropertyTypes.
/** What the plugin takes, beside Fastify's own `prefix`. */
export interface CatgaFastifyOptions {
  /** The application whose messages are served. The plugin neither starts nor stops it. */
  readonly catga: Catga
  /** Who calls, as hooks of the application have authenticated it; `undefined`: nobody. Needed by messages with `bind`. */
  readonly principal?:
    | ((request: FastifyRequest) => Principal | undefined | Promise<Principal | undefined>)
    | undefined
  /** Request headers that handlers find in `context.headers`; default `traceparent` and `tracestate`. */
  readonly forwardHeaders?: readonly string[] | undefined
  /** Where `/live`, `/ready` and the path itself answer; default `/health`. `false`: nowhere. */
  readonly health?: `/${string}` | false | undefined
  /** Serves the document of `openApi` as `/openapi.json`; default: not served. */
  readonly openApi?: OpenApiOptions | undefined
  /**
   * Whether what is not found below the plugin's prefix is answered with a problem; default true. Without a prefix that
   * is every unknown URL of the server, unless it had a handler for these when the plugin was registered.
   */
  readonly notFound?: boolean | undefined
}

const headerName = /^[a-z0-9!#$%&'*+.^_`|~-]+$/

/** The headers to forward, in lower case. @throws `INVALID_ARGUMENT` for what is no header name. */
export function forwardedNames({ forwardHeaders }: CatgaFastifyOptions): readonly string[] {
  const names = (forwardHeaders ?? ['traceparent', 'tracestate']).map(name => name.toLowerCase())
  for (const name of names)
    if (!headerName.test(name))
      throw new CatgaError('INVALID_ARGUMENT', `forwardHeaders: '${name}' is no name of a header`)
  return names
}
