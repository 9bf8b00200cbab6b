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
