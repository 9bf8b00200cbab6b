import { CatgaError, type ValidationIssue } from '@catga/core'
import type { ErrorObject } from 'ajv'

const longestKey = 128

/** What a schema says against a value, as one failure. */
export function invalid(errors: readonly ErrorObject[] | null | undefined): CatgaError<'VALIDATION_FAILED'> {
  // Of a union the last one speaks for the whole, the others for its members.
  const issue = issueOf(errors?.at(-1))
  const place = issue.path.length === 0 ? 'the value' : issue.path.join('.')
  return new CatgaError('VALIDATION_FAILED', `${place} ${issue.message}`, { details: { issues: [issue] } })
}

function issueOf(error: ErrorObject | undefined): ValidationIssue {
  if (error === undefined) return { message: 'is not valid', path: [] }
  const { instancePath, keyword, params, message = 'is not valid' } = error
  const path = instancePath.split('/').slice(1).map(keyOf)
  if (keyword === 'required')
    return { message: 'is missing', path: [...path, String(params['missingProperty'])] }
  if (keyword === 'additionalProperties' || keyword === 'unevaluatedProperties') {
    const name = params['additionalProperty'] ?? params['unevaluatedProperty']
    return { message: 'is not known', path: [...path, String(name).slice(0, longestKey)] }
  }
  return { message, path }
}

function keyOf(segment: string): string | number {
  if (/^(0|[1-9]\d{0,8})$/.test(segment)) return Number(segment)
  return segment.replaceAll('~1', '/').replaceAll('~0', '~').slice(0, longestKey)
}
