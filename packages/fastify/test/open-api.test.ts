import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { BoundEndpoint } from '@catga/core'
import { type OpenApiDocument, openApi } from '@catga/fastify'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { list, object, text } from './support/schemas.ts'
import { startServer, type TestServer } from './support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer({ principal: () => undefined, openApi: { title: 'Items', version: '1.2.3' } })
})
afterAll(() => server.http.close())

// The validator is ESM only, which jest's CommonJS cannot load.
const script = `
  import { Validator } from '@seriousme/openapi-schema-validator'
  import { text } from 'node:stream/consumers'
  const { valid, errors } = await new Validator().validate(JSON.parse(await text(process.stdin)))
  console.log(JSON.stringify({ valid, errors }))
`
function validityOf(document: OpenApiDocument): unknown {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: join(__dirname, '..'),
    input: JSON.stringify(document),
    encoding: 'utf8',
    timeout: 20_000,
  })
  return stderr === '' ? JSON.parse(stdout) : stderr
}

const reference = (name: string) => ({ $ref: `#/$defs/${name}` })
const tree = {
  ...object({ root: reference('Node') }),
  $defs: { Node: object({ 'children?': list(reference('Node')) }) },
}
const endpointOf = (path: string, schema: BoundEndpoint['schema']): BoundEndpoint => ({
  method: 'POST',
  path,
  schema,
  status: 200,
  location: undefined,
  bind: {},
  type: path.slice(1),
  kind: 'command',
  message: () => {
    throw new Error('not called')
  },
  result: undefined,
})

describe('the document', () => {
  test('is served, and is OpenAPI 3.1', async () => {
    const { status, body } = await server.call('GET', '/openapi.json')
    expect(status).toBe(200)
    const document = body as OpenApiDocument
    expect(document).toMatchObject({ openapi: '3.1.0', info: { title: 'Items', version: '1.2.3' } })
    expect(document).toEqual(openApi(server.catga, { title: 'Items', version: '1.2.3' }))
    expect(validityOf(document)).toEqual({ valid: true })
  })

  test('is not served unless it is asked for', async () => {
    const other = await startServer({ principal: () => undefined })
    expect((await other.call('GET', '/openapi.json')).status).toBe(404)
    await other.http.close()
  })

  test('describes each endpoint', () => {
    const { paths } = openApi(server.catga, { title: 'Items', version: '1' }) as {
      paths: Record<string, Record<string, Record<string, unknown>>>
    }
    expect(Object.keys(paths['/items/{id}'] ?? {}).sort()).toEqual(['get', 'put'])
    expect(paths['/items/{id}']?.['get']).toMatchObject({
      operationId: 'GetItem',
      tags: ['items'],
      parameters: [{ name: 'id', in: 'path', required: true, schema: text }],
      responses: { 200: { content: { 'application/json': {} } }, 404: {}, default: {} },
    })
    expect(paths['/items']?.['post']).toMatchObject({
      operationId: 'item.create',
      requestBody: {
        required: true,
        content: { 'application/json': { schema: { required: ['name', 'quantity'] } } },
      },
      responses: { 201: { headers: { Location: {} } } },
    })
    expect(paths['/items']?.['get']).toMatchObject({
      parameters: expect.arrayContaining([
        { name: 'limit', in: 'query', required: false, schema: { type: 'number' } },
      ]),
    })
    expect(paths['/items/{id}/claim']?.['post']).toMatchObject({
      requestBody: { required: false },
      responses: { 401: {} },
    })
    expect(paths['/items/{id}']?.['put']?.['responses']).toHaveProperty('204')
    expect(paths['/export']?.['get']).toMatchObject({
      responses: { 200: { content: { 'application/x-ndjson': {} } } },
    })
  })

  test('keeps definitions once, under names of their own where two differ', () => {
    const other = { ...object({ root: reference('Node') }), $defs: { Node: text } }
    const endpoints = [endpointOf('/a', { body: tree }), endpointOf('/b', { body: tree, result: other })]
    const document = openApi({ endpoints }, { title: 't', version: '1' })
    expect(document).toMatchObject({
      components: {
        schemas: {
          Node: { properties: { children: { items: { $ref: '#/components/schemas/Node' } } } },
          Node2: text,
        },
      },
      paths: {
        '/b': {
          post: {
            responses: {
              200: {
                content: {
                  'application/json': {
                    schema: { properties: { root: { $ref: '#/components/schemas/Node2' } } },
                  },
                },
              },
            },
          },
        },
      },
    })
    expect(JSON.stringify(document)).not.toContain('$defs')
    expect(validityOf(document)).toEqual({ valid: true })
  })
})
