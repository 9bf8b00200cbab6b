import { type CatgaError, defineErrors } from '@catga/core'
import type { FastifyRequest } from 'fastify'

/** What the HTTP side refuses by itself. The README lists them; a test compares. */
export const httpErrors = defineErrors({
  NOT_FOUND: { status: 404 },
  UNAUTHENTICATED: { status: 401 },
  METHOD_NOT_ALLOWED: { status: 405 },
  UNSUPPORTED_MEDIA_TYPE: { status: 415 },
})

export function nothingAt({ method, url }: FastifyRequest): CatgaError<'NOT_FOUND'> {
  return httpErrors.NOT_FOUND(`there is nothing at ${method} ${pathOf(url)}`)
}

/** A URL without its query string, which may hold secrets. */
export const pathOf = (url: string): string => url.split('?', 1)[0] ?? ''
