import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { typescript } from '../src/source/load-typescript.ts'
import { packModel, unpackModel } from '../src/source/packed-model.ts'
import { readFile } from '../src/source/read-file.ts'

const cases = join(__dirname, 'cases')
const files = readdirSync(cases, { recursive: true, encoding: 'utf8' }).filter(each => each.endsWith('.ts'))

test.each([
  ['\n', ''],
  ['\r\n', ''],
  ['\n', '// \u2028 a line that ends early\n'],
])('a model comes back from the disk as it was, with lines that end in %j', (end, head) => {
  for (const name of files) {
    const text = head + readFileSync(join(cases, name), 'utf8').replaceAll('\n', end)
    const model = readFile(text, join(cases, name), name, typescript())
    expect(unpackModel(packModel(model), name, text)).toEqual(model)
    for (const each of model.declarations)
      if (each.kind === 'class') expect(typeof each.constructor).not.toBe('function')
  }
})

test('constants of the user may be called like places, and like prototypes', () => {
  const text =
    "export const a = { span: 0, whole: { line: 1 }, ['__proto__']: 1, '__proto__': { x: 1 } } as const\n"
  const model = readFile(text, '/a.ts', 'a.ts', typescript())
  expect(unpackModel(packModel(model), 'a.ts', text)).toEqual(model)
})

test('what only moves keeps its content', () => {
  const text = 'export class A { constructor(readonly b: string) {} }\n'
  const moved = packModel(readFile(`// moved\n${text}`, '/a.ts', 'a.ts', typescript()))
  const packed = packModel(readFile(text, '/a.ts', 'a.ts', typescript()))
  expect(moved.content).toBe(packed.content)
  expect(moved.places).not.toBe(packed.places)
  const renamed = packModel(readFile(text.replace('b:', 'c:'), '/a.ts', 'a.ts', typescript()))
  expect(renamed.content).not.toBe(packed.content)
  // What a comment suppresses, it suppresses at a line.
  const ignored = `// catga-ignore CATGA1009 -- told elsewhere\n${text}`
  const first = readFile(ignored, '/a.ts', 'a.ts', typescript())
  expect(unpackModel(packModel(first), 'a.ts', ignored)).toEqual(first)
  const second = readFile(`\n${ignored}`, '/a.ts', 'a.ts', typescript())
  expect(packModel(second).content).not.toBe(packModel(first).content)
})
