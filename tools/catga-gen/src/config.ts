import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Aliases } from './model/program.ts'

/** What `catga.config.json` beside the tsconfig may say. */
export interface Config {
  /** The generated file, relative to the tsconfig's folder. */
  readonly out: string
  /** Names of services that would clash: `Type` or `file#Type` → name. */
  readonly services: Aliases
}

/** A wrong option, flag or configuration file: exit code 2. */
export class UsageError extends Error {}

export function readConfig(tsconfig: string): Config {
  const file = join(dirname(resolve(tsconfig)), 'catga.config.json')
  const defaults: Config = { out: 'src/catga.gen.ts', services: {} }
  if (!existsSync(file)) return defaults
  const value = parse(file)
  const unknown = Object.keys(value).filter(key => key !== 'out' && key !== 'services' && key !== '$schema')
  if (unknown.length > 0) throw new UsageError(`catga.config.json: unknown setting '${unknown[0]}'`)
  const { out = defaults.out, services = defaults.services } = value
  if (typeof out !== 'string') throw new UsageError('catga.config.json: "out" has to be a path')
  return { out, services: aliases(services) }
}

function parse(file: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
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
