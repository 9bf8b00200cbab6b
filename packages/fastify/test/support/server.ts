import { type CatgaFastifyOptions, catgaFastify } from '@catga/fastify'
import fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import { type Started, startItems } from './application.ts'

export interface TestServer extends Started {
  readonly http: FastifyInstance
  readonly call: Call
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The body as JSON; `undefined` when it is empty. */
  readonly body: unknown
}

export interface CallOptions {
  readonly headers?: Readonly<Record<string, string>>
  /** JSON unless it is text. */
  readonly body?: unknown
}
export type Call = (method: string, path: string, options?: CallOptions) => Promise<Answer>

interface ServerOptions extends Partial<CatgaFastifyOptions> {
  readonly prefix?: string
  readonly server?: FastifyServerOptions
  /** What the application does before it registers the plugin. */
  readonly before?: (http: FastifyInstance) => void
}

/** The application behind the plugin on a port of its own. */
export async function startServer({
  prefix,
  server,
  before,
  ...options
}: ServerOptions = {}): Promise<TestServer> {
  const started = await startItems()
  const http = fastify({ forceCloseConnections: true, ...server })
  before?.(http)
  await http.register(catgaFastify, {
    catga: started.catga,
    ...options,
    ...(prefix !== undefined && { prefix }),
  })
  http.addHook('onClose', () => started.catga.stop())
  await http.listen({ port: 0, host: '127.0.0.1' })
  return { ...started, http, call: callerOf(http.listeningOrigin) }
}

export function callerOf(origin: string): Call {
  return async (method, path, { headers = {}, body } = {}) => {
    const payload = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
    const response = await fetch(origin + path, {
      method,
      headers: { ...(payload !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(payload !== undefined && { body: payload }),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json') && !text.includes('\n')
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: text === '' || !isJson ? undefined : (JSON.parse(text) as unknown),
    }
  }
}
