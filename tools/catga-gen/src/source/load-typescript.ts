import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Script } from 'node:vm'
import type ts from 'typescript'
import { hashOf } from './guards.ts'

export type TypeScript = typeof ts

let loaded: TypeScript | undefined
let store: string | undefined
let compiled: Script | undefined

/** The compiler's own TypeScript. Importing it costs more than a run with a warm cache, so only who parses asks for it. */
export function typescript(): TypeScript {
  loaded ??= store === undefined ? require_('typescript') : load(require_.resolve('typescript'), store)
  return loaded
}

const require_: { (name: string): TypeScript; resolve(name: string): string } = createRequire(import.meta.url)

/** From now on what Node makes of TypeScript's source is looked for in a folder. */
export function keepCompiled(folder: string): void {
  store = folder
}

/** Keeps what Node has made of TypeScript's source, once it has been used: the next run need not compile it. */
export function saveCompiled(): void {
  if (compiled === undefined || compiled.cachedDataRejected === false || store === undefined) return
  const data = compiled.createCachedData()
  const file = fileOf(require_.resolve('typescript'), store)
  const draft = `${file}.${process.pid}.tmp`
  try {
    mkdirSync(store, { recursive: true })
    writeFileSync(draft, Buffer.concat([checksum(data), data]))
    renameSync(draft, file)
  } catch {
    // A disk that cannot be written costs time, not correctness.
    if (existsSync(draft)) rmSync(draft)
  }
  compiled = undefined
}

const checksumLength = 28
const checksum = (data: Buffer): Buffer => Buffer.from(hashOf(data).padEnd(checksumLength))

/** As Node loads a CommonJS module, with compiled code where there is some. Node refuses that of another version itself. */
function load(file: string, folder: string): TypeScript {
  const source = readFileSync(file, 'utf8')
  const wrapped = `(function (exports, require, module, __filename, __dirname) { ${source}\n})`
  const cachedData = read(fileOf(file, folder))
  compiled = new Script(wrapped, { filename: file, ...(cachedData !== undefined && { cachedData }) })
  const run = compiled.runInThisContext() as (...args: readonly unknown[]) => void
  const module = { exports: {} as TypeScript }
  run.call(module.exports, module.exports, createRequire(file), module, file, dirname(file))
  return module.exports
}

function read(file: string): Buffer | undefined {
  if (!existsSync(file)) return undefined
  const content = readFileSync(file)
  const data = content.subarray(checksumLength)
  return checksum(data).equals(content.subarray(0, checksumLength)) ? data : undefined
}

/** Another TypeScript, or another Node, has another file. */
function fileOf(file: string, folder: string): string {
  const { size, mtimeMs } = statSync(file)
  const { v8 = '' } = process.versions
  const name = hashOf(`${file}\n${size}\n${mtimeMs}\n${v8}\n${process.arch}`).replace(/\W/g, '').slice(0, 16)
  return join(folder, `${name}.code`)
}
