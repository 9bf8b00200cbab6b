import { errorCodeInfo, type Failure, isCatgaError } from '@catga/core'

/** What statuses of Fastify and of the application's own hooks mean. Others are `HTTP_` and the status. */
const codes: Readonly<Record<number, string>> = {
  400: 'VALIDATION_FAILED',
  401: 'UNAUTHENTICATED',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
}

/** A thrown value as a failure with its status. */
export function refusalOf(error: unknown): { readonly failure: Failure; readonly status: number } {
  if (isCatgaError(error)) return { failure: error, status: errorCodeInfo(error.code).status }
  const { statusCode } = (error ?? {}) as { readonly statusCode?: unknown }
  const isStatus = typeof statusCode === 'number' && statusCode >= 400 && statusCode <= 599
  const status = isStatus ? statusCode : 500
  const code = codes[status] ?? (status === 500 ? 'HANDLER_FAILED' : `HTTP_${status}`)
  const message = error instanceof Error ? error.message : String(error)
  const details = code === 'VALIDATION_FAILED' ? { issues: [{ message, path: [] }] } : undefined
  return {
    failure: { code, message, retryable: false, cause: error, ...(details !== undefined && { details }) },
    status,
  }
}
