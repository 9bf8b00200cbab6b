import { readFileSync } from 'node:fs'
import { hashOf } from './guards.ts'
import { typescript } from './load-typescript.ts'
import { packModel } from './packed-model.ts'
import { readFile } from './read-file.ts'

/** The text of a source as it is read. */
export const textIn = (content: Buffer): string => content.toString('utf8').replace(/^\uFEFF/, '')

/** What a source says, wherever in it that stands. */
export function contentOf(path: string): string {
  const model = readFile(textIn(readFileSync(path)), path, path, typescript())
  return hashOf(packModel(model).content)
}
