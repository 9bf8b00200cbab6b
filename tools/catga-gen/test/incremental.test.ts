import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { compile, formatDiagnostic, type Generated, UsageError } from '@catga/gen'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { type Compiler, openCompiler } from '../src/compiler.ts'
import { runOnce } from '../src/run.ts'
import { variants } from './edited-project.ts'

// Whatever was kept of earlier runs (models in the cache, the last run's record, the facts of a watching compiler): what
// comes out is what a run comes to that has kept nothing.

let folder: string
let project: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'catga-gen-incremental-'))
  project = join(folder, 'tsconfig.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const at = (file: string) => join(folder, file)

function start(): void {
  rmSync(folder, { recursive: true, force: true })
  cpSync(join(__dirname, 'cases/catga1011-near-miss'), folder, { recursive: true })
  mkdirSync(at('node_modules/@catga'), { recursive: true })
  symlinkSync(join(__dirname, '../../../packages/core'), at('node_modules/@catga/core'))
  for (const [file, [text]] of Object.entries(variants)) put(file, text)
}

function put(file: string, text: string | undefined): void {
  mkdirSync(dirname(at(file)), { recursive: true })
  if (text === undefined) rmSync(at(file), { force: true })
  else writeFileSync(at(file), text)
}

const paths = Object.keys(variants)
const sources = paths.filter(each => each.startsWith('src/'))

type Edit =
  | { readonly kind: 'become'; readonly file: string; readonly variant: number }
  | { readonly kind: 'append' | 'prepend' | 'cut' | 'body'; readonly file: string }
  | { readonly kind: 'rename'; readonly file: string; readonly to: string }

const become = fc.constantFrom(...paths).chain(file =>
  fc.record({
    kind: fc.constant('become' as const),
    file: fc.constant(file),
    // Some of them mend what an earlier one broke.
    variant: fc.oneof(fc.constant(0), { weight: 3, arbitrary: fc.nat((variants[file]?.length ?? 1) - 1) }),
  }),
)
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 5, arbitrary: become },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('append' as const, 'prepend' as const, 'cut' as const, 'body' as const),
      file: fc.constantFrom(...sources),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('rename' as const),
      file: fc.constantFrom(...sources),
      to: fc.constantFrom(...sources, 'src/moved.ts'),
    }),
  },
)

function apply(each: Edit): readonly string[] {
  const { kind, file } = each
  if (kind === 'become') put(file, variants[file]?.[each.variant])
  else if (existsSync(at(file))) {
    const text = readFileSync(at(file), 'utf8')
    if (kind === 'rename') {
      mkdirSync(dirname(at(each.to)), { recursive: true })
      renameSync(at(file), at(each.to))
      return [file, each.to]
    }
    if (kind === 'append') appendFileSync(at(file), '// edited\n')
    if (kind === 'prepend') writeFileSync(at(file), `// edited\n\n${text}`)
    if (kind === 'cut') writeFileSync(at(file), text.slice(0, text.length * 0.7))
    if (kind === 'body') writeFileSync(at(file), text.replace(/return (\d)/, 'void 0; return 1 + $1'))
  }
  return [file]
}

const told = ({ diagnostics, text, outFile }: Pick<Generated, 'diagnostics' | 'text' | 'outFile'>) =>
  `${diagnostics.map(formatDiagnostic).join('\n')}\n${outFile}\n${text ?? 'no text'}`

/** What comes of a run, whether or not it can be made. */
function outcome(make: () => string): string {
  try {
    return make()
  } catch (error) {
    if (error instanceof UsageError) return error.message
    throw error
  }
}

/** As `--watch` tells its compiler what changed. */
function watched({ project: loaded, compile: again }: Compiler, changed: ReadonlySet<string> | undefined) {
  const known = new Set(loaded.paths())
  const configs = new Set(loaded.configPaths())
  const files = [...(changed ?? [])].filter(each => !known.has(each) || existsSync(each))
  const isKnown =
    changed !== undefined &&
    files.length === changed.size &&
    files.every(each => known.has(each) && !configs.has(each))
  return told(again(isKnown ? changed : undefined))
}

/** The command with its cache: what it tells, and what it leaves behind. */
function ran(): string {
  const { diagnostics, outFile, outcome: how } = runOnce({ project, cache: true })
  const text = how === 'errors' ? undefined : readFileSync(outFile, 'utf8')
  return told({ diagnostics, outFile, text })
}

/** A module that is looked for in a folder that the tsconfig does not list, and is there later. */
const foundLate: readonly (readonly Edit[])[] = [
  [{ kind: 'become', file: 'tsconfig.json', variant: 2 }],
  [{ kind: 'rename', file: 'src/messages/index.ts', to: 'src/messages/pay.ts' }],
  [{ kind: 'become', file: 'src/messages/index.ts', variant: 0 }],
  [{ kind: 'become', file: 'src/messages/pay.ts', variant: 0 }],
]

/** A message that stands in another for a while, and a type that is first met in a set, then in a field. */
const heldForAWhile: readonly (readonly Edit[])[] = [
  [{ kind: 'become', file: 'src/second.ts', variant: 5 }],
  [{ kind: 'become', file: 'src/second.ts', variant: 0 }],
  [
    { kind: 'become', file: 'src/second.ts', variant: 6 },
    { kind: 'become', file: 'src/messages/pay.ts', variant: 6 },
  ],
  [{ kind: 'become', file: 'src/messages/pay.ts', variant: 0 }],
]

test('whatever is edited, what was kept changes nothing about what comes out', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(
      fc.array(fc.array(edit, { minLength: 1, maxLength: 2 }), { minLength: 4, maxLength: 8 }),
      rounds => {
        start()
        const compiler = openCompiler({ project, cache: true }, true)
        let isSure = false
        for (const edits of [[], ...rounds]) {
          const changed = new Set(edits.flatMap(apply).map(at))
          const plain = outcome(() => told(compile({ project })))
          expect(outcome(() => told(compile({ project, cache: true })))).toBe(plain)
          const kept = outcome(() => {
            const text = watched(compiler, isSure ? changed : undefined)
            isSure = true
            return text
          })
          // After what could not be run nothing is sure.
          if (kept !== plain || !kept.includes('.gen.ts')) isSure = false
          expect(kept).toBe(plain)
          expect(outcome(ran)).toBe(plain)
          expect(outcome(ran)).toBe(plain)
          seen.add(plain)
        }
        compiler.project.save()
        expect(outcome(() => told(compile({ project, cache: true })))).toBe(
          outcome(() => told(compile({ project }))),
        )
      },
    ),
    { numRuns: 40, seed: 20, examples: [[foundLate], [heldForAWhile]] },
  )
  // The edits come to something.
  expect(seen.size).toBeGreaterThan(50)
}, 600_000)
