import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { type Config, readConfig, UsageError } from './config.ts'
import { checkContracts } from './contracts/check-contracts.ts'
import { createLockReader, type Lock, type LockReader, lockOf } from './contracts/lock-file.ts'
import { checkManifests, manifestOf, printManifest } from './contracts/manifest.ts'
import { type Diagnostic, diagnostic, sortDiagnostics } from './diagnostics.ts'
import type { Fragments } from './emit/code-file.ts'
import { emit } from './emit/emit.ts'
import type { AppModel } from './model/app-model.ts'
import { buildModel, wireTypeOf } from './model/build-model.ts'
import type { Facts, MessageFact } from './model/facts.ts'
import type { ImportStyle } from './model/import-style.ts'
import { link, type Program } from './model/program.ts'
import { checkComposed, entriesOf, homeOf } from './package-project.ts'
import { createScanner, type Scanner } from './scan/scanner.ts'
import type { Inputs } from './source/last-run.ts'
import { type LoadedProject, openProject, type Project } from './source/project.ts'
import { textOfFile } from './source/reads.ts'
import type { BrokenModel } from './source/source-model.ts'
import { openTypeChecker, type TypeChecker } from './source/type-checker.ts'
import { applyConfig } from './validate/apply-config.ts'
import { suppressionsOf, unusedSuppressions } from './validate/suppressions.ts'
import { validate } from './validate/validate.ts'
import { cacheVersion } from './version.ts'

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

/** A project that is compiled once or, under watch, again and again. */
export interface Compiler {
  readonly project: Project
  /** `edited`: the only files whose text has changed since the last time; undefined: anything may have. */
  compile(edited?: ReadonlySet<string>): Generated
}

/** What stays from one run to the next. */
interface Workshop {
  readonly tsconfig: string
  readonly project: Project
  readonly scanner: Scanner
  readonly locks: LockReader
  /** What the type checker looked at. */
  readonly looked: Set<string>
  /** Of no use to a program that ends after one run. */
  readonly fragments: Fragments | undefined
}

/** What a run was made from, and came to. */
interface Made {
  readonly config: Config
  readonly facts: Facts
  readonly locked: Lock
  readonly generated: Generated
}

/** `stays`: there will be another run. @throws UsageError when there is no such project. */
export function openCompiler(options: GenerateOptions = {}, stays = false): Compiler {
  const tsconfig = resolve(options.project ?? 'tsconfig.json')
  if (!existsSync(tsconfig))
    throw new UsageError(`there is no ${options.project ?? 'tsconfig.json'}: name one with --project`)
  const project = openProject(tsconfig, options.cache === true ? cacheVersion : undefined)
  const fragments: Fragments | undefined = stays ? new WeakMap() : undefined
  const workshop: Workshop = {
    tsconfig,
    project,
    scanner: createScanner(),
    locks: createLockReader(),
    looked: new Set(),
    fragments,
  }
  let last: Made | undefined
  const compileOnce = (edited?: ReadonlySet<string>) => {
    // The configuration is no source: an edit of it is no edit of a known file.
    const config = edited === undefined || last === undefined ? readConfig(tsconfig) : last.config
    last = run(workshop, outFileOf(config, dirname(tsconfig), options.out), config, edited, last)
    return last.generated
  }
  return { project, compile: compileOnce }
}

function outFileOf(config: Config, root: string, out: string | undefined): string {
  if (config.package === undefined) return out === undefined ? resolve(root, config.out) : resolve(out)
  if (out !== undefined)
    throw new UsageError('a package writes catga.manifest.json beside its package.json: leave --out away')
  return homeOf(root).manifestFile
}

/** Compiles a project, without writing. @throws UsageError when the project or its configuration cannot be read. */
export function compile(options: GenerateOptions = {}): Generated {
  return openCompiler(options).compile()
}

