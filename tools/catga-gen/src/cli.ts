#!/usr/bin/env node
import { relative } from 'node:path'
import { Argument, Command, CommanderError, Option } from 'commander'
import { compile } from './compiler.ts'
import { UsageError } from './config.ts'
import { acceptContracts, contractsText, releaseContracts } from './contracts/commands.ts'
import type { AppModel } from './model/app-model.ts'
import { explain, formatExplanation } from './report/explain.ts'
import { type Format, formats } from './report/format.ts'
import { type GraphFormat, graph, graphFormats } from './report/graph.ts'
import { print, reportOf } from './report/outcome.ts'
import { runOnce } from './run.ts'
import { version } from './version.ts'
import { watch } from './watch.ts'

interface Shared {
  readonly project: string
  readonly cache: boolean
}
interface Flags extends Shared {
  readonly out?: string
  readonly check?: boolean
  readonly watch?: boolean
  readonly format: Format
}

/** The project and the cache, which every command takes. */
function shared(command: Command): Command {
  return command
    .option('--project <tsconfig>', 'the project to read', 'tsconfig.json')
    .option('--no-cache', 'read every file anew, and keep nothing in node_modules/.cache/catga-gen')
    .allowExcessArguments(false)
    .exitOverride()
}

async function main(argv: readonly string[]): Promise<number> {
  let exitCode = 0
  const program = shared(new Command('catga-gen'))
    .description('Reads a TypeScript project and writes its dispatch table, wiring, codecs and schemas.')
    // A flag behind a command's name is the command's: both have `--project` and `--format`.
    .enablePositionalOptions()
    .version(version)
    .option('--out <file>', 'the file to write (default: src/catga.gen.ts beside the tsconfig)')
    .option('--check', 'write nothing; exit with 1 when the file or the lockfile is stale')
    .option('--watch', 'stay, and write again whenever a file changes; ends on SIGINT')
    .addOption(new Option('--format <format>', 'of diagnostics').choices(formats).default('pretty'))
    .action(async (flags: Flags) => {
      exitCode = await compileCommand(flags)
    })
  const command = (name: string, description: string) =>
    shared(program.command(name).description(description))
  command('explain', 'says what was decided about one message, and why')
    .argument('<message>', 'a class name or a wire type')
    .option('--json', 'as JSON')
    .action((name: string, flags: Shared & { readonly json?: boolean }) => {
      exitCode = explainCommand(name, flags)
    })
  command('graph', 'prints messages, handlers and what they need as a graph')
    .addOption(new Option('--format <format>', 'of the graph').choices(graphFormats).default('mermaid'))
    .action((flags: Shared & { readonly format: GraphFormat }) => {
      exitCode = withModel(flags, model => console.log(graph(model, flags.format)))
    })
  command('contracts', 'compares the messages with catga.lock.json')
    .addArgument(
      new Argument('[action]', 'release: every draft is depended on from now on').choices(['release']),
    )
    .option('--accept', 'take over incompatible changes of what was released')
    .action((action: 'release' | undefined, flags: Shared & { readonly accept?: boolean }) => {
      exitCode = contractsCommand(action, flags)
    })
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof UsageError) {
      console.error(`catga-gen: ${error.message}`)
      return 2
    }
    throw error
  }
}

async function compileCommand(flags: Flags): Promise<number> {
  if (flags.watch === true) {
    if (flags.check === true) throw new UsageError('--watch writes and --check does not: give one of them')
    if (flags.format !== 'pretty') throw new UsageError('--watch prints for people: leave --format out')
    return watch(flags)
  }
  const report = reportOf(runOnce(flags), flags.format, version)
  print(report)
  return report.exitCode
}

/** Runs `use` with the compiled model, or prints why there is none. */
function withModel(flags: Shared, use: (model: AppModel) => void): number {
  const { model, diagnostics, outFile, root } = compile(flags)
  if (model === undefined) {
    const report = reportOf({ diagnostics, outFile, root, outcome: 'errors' }, 'pretty', version)
    print(report)
    return report.exitCode
  }
  use(model)
  return 0
}

function explainCommand(name: string, flags: Shared & { readonly json?: boolean }): number {
  return withModel(flags, model => {
    const found = explain(model, name)
    if (found === undefined)
      throw new UsageError(`there is no message ${name}: give a class name or a wire type`)
    console.log(flags.json === true ? JSON.stringify(found, null, 2) : formatExplanation(found))
  })
}

function contractsCommand(
  action: 'release' | undefined,
  flags: Shared & { readonly accept?: boolean },
): number {
  if (action === 'release' && flags.accept === true)
    throw new UsageError('release and --accept are two steps: accept first')
  const compiled = compile(flags)
  const { text, isCompatible } = contractsText(compiled)
  if (text !== '') console.log(text)
  if (flags.accept === true) acceptContracts(compiled)
  else if (!isCompatible) {
    console.error('what was released changed incompatibly: undo it, raise the version, or --accept it')
    return 1
  }
  if (action === 'release') console.log(`${releaseContracts(compiled)} released`)
  if (action === undefined && flags.accept !== true && text === '')
    console.log(`${relative(process.cwd(), compiled.lockFile)} is what the program declares`)
  return 0
}

process.exitCode = await main(process.argv.slice(2))
