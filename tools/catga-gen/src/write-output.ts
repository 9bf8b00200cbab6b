import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Whether the file holds this text; line ends do not count, since checkouts convert them. */
export function isCurrent(file: string, text: string): boolean {
  return existsSync(file) && readFileSync(file, 'utf8').replaceAll('\r\n', '\n') === text
}

/** Writes only what changed, and all of it or nothing. */
export function writeOutput(file: string, text: string): 'written' | 'unchanged' {
  if (isCurrent(file, text)) return 'unchanged'
  mkdirSync(dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}.tmp`
  writeFileSync(draft, text)
  renameSync(draft, file)
  return 'written'
}