function run(
  workshop: Workshop,
  outFile: string,
  config: Config,
  edited: ReadonlySet<string> | undefined,
  last: Made | undefined,
): Made {
  const { tsconfig, project, locks, looked, fragments } = workshop
  const root = dirname(tsconfig)
  const times = [performance.now()]
  const lap = () => times.push(performance.now())
  const loaded = project.load(outFile, edited)
  if (loaded.errors.length > 0) throw new UsageError(`the tsconfig cannot be read: ${loaded.errors[0]}`)
  lap()
  const facts = scanned(workshop, loaded, config)
  lap()
  const lockFile = join(root, lockFileName)
  const locked = locks.read(lockFile)
  const isSame =
    edited !== undefined && last?.facts === facts && last.locked === locked && last.config === config
  const checked = isSame ? undefined : validated(facts, config, locked, project.broken())
  lap()
  const emitted = checked && printed(checked, config, root, outFile, loaded.importStyle, fragments)
  // Under watch the cache is for the run after the last edit, which keeps it.
  if (edited === undefined) project.save()
  lap()
  const [start = 0, read = 0, ended = 0, valid = 0, end = 0] = times
  const timings = {
    loadMs: read - start,
    scanMs: ended - read,
    validateMs: valid - ended,
    emitMs: end - valid,
  }
  if (checked === undefined && last !== undefined)
    return { ...last, generated: { ...last.generated, timings } }
  const { diagnostics = [], model, declared = new Map() } = checked ?? {}
  const inputs = () => project.inputs([...looked])
  const generated = {
    diagnostics,
    model,
    text: emitted,
    outFile,
    root,
    locked,
    declared,
    lockFile,
    inputs,
    timings,
  }
  return { config, facts, locked, generated }
}

function scanned({ tsconfig, scanner, looked }: Workshop, loaded: LoadedProject, config: Config): Facts {
  // Loaded at the first type that syntax does not tell.
  let checker: TypeChecker | undefined
  checkComposed(config, loaded)
  return scanner.scan({
    ...loaded,
    entries: entriesOf(config, loaded),
    composed: config.compose,
    expand: (file, type) => {
      checker ??= openTypeChecker(tsconfig)
      const expanded = checker.expand(resolve(loaded.root, file), type)
      const files = checker.files()
      for (const path of files) looked.add(path)
      // One answer for all types, since the checker looks at the same files for each.
      loaded.sources.recall('files of the checker', files.join('\n'), () => {
        for (const path of files) loaded.sources.read(textOfFile(path))
      })
      return expanded
    },
  })
}

interface Checked {
  readonly program: Program
  readonly diagnostics: readonly Diagnostic[]
  readonly model: AppModel | undefined
  readonly declared: Lock
}

function validated(facts: Facts, config: Config, locked: Lock, broken: readonly BrokenModel[]): Checked {
  const program = link(facts, config.services)
  const suppressions = [...config.suppress, ...suppressionsOf(facts.ignores)]
  const asConfigured = (each: readonly Diagnostic[]) => applyConfig(each, config.severity, suppressions)
  // Of what was not read as it is meant nothing else can be said.
  const raw = broken.length > 0 ? broken.map(brokenFile) : validate(program)
  const found = asConfigured(raw)
  const whole = found.some(each => each.severity === 'error') ? undefined : buildModel(program)
  const declared: Lock = whole === undefined ? new Map() : lockOf(whole)
  const ofContracts =
    whole === undefined
      ? []
      : [...checkContracts(locked, declared, messagesByType(program)), ...checkManifests(program, whole)]
  // What has errors was not looked at to its end.
  const unused = whole === undefined ? [] : unusedSuppressions(suppressions, [...raw, ...ofContracts])
  const diagnostics = sortDiagnostics([...found, ...asConfigured([...ofContracts, ...unused])])
  const isWrong = diagnostics.some(each => each.severity === 'error')
  return { program, diagnostics, model: isWrong ? undefined : whole, declared }
}

function brokenFile({ why, span }: BrokenModel): Diagnostic {
  return diagnostic(
    'CATGA0001',
    span,
    `this is no TypeScript: ${why}`,
    'mend it first: what stands behind it was not read',
  )
}

function printed(
  { program, model }: Checked,
  config: Config,
  root: string,
  outFile: string,
  importStyle: ImportStyle,
  fragments: Fragments | undefined,
): string | undefined {
  if (model === undefined) return undefined
  if (config.package !== undefined) return printManifest(manifestOf(program, model, homeOf(root)))
  return emit(model, { outFile: relative(root, outFile).split(sep).join('/'), importStyle, fragments })
}

function messagesByType({ facts }: Program): ReadonlyMap<string, MessageFact> {
  return new Map(facts.messages.map(each => [wireTypeOf(each), each]))
}
