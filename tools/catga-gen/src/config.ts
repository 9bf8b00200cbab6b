import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { isCode, isLowerable, isSuppressible, type Severity } from './diagnostics.ts'
import type { Span } from './model/places.ts'
import type { Aliases } from './model/program.ts'
import type { Suppression } from './validate/suppressions.ts'

/** What `catga.config.json` beside the tsconfig may say. */
export interface Config {
  /** The generated file, relative to the tsconfig's folder. */
  readonly out: string
  /** Names of services that would clash: `Type` or `file#Type` → name. */
  readonly services: Aliases
  /** How severe a diagnostic is here. An error of the wiring itself cannot be lowered: nothing could be generated. */
  readonly severity: Readonly<Record<string, Severity | 'off'>>
  readonly suppress: readonly Suppression[]
  /** Where the project is a package that applications compose: its entries, `.` or `./name`, and their sources. */
  readonly package: Readonly<Record<string, string>> | undefined
  /** The packages whose handlers take part; undefined: all that the application depends on itself. */
  readonly compose: readonly string[] | undefined
}

/** A wrong option, flag or configuration file: exit code 2. */
export class UsageError extends Error {}

export const configFileName = 'catga.config.json'

export function readConfig(tsconfig: string): Config {
  const file = join(dirname(resolve(tsconfig)), configFileName)
  const defaults: Config = {
    out: 'src/catga.gen.ts',
    services: {},
    severity: {},
    suppress: [],
    package: undefined,
    compose: undefined,
  }
  if (!existsSync(file)) return defaults
  const text = readFileSync(file, 'utf8')
  const value = parse(text)
  const unknown = Object.keys(value).filter(key => !settings.includes(key))
  if (unknown.length > 0) throw new UsageError(`catga.config.json: unknown setting '${unknown[0]}'`)
  const { out = defaults.out, services = defaults.services, severity = {}, suppress = [] } = value
  if (value['package'] !== undefined && (value['out'] ?? value['compose']) !== undefined)
    throw new UsageError(
      'catga.config.json: a "package" has neither "out" nor "compose": it writes catga.manifest.json, and what it needs is composed by the application',
    )
  if (typeof out !== 'string') throw new UsageError('catga.config.json: "out" has to be a path')
  return {
    out,
    services: aliases(services),
    severity: severities(severity),
    suppress: suppressions(suppress, text),
    package: entriesOf(value['package']),
    compose: namesOf(value['compose']),
  }
}

const settings = ['$schema', 'out', 'services', 'severity', 'suppress', 'package', 'compose']

function entriesOf(value: unknown): Config['package'] {
  if (value === undefined) return undefined
  const entries = typeof value === 'string' ? { '.': value } : value
  const isValid =
    typeof entries === 'object' &&
    entries !== null &&
    Object.keys(entries).length > 0 &&
    Object.entries(entries).every(([key, file]) => /^\.(\/[^*]+)?$/.test(key) && typeof file === 'string')
  if (!isValid)
    throw new UsageError(
      'catga.config.json: "package" has to be the source of its entry, or to map entries such as "./orders" to theirs',
    )
  return entries as Readonly<Record<string, string>>
}

function namesOf(value: unknown): Config['compose'] {
  if (value === undefined) return undefined
  if (!Array.isArray(value) || !value.every(each => typeof each === 'string'))
    throw new UsageError('catga.config.json: "compose" has to be a list of names of packages')
  return value
}

function severities(value: unknown): Config['severity'] {
  const isValid =
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every(each => each === 'error' || each === 'warning' || each === 'off')
  if (!isValid)
    throw new UsageError('catga.config.json: "severity" has to map codes to error, warning or off')
  for (const [code, level] of Object.entries(value)) {
    if (!isCode(code)) throw new UsageError(`catga.config.json: there is no diagnostic ${code}`)
    if (!isLowerable(code) && level !== 'error')
      throw new UsageError(`catga.config.json: ${code} stays an error, since nothing could be generated`)
  }
  return value as Config['severity']
}

function suppressions(value: unknown, text: string): readonly Suppression[] {
  if (!Array.isArray(value)) throw new UsageError('catga.config.json: "suppress" has to be a list')
  return value.map((each: unknown, index) => {
    const { code, file, reason } = (typeof each === 'object' && each !== null ? each : {}) as Record<
      string,
      unknown
    >
    if (
      typeof code !== 'string' ||
      typeof file !== 'string' ||
      typeof reason !== 'string' ||
      reason.trim() === ''
    )
      throw new UsageError('catga.config.json: each item of "suppress" needs a code, a file and a reason')
    if (!isCode(code) || !isSuppressible(code))
      throw new UsageError(`catga.config.json: ${code} cannot be suppressed`)
    return { code, file, line: undefined, span: spanOf(index, text) }
  })
}

/** Where the item of `suppress` with this index names its code. */
function spanOf(index: number, text: string): Span {
  const match = [...text.matchAll(/"code"\s*:\s*"CATGA\d+"/g)][index]
  const start = match?.index ?? 0
  const before = text.slice(0, start).split('\n')
  const column = (before.at(-1) ?? '').length + 1
  const line = text.split('\n')[before.length - 1] ?? ''
  return { file: configFileName, line: before.length, column, length: match?.[0].length ?? 1, text: line }
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>
  } catch (error) {
    throw new UsageError(`catga.config.json cannot be read: ${(error as Error).message}`)
  }
  throw new UsageError('catga.config.json has to hold an object')
}

function aliases(value: unknown): Aliases {
  const isValid =
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every(name => typeof name === 'string' && /^[A-Za-z_$][\w$]*$/.test(name))
  if (!isValid) throw new UsageError('catga.config.json: "services" has to map type names to identifiers')
  return value as Aliases
}
