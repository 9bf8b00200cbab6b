import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { errorCodeInfo, errorCodes } from '@catga/core'
import { diagnosticCodes } from '@catga/gen'
import { describe, expect, test } from '@jest/globals'
import { read, root } from './support/repository.ts'

const headings = (file: string) => [...read(file).matchAll(/^## (\w+)/gm)].map(match => match[1] ?? '').sort()

test('every error code has its section, and every section a code', () => {
  expect(headings('docs/reference/errors.md')).toEqual(Object.keys(errorCodes).sort())
})

test.each(Object.keys(errorCodes))('the section of %s gives its status and whether it is retryable', code => {
  const section = read('docs/reference/errors.md').split(`## ${code}\n`)[1]?.split('\n## ')[0] ?? ''
  const { status, retryable } = errorCodeInfo(code)
  expect(section).toContain(`HTTP ${status}, ${retryable ? 'retryable' : 'not retryable'}.`)
})

test('every diagnostic has its section, and every section a diagnostic', () => {
  expect(headings('docs/reference/diagnostics.md')).toEqual(Object.keys(diagnosticCodes).sort())
})

describe.each([
  'README.md',
  'CONTRIBUTING.md',
  'docs/explanation/architecture.md',
  'examples/order-system/README.md',
  'packages/fastify/README.md',
])('%s', file => {
  test('links to what exists', () => {
    const targets = [...read(file).matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map(match => match[1] ?? '')
    expect(targets.filter(target => !existsSync(join(root, dirname(file), target)))).toEqual([])
  })
})

test('the quick start of the README is the code that runs', () => {
  const readme = read('README.md')
  for (const name of ['greetings.ts', 'main.ts'])
    expect(readme).toContain(read(`docs/snippets/src/${name}`).trim())
})
