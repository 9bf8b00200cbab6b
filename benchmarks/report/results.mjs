import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, release, type } from 'node:os'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../', import.meta.url))
const fileOf = name => `${folder}results/${name}.json`

/** The version of a package that is installed there; by its file, because few export their manifest. */
export function versionOf(name, from = folder) {
  return JSON.parse(readFileSync(`${from}/node_modules/${name}/package.json`, 'utf8')).version
}

export const machineOf = () => `${cpus().length} × ${cpus()[0]?.model.trim()}, ${type()} ${release()}`

/** Keeps what a whole run has measured, with the machine and the versions it was measured on. */
export function writeResults(name, { versions, ...measured }) {
  const file = fileOf(name)
  mkdirSync(dirname(file), { recursive: true })
  const when = new Date().toISOString().slice(0, 10)
  const results = { machine: machineOf(), versions, measured: when, ...measured }
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`)
}

export const readResults = name => JSON.parse(readFileSync(fileOf(name), 'utf8'))
