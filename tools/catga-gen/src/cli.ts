#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { UsageError } from './config.ts'
import { check, generate } from './generate.ts'
import { print, reportOf } from './report.ts'
import { version } from './version.ts'
import { watch } from './watch.ts'

interface Flags {
  readonly project: string
  readonly out?: string
  readonly check?: boolean
  readonly watch?: boolean
  readonly cache: boolean
}

async function main(argv: readonly string[]): Promise<number> {
  const program = new Command('catga-gen')
    .description('Reads a TypeScript project and writes its dispatch table and wiring.')
    .version(version)
    .option('--project <tsconfig>', 'the project to read', 'tsconfig.json')
    .option('--out <file>', 'the file to write (default: src/catga.gen.ts beside the tsconfig)')
    .option('--check', 'write nothing; exit with 1 when the file is stale')
    .option('--watch', 'stay, and write again whenever a file changes; ends on SIGINT')
    .option('--no-cache', 'read every file anew, and keep nothing in node_modules/.cache/catga-gen')
    .allowExcessArguments(false)
    .exitOverride()
  try {
    program.parse([...argv], { from: 'user' })
    return await run(program.opts<Flags>())
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof UsageError) {
      console.error(`catga-gen: ${error.message}`)
      return 2
    }
    throw error
  }
}

async function run(flags: Flags): Promise<number> {
  if (flags.watch === true) {
    if (flags.check === true) throw new UsageError('--watch writes and --check does not: give one of them')
    return watch(flags)
  }
  const report = reportOf(flags.check === true ? check(flags) : generate(flags))
  print(report)
  return report.exitCode
}

process.exitCode = await main(process.argv.slice(2))
