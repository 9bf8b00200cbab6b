import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { errorCodeInfo } from '@catga/core'
import { expect, test } from '@jest/globals'
import { httpErrors } from '../src/http-errors.ts'

test('the README lists every code of the package with its status, and no other', () => {
  const readme = readFileSync(join(__dirname, '../README.md'), 'utf8')
  const listed = [...readme.matchAll(/^\| `([A-Z_]+)` +\| (\d+) /gm)].map(([, code, status]) => [
    code,
    Number(status),
  ])
  const declared = Object.keys(httpErrors).map(code => [code, errorCodeInfo(code).status])
  expect(listed.sort()).toEqual(declared.sort())
})
