import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Whether the file holds this text; line ends do not count, since checkouts convert them. */
export function isCurrent(file: string, text: string): boolean {
  return holds(file, Buffer.from(text))
}

function holds(file: string, content: Buffer): boolean {
  if (!existsSync(file)) return false
  const found = readFileSync(file)
  return found.equals(content) || (found.includes('\r\n') && unix(found).equals(content))
}

const unix = (content: Buffer): Buffer => Buffer.from(content.toString('utf8').replaceAll('\r\n', '\n'))

/** Writes only what changed, and all of it or nothing. */
export function writeOutput(file: string, text: string): 'written' | 'unchanged' {
  const content = Buffer.from(text)
  if (holds(file, content)) return 'unchanged'
  mkdirSync(dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}.tmp`
  writeFileSync(draft, content)
  renameSync(draft, file)
  return 'written'
}
