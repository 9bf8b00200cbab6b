#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { Command, CommanderError } from 'commander'
import { UsageError } from './config.ts'
import { type Diagnostic, formatDiagnostic } from './diagnostics.ts'
import { check, generate } from './generate.ts'

interface Flags {
  readonly project: string
  readonly out?: string
  readonly check?: boolean
}

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string
}

function main(argv: readonly string[]): number {
  const program = new Command('catga-gen')
    .description('Reads a TypeScript project and writes its dispatch table and wiring.')
    .version(version)
    .option('--project <tsconfig>', 'the project to read', 'tsconfig.json')
    .option('--out <file>', 'the file to write (default: src/catga.gen.ts beside the tsconfig)')
    .option('--check', 'write nothing; exit with 1 when the file is stale')
    .allowExcessArguments(false)
    .exitOverride()
  try {
    program.parse([...argv], { from: 'user' })
    return run(program.opts<Flags>())
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof UsageError) {
      console.error(`catga-gen: ${error.message}`)
      return 2
    }
    throw error
  }
}

function run(flags: Flags): number {
  const result = flags.check === true ? check(flags) : generate(flags)
  print(result.diagnostics)
  const file = relative(process.cwd(), result.outFile)
  switch (result.outcome) {
    case 'errors':
      return 1
    case 'stale':
      console.error(`${file} is stale: run catga-gen`)
      return 1
    case 'current':
    case 'unchanged':
      console.log(`${file} is up to date`)
      return 0
    case 'written':
      console.log(`${file} written`)
      return 0
  }
}

function print(diagnostics: readonly Diagnostic[]): void {
  for (const each of diagnostics) console.error(formatDiagnostic(each))
  const errors = diagnostics.filter(each => each.severity === 'error').length
  if (errors > 0) console.error(`${errors} ${errors === 1 ? 'error' : 'errors'}; nothing was written`)
}

process.exitCode = main(process.argv.slice(2))
