import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { type Config, readConfig, UsageError } from './config.ts'
import { checkContracts, nextLock } from './contracts/check-contracts.ts'
import { type Lock, lockOf, printLock, readLock } from './contracts/lock-file.ts'
import { checkManifests, manifestOf, printManifest } from './contracts/manifest.ts'
import { type Diagnostic, diagnostic, sortDiagnostics } from './diagnostics.ts'
import { emit } from './emit/emit.ts'
import type { AppModel } from './model/app-model.ts'
import { buildModel, wireTypeOf } from './model/build-model.ts'
import type { MessageFact } from './model/facts.ts'
import { link, type Program } from './model/program.ts'
import { checkComposed, entriesOf, homeOf } from './package-project.ts'
import { scan } from './scan/scan.ts'
import type { Inputs } from './source/last-run.ts'
import { openProject, type Project } from './source/project.ts'
import type { BrokenModel } from './source/source-model.ts'
import { openTypeChecker, type TypeChecker } from './source/type-checker.ts'
import { applyConfig } from './validate/apply-config.ts'
import { suppressionsOf, unusedSuppressions } from './validate/suppressions.ts'
import { validate } from './validate/validate.ts'
import { cacheVersion } from './version.ts'
import { isCurrent, writeOutput } from './write-output.ts'

const lockFileName = 'catga.lock.json'

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
  /** The tsconfig's folder: the files of diagnostics are relative to it. */
  readonly root: string
  /** What the lockfile beside the tsconfig holds, and what the program declares. */
  readonly locked: Lock
  readonly declared: Lock
  readonly lockFile: string
  /** What the outcome depends on; undefined when that cannot be told for sure. */
  readonly inputs: () => Inputs | undefined
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
    if (config.package !== undefined && options.out !== undefined)
      throw new UsageError('a package writes catga.manifest.json beside its package.json: leave --out away')
    const outFile =
      config.package !== undefined
        ? homeOf(root).manifestFile
        : options.out === undefined
          ? resolve(root, config.out)
          : resolve(options.out)
    return compileProject(project, tsconfig, outFile, config, edited)
  }
  return { project, compile: compileOnce }
}

/** Compiles a project, without writing. @throws UsageError when the project or its configuration cannot be read. */
export function compile(options: GenerateOptions = {}): Generated {
  return openCompiler(options).compile()
}

function compileProject(
  project: Project,
  tsconfig: string,
  outFile: string,
  config: Config,
  edited: ReadonlySet<string> | undefined,
): Generated {
  const root = dirname(tsconfig)
  const times = [performance.now()]
  const lap = () => times.push(performance.now())
  const loaded = project.load(outFile, edited)
  if (loaded.errors.length > 0) throw new UsageError(`the tsconfig cannot be read: ${loaded.errors[0]}`)
  lap()
  // Loaded at the first type that syntax does not tell.
  let checker: TypeChecker | undefined
  checkComposed(config, loaded)
  const facts = scan({
    ...loaded,
    entries: entriesOf(config, loaded),
    composed: config.compose,
    expand: (file, type) => {
      checker ??= openTypeChecker(tsconfig)
      return checker.expand(resolve(root, file), type)
    },
  })
  lap()
  const program = link(facts, config.services)
  const suppressions = [...config.suppress, ...suppressionsOf(facts.ignores)]
  const asConfigured = (each: readonly Diagnostic[]) => applyConfig(each, config.severity, suppressions)
  const broken = project.broken()
  // Of what was not read as it is meant nothing else can be said.
  const raw = broken.length > 0 ? broken.map(brokenFile) : validate(program)
  const found = asConfigured(raw)
  const whole = found.some(each => each.severity === 'error') ? undefined : buildModel(program)
  const lockFile = join(root, lockFileName)
  const locked = readLock(lockFile)
  const declared: Lock = whole === undefined ? new Map() : lockOf(whole)
  const ofContracts =
    whole === undefined
      ? []
      : [...checkContracts(locked, declared, messagesByType(program)), ...checkManifests(program, whole)]
  // What has errors was not looked at to its end.
  const unused = whole === undefined ? [] : unusedSuppressions(suppressions, [...raw, ...ofContracts])
  const diagnostics = sortDiagnostics([...found, ...asConfigured([...ofContracts, ...unused])])
  lap()
  const isWrong = diagnostics.some(each => each.severity === 'error')
  const model = isWrong ? undefined : whole
  const text =
    model &&
    (config.package !== undefined
      ? printManifest(manifestOf(program, model, homeOf(root)))
      : emit(model, {
          outFile: relative(root, outFile).split(sep).join('/'),
          importStyle: loaded.importStyle,
        }))
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
  return {
    diagnostics,
    model,
    text,
    outFile,
    root,
    locked,
    declared,
    lockFile,
    inputs: () => project.inputs(),
    timings,
  }
}

function brokenFile({ why, span }: BrokenModel): Diagnostic {
  return diagnostic(
    'CATGA0001',
    span,
    `this is no TypeScript: ${why}`,
    'mend it first: what stands behind it was not read',
  )
}

function messagesByType({ facts }: Program): ReadonlyMap<string, MessageFact> {
  return new Map(facts.messages.map(each => [wireTypeOf(each), each]))
}

/** Compiles and writes. `errors`: nothing was written. */
export function generate(options?: GenerateOptions): Written {
  return writeGenerated(compile(options))
}

export type Written = Generated & { readonly outcome: 'written' | 'unchanged' | 'errors' }

export function writeGenerated(generated: Generated): Written {
  const { text, outFile, lockFile } = generated
  if (text === undefined) return { ...generated, outcome: 'errors' }
  const outcome = writeOutput(outFile, text)
  const lock = lockTextOf(generated)
  const ofLock = lock === undefined ? 'unchanged' : writeOutput(lockFile, lock)
  return { ...generated, outcome: outcome === 'written' ? outcome : ofLock }
}

/** The lockfile after the run; undefined when there is nothing to lock. */
function lockTextOf({ locked, declared }: Generated): string | undefined {
  const next = nextLock(locked, declared, false)
  return next.size === 0 ? undefined : printLock(next)
}

/** Compiles and compares with what is there; never writes. */
export function check(
  options?: GenerateOptions,
): Generated & { readonly outcome: 'current' | 'stale' | 'errors'; readonly staleFile?: string } {
  const generated = compile(options)
  const { text, outFile, lockFile } = generated
  if (text === undefined) return { ...generated, outcome: 'errors' }
  const lock = lockTextOf(generated)
  if (!isCurrent(outFile, text)) return { ...generated, outcome: 'stale', staleFile: outFile }
  if (lock !== undefined && !isCurrent(lockFile, lock))
    return { ...generated, outcome: 'stale', staleFile: lockFile }
  return { ...generated, outcome: 'current' }
}
