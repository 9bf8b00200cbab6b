import type { JsonSchema } from '@catga/core'

/** What a refusal looks like: RFC 9457 with a stable code. */
export const problemSchema: JsonSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'correlationId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    code: { type: 'string', description: 'What went wrong, for programs: stable.' },
    correlationId: { type: 'string' },
    detail: { type: 'string', description: 'What went wrong, for people; absent from 5xx.' },
    details: {
      type: 'object',
      description: 'What the code says beside its message.',
      properties: {
        issues: {
          type: 'array',
          items: {
            type: 'object',
            required: ['message', 'path'],
            properties: {
              message: { type: 'string' },
              path: { type: 'array', items: { type: ['string', 'number'] } },
            },
          },
        },
      },
    },
  },
}
