import { existsSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { readConfig, UsageError } from './config.ts'
import type { Diagnostic } from './diagnostics.ts'
import { emit } from './emit/emit.ts'
import { loadProject } from './load-project.ts'
import type { AppModel } from './model/app-model.ts'
import { buildModel } from './model/build-model.ts'
import { link } from './model/program.ts'
import { scan } from './scan/scan.ts'
import { validate } from './validate/validate.ts'
import { isCurrent, writeOutput } from './write-output.ts'

export interface GenerateOptions {
  /** Default `tsconfig.json`. */
  readonly project?: string | undefined
  /** Default: the configuration's, else `src/catga.gen.ts` beside the tsconfig. */
  readonly out?: string | undefined
}

export interface Generated {
  readonly diagnostics: readonly Diagnostic[]
  /** Undefined when there are errors; nothing is written then. */
  readonly model: AppModel | undefined
  readonly text: string | undefined
  /** The generated file, absolute. */
  readonly outFile: string
}

/** Compiles a project, without writing. @throws UsageError when the project or its configuration cannot be read. */
export function compile(options: GenerateOptions = {}): Generated {
  const tsconfig = resolve(options.project ?? 'tsconfig.json')
  if (!existsSync(tsconfig))
    throw new UsageError(`there is no ${options.project ?? 'tsconfig.json'}: name one with --project`)
  const config = readConfig(tsconfig)
  const root = dirname(tsconfig)
  const outFile = options.out === undefined ? resolve(root, config.out) : resolve(options.out)

  const project = loadProject(tsconfig, outFile)
  const program = link(scan(project), config.services)
  const diagnostics = validate(program)
  if (diagnostics.some(each => each.severity === 'error'))
    return { diagnostics, model: undefined, text: undefined, outFile }
  const model = buildModel(program)
  const relativeOut = relative(root, outFile).split(sep).join('/')
  const text = emit(model, { outFile: relativeOut, importStyle: project.importStyle })
  return { diagnostics, model, text, outFile }
}

/** Compiles and writes. `errors`: nothing was written. */
export function generate(
  options?: GenerateOptions,
): Generated & { readonly outcome: 'written' | 'unchanged' | 'errors' } {
  const generated = compile(options)
  const { text, outFile } = generated
  return { ...generated, outcome: text === undefined ? 'errors' : writeOutput(outFile, text) }
}

/** Compiles and compares with what is there; never writes. */
export function check(
  options?: GenerateOptions,
): Generated & { readonly outcome: 'current' | 'stale' | 'errors' } {
  const generated = compile(options)
  const { text, outFile } = generated
  return {
    ...generated,
    outcome: text === undefined ? 'errors' : isCurrent(outFile, text) ? 'current' : 'stale',
  }
}
