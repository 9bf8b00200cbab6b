import type { AnyRequest, AnyStreamQuery } from './message.ts'

/** The methods a message may be a route of. */
export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/**
 * `static readonly http` of a message: it is then a route of the application. Fields named in the path come from the
 * path; of the others those of GET and DELETE come from the query string, those of all other methods from the body.
 */
export interface HttpRoute {
  readonly method: HttpMethod
  /** `/orders/:orderId/pay`; a parameter has the name of a field. */
  readonly path: `/${string}`
  /** Of a success; default 200, 204 where the result is void. */
  readonly status?: number
  /** The `Location` of a success: `/orders/{orderId}`, filled from the result. */
  readonly location?: `/${string}`
  /** Field → name of a property of the authenticated principal. Such a field is never taken from the request. */
  readonly bind?: Readonly<Record<string, string>>
}

/** A JSON Schema, as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** A route as catga-gen describes it. */
export interface HttpEndpoint {
  readonly method: HttpMethod
  readonly path: string
  readonly status: number
  readonly location: string | undefined
  readonly bind: Readonly<Record<string, string>>
  /** Of the parts of the request that hold fields; a part that holds none is absent. All are closed objects. */
  readonly schema: {
    readonly params?: JsonSchema
    readonly query?: JsonSchema
    readonly body?: JsonSchema
    /** Of the result as JSON; absent: void. */
    readonly result?: JsonSchema
  }
}

/** An endpoint with how its message is made and its result is written. */
export interface BoundEndpoint extends HttpEndpoint {
  /** Wire type of the message. */
  readonly type: string
  readonly kind: 'command' | 'query' | 'stream'
  /** The message, of all its fields as plain data. @throws `DECODE_FAILED` with the path of a wrong one. */
  readonly message: (fields: Readonly<Record<string, unknown>>) => AnyRequest | AnyStreamQuery
  /** The result as plain data, an item of it for a stream query; absent: void. */
  readonly result: ((value: unknown) => unknown) | undefined
}
