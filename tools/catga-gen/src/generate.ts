import { existsSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { readConfig, UsageError } from './config.ts'
import type { Diagnostic } from './diagnostics.ts'
import { emit } from './emit/emit.ts'
import type { AppModel } from './model/app-model.ts'
import { buildModel } from './model/build-model.ts'
import { type Aliases, link } from './model/program.ts'
import { scan } from './scan/scan.ts'
import { openProject, type Project } from './source/project.ts'
import { validate } from './validate/validate.ts'
import { cacheVersion } from './version.ts'
import { isCurrent, writeOutput } from './write-output.ts'

export interface GenerateOptions {
  /** Default `tsconfig.json`. */
  readonly project?: string | undefined
  /** Default: the configuration's, else `src/catga.gen.ts` beside the tsconfig. */
  readonly out?: string | undefined
  /** Keeps what was read in the nearest `node_modules/.cache/catga-gen`, for the next run. Default false. */
  readonly cache?: boolean | undefined
}

export interface Generated {
  readonly diagnostics: readonly Diagnostic[]
  /** Undefined when there are errors; nothing is written then. */
  readonly model: AppModel | undefined
  readonly text: string | undefined
  /** The generated file, absolute. */
  readonly outFile: string
  readonly timings: Timings
}

/** How long each part took, in milliseconds. */
export interface Timings {
  readonly loadMs: number
  readonly scanMs: number
  readonly validateMs: number
  readonly emitMs: number
}

/** A project that is compiled again and again. */
export interface Compiler {
  readonly project: Project
  /** `edited`: the only files whose text has changed since the last time; undefined: anything may have. */
  compile(edited?: ReadonlySet<string>): Generated
}

/** @throws UsageError when there is no such project. */
export function openCompiler(options: GenerateOptions = {}): Compiler {
  const tsconfig = resolve(options.project ?? 'tsconfig.json')
  if (!existsSync(tsconfig))
    throw new UsageError(`there is no ${options.project ?? 'tsconfig.json'}: name one with --project`)
  const project = openProject(tsconfig, options.cache === true ? cacheVersion : undefined)
  const compileOnce = (edited?: ReadonlySet<string>) => {
    const config = readConfig(tsconfig)
    const root = dirname(tsconfig)
    const outFile = options.out === undefined ? resolve(root, config.out) : resolve(options.out)
    return compileProject(project, root, outFile, config.services, edited)
  }
  return { project, compile: compileOnce }
}

/** Compiles a project, without writing. @throws UsageError when the project or its configuration cannot be read. */
export function compile(options: GenerateOptions = {}): Generated {
  return openCompiler(options).compile()
}

function compileProject(
  project: Project,
  root: string,
  outFile: string,
  services: Aliases,
  edited: ReadonlySet<string> | undefined,
): Generated {
  const times = [performance.now()]
  const lap = () => times.push(performance.now())
  const loaded = project.load(outFile, edited)
  if (loaded.errors.length > 0) throw new UsageError(`the tsconfig cannot be read: ${loaded.errors[0]}`)
  lap()
  const facts = scan(loaded)
  lap()
  const program = link(facts, services)
  const diagnostics = validate(program)
  lap()
  const isWrong = diagnostics.some(each => each.severity === 'error')
  const model = isWrong ? undefined : buildModel(program)
  const text =
    model &&
    emit(model, {
      outFile: relative(root, outFile).split(sep).join('/'),
      importStyle: loaded.importStyle,
    })
  // Under watch the cache is for the run after the last edit, which keeps it.
  if (edited === undefined) project.save()
  lap()
  const [start = 0, read = 0, scanned = 0, validated = 0, end = 0] = times
  const timings = {
    loadMs: read - start,
    scanMs: scanned - read,
    validateMs: validated - scanned,
    emitMs: end - validated,
  }
  return { diagnostics, model, text, outFile, timings }
}

/** Compiles and writes. `errors`: nothing was written. */
export function generate(options?: GenerateOptions): Written {
  return writeGenerated(compile(options))
}

export type Written = Generated & { readonly outcome: 'written' | 'unchanged' | 'errors' }

export function writeGenerated(generated: Generated): Written {
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
