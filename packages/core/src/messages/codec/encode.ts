import { CatgaError } from '../../foundation/errors.ts'

// What generated `toPlain` functions convert with.

export function notEncodable(expected: string, value: unknown): CatgaError {
  return new CatgaError('ENCODE_FAILED', `${String(value)} cannot be encoded: it has to be ${expected}`)
}

/** @throws `ENCODE_FAILED` for NaN and the infinities, which JSON does not have. */
export function numberToPlain(value: number): number {
  if (!Number.isFinite(value)) throw notEncodable('a finite number', value)
  return value
}

export function dateToPlain(value: Date): string {
  if (Number.isNaN(value.getTime())) throw notEncodable('a valid date', value)
  return value.toISOString()
}

export function bytesToPlain(value: Uint8Array): string {
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64')
}
