import { type BoundEndpoint, CatgaError } from '@catga/core'
import type { FastifyRequest } from 'fastify'
import { httpErrors } from './http-errors.ts'
import type { CatgaFastifyOptions, Principal } from './options.ts'

export type Fields = Readonly<Record<string, unknown>>

const none: Fields = Object.freeze({})

/** Whether the fields that are not in the path come from the query string. */
export const isInQuery = ({ method }: BoundEndpoint): boolean => method === 'GET' || method === 'DELETE'

/**
 * How the fields of an endpoint's message are read from a valid request.
 *
 * @throws `INVALID_ARGUMENT` when fields are bound and there is no `principal` to bind them to.
 */
export function fieldsReader(
  endpoint: BoundEndpoint,
  { principal }: Pick<CatgaFastifyOptions, 'principal'>,
): (request: FastifyRequest) => Fields | Promise<Fields> {
  const read = requestReader(endpoint)
  const bindings = Object.entries(endpoint.bind)
  if (bindings.length === 0) return read
  if (principal === undefined)
    throw new CatgaError(
      'INVALID_ARGUMENT',
      `${endpoint.type} binds ${Object.keys(endpoint.bind).join(', ')}: pass the option principal`,
    )
  return async request => {
    const caller = await principal(request)
    const bound = bindings.map(([field, property]) => [field, propertyOf(caller, property)] as const)
    return { ...read(request), ...Object.fromEntries(bound) }
  }
}

function requestReader(endpoint: BoundEndpoint): (request: FastifyRequest) => Fields {
  const { params, query, body } = endpoint.schema
  const rest = isInQuery(endpoint)
    ? query && ((request: FastifyRequest) => request.query as Fields)
    : body && ((request: FastifyRequest) => (request.body ?? none) as Fields)
  if (params === undefined) return rest ?? (() => none)
  if (rest === undefined) return request => request.params as Fields
  return request => ({ ...(request.params as Fields), ...rest(request) })
}

function propertyOf(caller: Principal | undefined, property: string): unknown {
  const value = caller?.[property]
  if (value === undefined || value === null)
    throw httpErrors.UNAUTHENTICATED('the caller has to be authenticated for this')
  return value
}
