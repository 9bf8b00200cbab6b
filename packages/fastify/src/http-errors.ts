import { defineErrors } from '@catga/core'

/** What the HTTP side refuses by itself. The README lists them; a test compares. */
export const httpErrors = defineErrors({
  NOT_FOUND: { status: 404 },
  UNAUTHENTICATED: { status: 401 },
  METHOD_NOT_ALLOWED: { status: 405 },
  UNSUPPORTED_MEDIA_TYPE: { status: 415 },
})
