import { CatgaError, isCatgaError } from '../foundation/errors.ts'

/** What a serializer throws for what a codec threw while it wrote: Catga's own errors stay as they are. */
export function encodeFailure(error: unknown): CatgaError {
  if (isCatgaError(error)) return error
  return new CatgaError('ENCODE_FAILED', `the value cannot be encoded: ${textOf(error)}`, { cause: error })
}

/** The same for reading. */
export function decodeFailure(error: unknown): CatgaError {
  if (isCatgaError(error)) return error
  return new CatgaError('DECODE_FAILED', `the payload cannot be decoded: ${textOf(error)}`, { cause: error })
}

const textOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
