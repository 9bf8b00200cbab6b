import type { JsonSchema } from '@catga/core'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { FastifySchemaCompiler } from 'fastify'
import { invalid } from './issues.ts'
import { textReader } from './text-values.ts'

const nothing: Readonly<Record<string, unknown>> = Object.freeze({})

/**
 * Compiles the schemas of a request's parts. Bodies are taken as they are, an absent one as an object without fields;
 * the texts of paths and query strings are converted first. No default is filled in, nothing is removed.
 */
export function partValidators(): FastifySchemaCompiler<JsonSchema> {
  // One problem at a time: collecting all would let a small body make a large answer. Formats are the decoder's to check.
  const ajv = new Ajv2020({ strict: false, validateFormats: false, addUsedSchema: false })
  return ({ schema, httpPart }) => {
    const isValid = ajv.compile(schema)
    const read = httpPart === 'body' ? undefined : textReader(schema)
    if (read === undefined)
      return (data: unknown) => isValid(data ?? nothing) || { error: invalid(isValid.errors) }
    return (data: Readonly<Record<string, unknown>>) => {
      const value = read(data)
      return isValid(value) ? { value } : { error: invalid(isValid.errors) }
    }
  }
}
