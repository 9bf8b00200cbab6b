import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile, type DiagnosticCode, diagnosticCodes, formatDiagnostic } from '@catga/gen'
import { afterAll, describe, expect, test } from '@jest/globals'

const folder = join(__dirname, 'cases')
const cases = readdirSync(folder).sort()
const isUpdate = process.env['UPDATE_GOLDEN'] === '1'
const tsc = join(__dirname, '../../../node_modules/typescript-native/bin/tsc')

function matches(file: string, text: string): void {
  if (isUpdate) writeFileSync(file, text)
  expect(text).toBe(existsSync(file) ? readFileSync(file, 'utf8') : `(${file} is missing)`)
}

describe.each(cases)('%s', name => {
  const root = join(folder, name)
  const compiled = compile({ project: join(root, 'tsconfig.json') })

  test('gives what is expected', () => {
    const diagnostics = compiled.diagnostics.map(formatDiagnostic).join('\n')
    if (compiled.text !== undefined) matches(join(root, 'expected.gen.ts'), compiled.text)
    if (compiled.text === undefined || diagnostics !== '')
      matches(join(root, 'expected.diagnostics.txt'), diagnostics)
    else expect(existsSync(join(root, 'expected.diagnostics.txt'))).toBe(false)
  })

  const raised = /^(catga\d+)-raises$/.exec(name)?.[1]?.toUpperCase()
  if (raised !== undefined)
    test(`raises ${raised}`, () => {
      const found = compiled.diagnostics.filter(each => each.code === raised)
      expect(found).not.toEqual([])
      if (found.some(each => each.severity === 'error')) expect(compiled.text).toBeUndefined()
    })
  const missed = /^(catga\d+)-near-miss$/.exec(name)?.[1]?.toUpperCase()
  if (missed !== undefined)
    test(`has no error, and no ${missed} but as the warning an error is lowered to`, () => {
      const isError = diagnosticCodes[missed as DiagnosticCode].severity === 'error'
      const unwanted = compiled.diagnostics.filter(
        each => each.severity === 'error' || (each.code === missed && !isError),
      )
      expect(unwanted).toEqual([])
    })

  if (compiled.text !== undefined)
    test('type-checks as strictly as the case', () => {
      const generated = join(root, 'src/catga.gen.ts')
      writeFileSync(generated, compiled.text ?? '')
      const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', root], {
        encoding: 'utf8',
        timeout: 60_000,
      })
      expect([stdout, status]).toEqual(['', 0])
    }, 60_000)
})

test('every code has a case that raises it and a near miss', () => {
  for (const code of Object.keys(diagnosticCodes))
    expect(cases).toEqual(
      expect.arrayContaining([`${code.toLowerCase()}-raises`, `${code.toLowerCase()}-near-miss`]),
    )
})

afterAll(() => {
  // The type check reads the generated file where a user would have it; it is not part of the case.
  for (const name of cases) rmIfThere(join(folder, name, 'src/catga.gen.ts'))
})
function rmIfThere(file: string): void {
  if (existsSync(file)) unlinkSync(file)
}
